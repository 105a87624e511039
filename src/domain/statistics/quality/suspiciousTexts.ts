import type { ValueCount } from '../profile.ts';

const unknown = new Set((
  'unknown|not known|n/a|na|#n/a|n.a.|none|null|nan|nil|missing|not available|not applicable|unspecified|not specified|undefined|tbd|tba|to be determined|no data|-|--|---|?|??|.|..|...|xxx|'
  + 'desconocido|desconocida|sin datos|sin dato|sin información|no disponible|no aplica|ninguno|ninguna|no especificado|s/d|s/n|n/d|nd'
).split('|'));
const code = /^(?:0|-1|-?9{2,}|1900-01-01|1970-01-01|9999-12-31|0000-00-00)$/;
const leastWords = 2, leastWordShare = 0.0005, leastCount = 5, leastShare = 0.005, leastDistinct = 10, longest = 30, longestCode = 3;

/** Words for "not known" that occur twice and in 0.05 % of the cells, and numbers and dates that stand for it (0, −1, nines, 1900-01-01) in 0.5 % of the cells and five at least, among ten distinct texts or more. At most 20, most frequent first. Where all texts are codes of up to three letters, `NA` is one of them (Namibia). */
export function suspiciousTexts(texts: readonly string[], counts: Uint32Array, count: number): ValueCount<string>[] {
  const found: ValueCount<string>[] = [], least = Math.max(leastCount, leastShare * count), leastWord = Math.max(leastWords, leastWordShare * count), areCodes = texts.length >= leastDistinct && texts.every((text) => text.length <= longestCode);
  texts.forEach((text, at) => {
    const often = counts[at] as number;
    if (often < leastWord || text.length > longest) return;
    const word = text.trim().toLowerCase();
    if ((unknown.has(word) && !(areCodes && /^[a-z]+$/.test(word))) || (often >= least && texts.length >= leastDistinct && code.test(word))) found.push({ value: text, count: often });
  });
  return found.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, 20);
}
