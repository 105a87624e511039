import { listedText } from '../overview/listedCell.ts';
import type { TextCount } from './labelledTexts.ts';

/** Keeps the n-grams that most texts hold: most first, equal ones by code unit. Names are asked for only where they may count. */
export function createMostHeld(limit: number) {
  const kept: TextCount[] = [];
  return {
    offer(texts: number, name: () => string): void {
      const last = kept.length < limit ? null : (kept[limit - 1] ?? null);
      if (last && texts < last.texts) return;
      const ngram = name();
      const isAfter = (other: TextCount): boolean => other.texts < texts || (other.texts === texts && other.ngram > ngram);
      if (last && !isAfter(last)) return;
      const at = kept.findIndex(isAfter);
      kept.splice(at < 0 ? kept.length : at, 0, { ngram, texts });
      if (kept.length > limit) kept.pop();
    },
    /** Texts that hold the last one; 0 while there are fewer than the limit. */
    least: (): number => (kept.length < limit ? 0 : (kept[limit - 1]?.texts ?? 0)),
    list: (): readonly TextCount[] => kept.map(({ ngram, texts }) => ({ ngram: listedText(ngram), texts })),
  };
}
