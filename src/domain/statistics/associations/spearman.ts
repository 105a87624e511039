import { countCodes, lookUpCodes, standardRanks, sumCodeProducts, type RankCodes } from '../../kernels/rankCodes.ts';
import type { Job } from '../job.ts';
import type { NumberColumn } from './associationColumns.ts';
import { gramInBlocks } from './gramInBlocks.ts';
import { startMatrix, type MeasureColumns } from './matrixOf.ts';
import { finite } from './pearson.ts';

/** Spearman's ρ of every pair of numbers over all rows that have both, which are ranked among themselves; equal values share the mean of their ranks. */
export const spearman: MeasureColumns = async function* ({ numbers, rows, engine, options, ranksOf }) {
  if (numbers.length < 2) return null;
  const matrix = startMatrix(numbers), ranked: RankCodes[] = [], complete: { readonly at: number; readonly codes: Int32Array; readonly ranks: Float64Array }[] = [];
  for (const [at, column] of numbers.entries()) {
    const own = yield* ranksOf(column);
    ranked.push(own);
    yield;
    const { ranks } = column.isComplete ? standardRanks(countCodes(own)) : { ranks: null };
    if (ranks) complete.push({ at, codes: own.codes, ranks });
    yield;
  }
  const isByEngine = complete.length > 1 && rows >= options.fewestRows;
  let where: typeof engine.kind = 'cpu';
  if (isByEngine) {
    const rho = yield* gramInBlocks(engine, complete.length, rows, (column, from, into) => {
      const { codes, ranks } = complete[column] as (typeof complete)[number];
      lookUpCodes(codes, ranks, from, into);
    });
    where = engine.kind;
    complete.forEach((x, a) => complete.slice(a + 1).forEach((y, b) => matrix.set(x.at, y.at, finite(rho[a * complete.length + a + 1 + b]))));
  }
  for (const [i, x] of numbers.entries()) {
    for (let j = 0; j < i; j++) {
      if (x.isComplete && (numbers[j] as NumberColumn).isComplete) continue;
      matrix.set(i, j, yield* rankCorrelation(ranked[i] as RankCodes, ranked[j] as RankCodes, options.fewestRows));
      yield;
    }
  }
  return matrix.end('spearman', where);
};

/** Spearman's ρ of two columns over the rows that have both; null with fewer than `fewest` of them, or where a column is the same in all. */
export function* rankCorrelation(x: RankCodes, y: RankCodes, fewest: number): Job<number | null> {
  const { n, ranks: forX } = standardRanks(countCodes(x, y.codes));
  yield;
  const { ranks: forY } = standardRanks(countCodes(y, x.codes));
  yield;
  if (n < fewest || !forX || !forY) return null;
  return Math.max(-1, Math.min(1, sumCodeProducts(x.codes, forX, y.codes, forY) / n));
}
