import { termHash } from '../termHash.ts';
import type { Vocabulary } from '../vocabularyFile.ts';
import type { FactName } from '../workFacts.ts';
import type { Documents } from './documents.ts';
import type { Space } from './learnSpace.ts';

/**
 * The `most` facts that most works share, hashed, with what each adds to a vector. Where two share a hash the commoner stays. Words of sentences are left out.
 * @param nameOf  of a fact's term
 */
export function buildVocabulary({ columnOfTerm, idf }: Documents, { columns, d }: Space, nameOf: (term: number) => FactName, most: number): Vocabulary {
  const commonest = [...columnOfTerm.keys()].filter((term) => (columnOfTerm[term] as number) >= 0)
    .sort((a, b) => (idf[columnOfTerm[a] as number] as number) - (idf[columnOfTerm[b] as number] as number) || a - b);
  const columnOfHash = new Map<number, number>();
  for (const term of commonest) {
    if (columnOfHash.size === most) break;
    const { field, name } = nameOf(term), hash = termHash(field, name);
    if (!columnOfHash.has(hash)) columnOfHash.set(hash, columnOfTerm[term] as number);
  }
  const entries = [...columnOfHash].sort(([a], [b]) => a - b), n = entries.length;
  const values = new Int8Array(n * d), scales = new Float32Array(n);
  entries.forEach(([, column], entry) => {
    const vector = columns.subarray(column * d, (column + 1) * d);
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (largest === 0) return;
    scales[entry] = largest / 127;
    vector.forEach((value, j) => { values[entry * d + j] = Math.round((value / largest) * 127); });
  });
  return { d, hashes: Uint32Array.from(entries, ([hash]) => hash), rarities: Float32Array.from(entries, ([, column]) => idf[column] as number), scales, values };
}
