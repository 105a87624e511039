import { sortValues } from '../../kernels/sortedOrder.ts';
import type { Job } from '../job.ts';
import { inPieces } from './inPieces.ts';

/** Mean of the finite values, null without any; the rounding of a first pass is mended by a second. */
export function* meanOf(values: Float64Array): Job<number | null> {
  let count = 0, sum = 0;
  const add = (offset: number, scale: number) => (from: number, to: number): void => {
    for (let row = from; row < to; row++) {
      const value = values[row] as number;
      if (!Number.isFinite(value)) continue;
      sum += value * scale - offset;
      count++;
    }
  };
  yield* inPieces(values.length, add(0, 1));
  if (count === 0) return null;
  const n = count;
  if (!Number.isFinite(sum)) { // values near the largest double
    sum = 0;
    yield* inPieces(values.length, add(0, 1 / n));
    return sum;
  }
  const rough = sum / n;
  sum = 0;
  yield* inPieces(values.length, add(rough, 1));
  return Number.isFinite(sum) ? rough + sum / n : rough;
}

/** Median of the finite values, null without any; the middle of two where their number is even. */
export function* medianOf(values: Float64Array): Job<number | null> {
  const sorted = (yield* sortValues(values)).filter(Number.isFinite);
  const half = sorted.length >> 1, high = sorted[half], low = sorted.length % 2 === 0 ? sorted[half - 1] : high;
  return high === undefined || low === undefined ? null : low / 2 + high / 2;
}
