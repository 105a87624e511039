import { firstFew } from '../../kernels/firstFew.ts';
import { nameKey } from '../../text/nameKey.ts';
import type { Job } from '../job.ts';
import type { ValueCount } from '../profile.ts';
import { eachText } from '../recipe/inPieces.ts';
import { isNumberLike } from './likeness.ts';

/** Above so many distinct texts a column is no list of names, and its spellings are not compared; nor are texts that are longer than names. */
export const mostCompared = 200_000;
const longestName = 100, mostGroups = 20;
/** Signs at the end tell names apart: A+ and A−, C and C#. */
const signs = /[+\-−#*]+$/;

/**
 * Distinct texts that differ in case, accents, blanks or punctuation alone. Numbers are not compared: there a mark or sign makes another one.
 * @param counts  [texts]
 * @returns at most 20 groups, most rows first; each with its spellings, most frequent first
 */
export function* nearDuplicates(texts: readonly string[], counts: Uint32Array): Job<readonly (readonly ValueCount<string>[])[]> {
  if (texts.length > mostCompared) return [];
  const firstOf = new Map<string, number>(), groups = new Map<string, number[]>();
  yield* eachText(texts, (text, at) => {
    if (text.length > longestName || counts[at] === 0) return;
    const trimmed = text.trim(), key = `${nameKey(text)}${signs.exec(trimmed)?.[0] ?? ''}`, first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, at);
    else if (!isNumberLike(text)) {
      const group = groups.get(key);
      if (group) group.push(at);
      else groups.set(key, [first, at]);
    }
  });
  const spelt = [...groups.values()].map((group) => group.map((at) => ({ value: texts[at] as string, count: counts[at] as number })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)));
  const rows = spelt.map((group) => group.reduce((sum, { count }) => sum + count, 0)), rowsOf = (at: number): number => rows[at] as number;
  return firstFew(spelt.length, mostGroups, (a, b) => rowsOf(a) > rowsOf(b)).map((at) => spelt[at] ?? []);
}
