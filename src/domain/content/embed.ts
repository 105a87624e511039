import { spaceWeights } from './space/spaceWeights.ts';
import { termHash } from './termHash.ts';
import { titleWords } from './titleWords.ts';
import type { Vocabulary } from './vocabularyFile.ts';
import type { FactField } from './workFacts.ts';

/** What is known of a title that is not in the catalogue: names as people write them; genres, countries and languages by key and code. */
export type TitleFacts = Readonly<Partial<Record<Exclude<FactField, 'title' | 'decade'>, readonly string[]>>> & { readonly title?: string; readonly year?: number };

/**
 * Where a title would lie in the space of the shipped vectors, by its facts alone: as training places works, but for their sentences.
 * Facts that the vocabulary does not know are passed over.
 * @returns [d], norm 1; zeros when nothing of it is known
 */
export function embed(vocabulary: Vocabulary, facts: TitleFacts): Float32Array {
  const { d, rarities, scales, values } = vocabulary, sum = new Float64Array(d);
  const { title, year, ...named } = facts;
  const fields: [FactField, readonly string[]][] = [
    ...(Object.entries(named) as [FactField, readonly string[]][]),
    ['title', title === undefined ? [] : titleWords(title)],
    ['decade', year === undefined ? [] : [String(year - (year % 10))]],
  ];
  for (const [field, names] of fields) {
    const terms = new Set(names.map((name) => indexOf(vocabulary.hashes, termHash(field, name))).filter((term) => term >= 0));
    let square = 0;
    for (const term of terms) square += (rarities[term] as number) ** 2;
    if (square === 0) continue;
    for (const term of terms) {
      const weight = (Math.sqrt(spaceWeights.fields[field] / square) * (rarities[term] as number)) * (scales[term] as number);
      for (let j = 0; j < d; j++) (sum[j] as number) += weight * (values[term * d + j] as number);
    }
  }
  const norm = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
  return norm > 0 ? Float32Array.from(sum, (value) => value / norm) : new Float32Array(d);
}

/** Place of a hash among ascending ones; -1 where it is not. */
function indexOf(hashes: Uint32Array, hash: number): number {
  let low = 0, high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1, found = hashes[middle] as number;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
