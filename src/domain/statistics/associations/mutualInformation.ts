import { noBin } from '../denseEngine.ts';
import type { Job } from '../job.ts';
import { midShares, type AssociationColumns, type NumberColumn } from './associationColumns.ts';
import { crossCount, type BinnedColumn, type CrossCount } from './crossCount.ts';
import { startMatrix, type MeasureColumns } from './matrixOf.ts';

/** Parts of equal size that a number is cut into; one of no more distinct values is taken as it is. */
export const numberParts = 10;

/** Mutual information of every pair of categories and numbers, over the smaller of their entropies, over all rows that have both. Numbers are cut into ten parts of equal size by their rank among all values of the column; equal values stay together. */
export const mutualInformation: MeasureColumns = async function* (columns) {
  const { categories, numbers, engine, options } = columns;
  if (categories.length + numbers.length < 2) return null;
  const binned: BinnedColumn[] = [...categories];
  for (const number of numbers) {
    binned.push(yield* cutByRank(columns, number));
    yield;
  }
  binned.sort((a, b) => a.index - b.index);
  const matrix = startMatrix(binned);
  let where: typeof engine.kind = 'cpu';
  for (const [i, x] of binned.entries()) {
    for (let j = 0; j < i; j++) {
      const table = await crossCount(engine, x, binned[j] as BinnedColumn);
      where = table.where ?? where;
      matrix.set(i, j, sharedInformation(table, options.fewestRows));
      yield;
    }
  }
  return matrix.end('mutualInformation', where);
};

function* cutByRank({ ranksOf }: AssociationColumns, number: NumberColumn): Job<BinnedColumn> {
  const ranks = yield* ranksOf(number), isFew = ranks.distinct <= numberParts;
  yield;
  const parts = midShares(ranks).map((share, code) => (isFew ? code : Math.min(numberParts - 1, Math.floor(numberParts * share))));
  yield;
  const codes = new Uint16Array(ranks.codes.length).fill(noBin);
  for (let row = 0; row < codes.length; row++) if ((ranks.codes[row] as number) >= 0) codes[row] = parts[ranks.codes[row] as number] as number;
  return { index: number.index, codes, bins: numberParts };
}

/** 0…1; null with fewer than `fewest` rows, or where a column is the same in all of them. */
export function sharedInformation({ counts, xs, ys, n }: CrossCount, fewest: number): number | null {
  if (n < fewest || xs.length < 2 || ys.length < 2) return null;
  let information = 0, at = 0;
  for (const ofY of ys) {
    for (const ofX of xs) {
      const count = counts[at++] as number;
      if (count > 0) information += (count / n) * Math.log((count * n) / (ofX * ofY));
    }
  }
  return Math.max(0, Math.min(1, information / Math.min(entropy(xs, n), entropy(ys, n))));
}

/** In nats. */
function entropy(counts: Float64Array, n: number): number {
  return -counts.reduce((sum, count) => sum + (count / n) * Math.log(count / n), 0);
}
