import { sortValues } from '../../kernels/sortedOrder.ts';
import type { Job } from '../job.ts';
import { inPieces } from './inPieces.ts';

/** Mean of the finite values, null without any. Summed with what rounding took off kept beside. Source: Neumaier, ZAMM 54, 1974. */
export function* meanOf(values: Float64Array): Job<number | null> {
  let count = 0, sum = 0, lost = 0;
  const add = (scale: number) => (from: number, to: number): void => {
    for (let row = from; row < to; row++) {
      const value = (values[row] as number) * scale;
      if (!Number.isFinite(value)) continue;
      const next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sum = next;
      count++;
    }
  };
  yield* inPieces(values.length, add(1));
  if (count === 0) return null;
  if (Number.isFinite(sum)) return (sum + lost) / count;
  const scale = 1 / count; // values near the largest double
  sum = lost = 0;
  yield* inPieces(values.length, add(scale));
  return sum + lost;
}

/** Median of the finite values, null without any; the middle of two where their number is even. */
export function* medianOf(values: Float64Array): Job<number | null> {
  const sorted = yield* sortValues(values);
  let from = 0, to = sorted.length;
  while (from < to && sorted[from] === -Infinity) from++;
  while (to > from && sorted[to - 1] === Infinity) to--;
  const half = from + ((to - from) >> 1), high = sorted[half], low = (to - from) % 2 === 0 ? sorted[half - 1] : high;
  return from === to || high === undefined || low === undefined ? null : low / 2 + high / 2;
}
