import { textHashes, type TokenCorpus } from '../classic/tokenCorpus.ts';
import type { NgramCounts } from '../classic/countNgrams.ts';
import { placeWeight } from '../createModel.ts';
import { visitNgrams } from '../ngrams.ts';
import { createRowTable } from '../rowTable.ts';

/** Which n-grams each text holds, and how near to its end. */
export interface PlacedNgrams extends NgramCounts {
  /** Mean place weight (pool `end`) of an n-gram's occurrences in a text, in 255ths, as `columns` stands. */
  readonly ends: Uint8Array;
}

/** @param longest  as the n-grams were counted */
export function placeNgrams(corpus: TokenCorpus, counted: NgramCounts, longest: number): PlacedNgrams {
  const { starts, columns, counts } = counted, columnOf = createRowTable(counted.hashes), ends = new Uint8Array(columns.length), sums = new Float64Array(counted.hashes.length);
  for (let text = 0; text < corpus.texts; text++) {
    const hashes = textHashes(corpus, text);
    visitNgrams(hashes, longest, (hash, first) => {
      const column = columnOf(hash);
      if (column >= 0) sums[column] = (sums[column] as number) + placeWeight('end', first, hashes.length);
    });
    for (let at = starts[text] as number; at < (starts[text + 1] as number); at++) {
      const column = columns[at] as number;
      ends[at] = Math.round((255 * (sums[column] as number)) / (counts[at] as number));
      sums[column] = 0;
    }
  }
  return { ...counted, ends };
}

/** In how many of the texts each column is. */
export function textsHolding({ hashes, starts, columns }: NgramCounts, among: Int32Array): Int32Array {
  const holding = new Int32Array(hashes.length);
  for (const text of among) for (let at = starts[text] as number; at < (starts[text + 1] as number); at++) holding[columns[at] as number] = (holding[columns[at] as number] as number) + 1;
  return holding;
}

/** Row of each column when these columns are kept, in their order; −1 of the others. */
export function rowsOf(kept: Int32Array, columns: number): Int32Array {
  const rowOf = new Int32Array(columns).fill(-1);
  kept.forEach((column, row) => { rowOf[column] = row; });
  return rowOf;
}

/** Columns that pull a linear model most: |weight · ratio| · √texts, the strongest first. */
export function strongestColumns(pull: Float32Array, holding: Int32Array, n: number): Int32Array {
  const worth = pull.map((weight, column) => Math.abs(weight) * Math.sqrt(holding[column] as number));
  return Int32Array.from(pull.keys()).sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b).slice(0, n);
}

/** Lists of texts as one. */
export function joined(parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
