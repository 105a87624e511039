import { noBin } from '../denseEngine.ts';
import type { NumberColumn } from './associationColumns.ts';
import { crossCount, type BinnedColumn } from './crossCount.ts';
import { startMatrix, type MeasureColumns } from './matrixOf.ts';
import { binnedDistances, phikOfTable } from './phikOfTable.ts';

/** Bins of equal width of a number. */
export const phikBins = 10;

/** φk of every pair of categories and numbers, over all rows that have both. */
export const phik: MeasureColumns = async function* ({ categories, numbers, engine, options }) {
  if (categories.length + numbers.length < 2) return null;
  const binned: BinnedColumn[] = [...categories];
  for (const number of numbers) {
    binned.push(cutByWidth(number));
    yield;
  }
  binned.sort((a, b) => a.index - b.index);
  const matrix = startMatrix(binned), distances = binnedDistances();
  let where: typeof engine.kind = 'cpu';
  for (const [i, x] of binned.entries()) {
    for (let j = 0; j < i; j++) {
      const table = await crossCount(engine, x, binned[j] as BinnedColumn);
      where = table.where ?? where;
      yield;
      matrix.set(i, j, phikOfTable(table, options.fewestRows, distances));
      yield;
    }
  }
  return matrix.end('phik', where);
};

/** Ten bins of equal width from the smallest to the largest value, each with its right edge, as numpy's linspace and searchsorted cut them. */
export function cutByWidth({ index, scaled: { values } }: Pick<NumberColumn, 'index' | 'scaled'>): BinnedColumn {
  let min = Infinity, max = -Infinity;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const start = min - Math.max(1e-14 * Math.abs(min), Number.MIN_VALUE), step = (max - start) / phikBins;
  const edges = Array.from({ length: phikBins + 1 }, (_, at) => (at === phikBins ? max : at * step + start));
  const codes = new Uint16Array(values.length).fill(noBin);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    let bin = Math.max(0, Math.min(phikBins - 1, Math.floor((value - start) / step)));
    while (bin > 0 && value <= (edges[bin] as number)) bin--;
    while (bin < phikBins - 1 && value > (edges[bin + 1] as number)) bin++;
    codes[row] = bin;
  }
  return { index, codes, bins: phikBins };
}
