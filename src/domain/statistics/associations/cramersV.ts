import type { CategoryColumn } from './associationColumns.ts';
import { chiSquared, crossCount, type CrossCount } from './crossCount.ts';
import { startMatrix, type MeasureColumns } from './matrixOf.ts';

/** Cramér's V of every pair of categories, its bias taken out, over all rows that have both. */
export const cramersV: MeasureColumns = async function* ({ categories, engine, options }) {
  if (categories.length < 2) return null;
  const matrix = startMatrix(categories);
  let where: typeof engine.kind = 'cpu';
  for (const [i, x] of categories.entries()) {
    for (let j = 0; j < i; j++) {
      const table = await crossCount(engine, x, categories[j] as CategoryColumn);
      where = table.where ?? where;
      matrix.set(i, j, correctedV(table, options.fewestRows));
      yield;
    }
  }
  return matrix.end('cramersV', where);
};

/** 0…1; null with fewer than `fewest` rows or two values of either. Source: Bergsma, Journal of the Korean Statistical Society 42(3), 2013. */
export function correctedV(table: CrossCount, fewest: number): number | null {
  const { xs, ys, n } = table, r = ys.length, c = xs.length;
  if (n < fewest || r < 2 || c < 2) return null;
  const square = Math.max(0, chiSquared(table) / n - ((r - 1) * (c - 1)) / (n - 1));
  const least = Math.min(r - (r - 1) ** 2 / (n - 1), c - (c - 1) ** 2 / (n - 1)) - 1;
  return least > 0 ? Math.min(1, Math.sqrt(square / least)) : null;
}
