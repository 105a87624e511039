import { textHashes, type TokenCorpus } from '../classic/tokenCorpus.ts';
import type { NgramCounts } from '../classic/countNgrams.ts';
import { placePoolOf, poolWeight, sharedScopes, type PlacePool } from '../createModel.ts';
import type { PoolName } from '../model.ts';
import { visitNgrams } from '../ngrams.ts';
import { createRowTable } from '../rowTable.ts';
import { scopesOf } from '../scopes.ts';

/** The pools of our networks, in the order in which their head takes them: those of places, then the short ones. */
const placePools = ['all', 'end', 'negated', 'unreal', 'after'] as const satisfies readonly PlacePool[], shortPools = ['shortAll', 'shortNegated', 'shortUnreal'] as const satisfies readonly PoolName[];
export const trainedPools: readonly PoolName[] = [...placePools, ...shortPools];
/** By number among the pools of places. */
export const shortPoolNumbers: readonly number[] = shortPools.map((pool) => (placePools as readonly PoolName[]).indexOf(placePoolOf(pool)));

/** Which n-grams each text holds, and where. */
export interface PlacedNgrams extends NgramCounts {
  /** One each of the pools of places after `all`, as `columns` stands: mean weight in that pool of an n-gram's occurrences in a text, in 255ths. */
  readonly shares: readonly Uint8Array[];
}

/** @param longest  as the n-grams were counted */
export function placeNgrams(corpus: TokenCorpus, counted: NgramCounts, longest: number): PlacedNgrams {
  const { starts, columns, counts } = counted, columnOf = createRowTable(counted.hashes), pools = placePools.slice(1);
  const shares = pools.map(() => new Uint8Array(columns.length)), sums = pools.map(() => new Float64Array(counted.hashes.length));
  for (let text = 0; text < corpus.texts; text++) {
    const hashes = textHashes(corpus, text), n = hashes.length, from = corpus.starts[text] as number, scopes = scopesOf((at) => corpus.keys[corpus.ids[from + at] as number] as string, n);
    visitNgrams(hashes, longest, (hash, first, length) => {
      const column = columnOf(hash);
      if (column < 0) return;
      const shared = sharedScopes(scopes, first, length);
      for (let p = 0; p < pools.length; p++) {
        const sum = sums[p] as Float64Array, weight = poolWeight(pools[p] as PlacePool, first, n, shared);
        if (weight !== 0) sum[column] = (sum[column] as number) + weight;
      }
    });
    for (let at = starts[text] as number; at < (starts[text + 1] as number); at++) {
      const column = columns[at] as number;
      for (let p = 0; p < pools.length; p++) {
        const sum = sums[p] as Float64Array;
        (shares[p] as Uint8Array)[at] = Math.round((255 * (sum[column] as number)) / (counts[at] as number));
        sum[column] = 0;
      }
    }
  }
  return { ...counted, shares };
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
