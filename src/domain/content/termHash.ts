import { nameKey } from '../text/nameKey.ts';
import type { FactField } from './workFacts.ts';

/** 32 bits that stand for a fact in a shipped vocabulary, whose words stay behind: FNV-1a over field and folded name. */
export function termHash(field: FactField, name: string): number {
  const text = `${field}\n${nameKey(name)}`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >> 8), 0x01000193);
  }
  return hash >>> 0;
}
