import { finiteRange } from '../../kernels/binRows.ts';
import type { Job } from '../job.ts';
import type { PairProfile } from '../profile.ts';

/** Cells across. */
const columns = 30;
/** Height of a plot over its width: cells are regular there. */
const aspect = 0.6;
/** Points counted in one piece. */
const atOnce = 250_000;

/**
 * Points counted in a honeycomb: two grids of rectangles, one between the middles of the other, and each point with the nearer middle. Cells stand on a corner: `radius` is half a width and half a height.
 * @param xs, ys  finite, equally long
 * @returns cells that hold a point, by row and column
 * Source: Carr, Littlefield, Nicholson & Littlefield, JASA 82, 1987.
 */
export function* hexCells(xs: Float64Array, ys: Float64Array): Job<Pick<PairProfile & { readonly kind: 'hexbin' }, 'radius' | 'cells'>> {
  const [left, right] = widened(xs), [bottom, top] = widened(ys), width = right / columns - left / columns;
  // Rows are 3/4 of a cell's height apart: of a regular cell √3/2 of its width.
  const rows = Math.round((columns * aspect) / (Math.sqrt(3) / 2)), apart = top / rows - bottom / rows, halves = 2 * columns + 2;
  const counts = new Uint32Array((rows + 2) * halves);
  for (let from = 0; from < xs.length; from += atOnce) {
    for (let at = from; at < Math.min(xs.length, from + atOnce); at++) {
      const x = (xs[at] as number) / width - left / width, y = (ys[at] as number) / apart - bottom / apart;
      // Even rows have their middles at whole columns, odd ones between.
      const evenRow = 2 * Math.round(y / 2), evenColumn = Math.round(x), oddRow = 2 * Math.floor(y / 2) + 1, oddColumn = Math.floor(x) + 0.5;
      // In widths of a regular cell.
      const toEven = (x - evenColumn) ** 2 + 0.75 * (y - evenRow) ** 2, toOdd = (x - oddColumn) ** 2 + 0.75 * (y - oddRow) ** 2;
      const cell = toEven <= toOdd ? evenRow * halves + 2 * evenColumn : oddRow * halves + 2 * oddColumn;
      counts[cell] = (counts[cell] as number) + 1;
    }
    yield;
  }
  const cells = [...counts.entries()].flatMap(([cell, count]) => (count === 0 ? [] : [[left + ((cell % halves) / 2) * width, bottom + Math.floor(cell / halves) * apart, count] as const]));
  return { radius: [width / 2, (apart * 2) / 3], cells };
}

/** The range of values; a single one gets room on both sides. */
export function widened(values: Float64Array): readonly [low: number, high: number] {
  const [low, high] = finiteRange(values) ?? [0, 1];
  if (low < high) return [low, high];
  const half = Math.max(0.5, Math.abs(low) * 2 ** -40);
  return [low - half, low + half];
}
