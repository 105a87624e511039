import { centralMoments } from '../../kernels/centralMoments.ts';
import { sortValues } from '../../kernels/sortedOrder.ts';
import type { Job } from '../job.ts';
import { histogramOfSorted } from '../numbers/histogramOf.ts';
import { quantileOf } from '../numbers/quantileOf.ts';
import type { LengthProfile } from '../profile.ts';

/** @param lengths  whole numbers, at least one */
export function* lengthsOf(lengths: Float64Array): Job<LengthProfile> {
  const sorted = yield* sortValues(lengths);
  yield;
  return { min: sorted[0] ?? 0, mean: centralMoments(sorted).mean, median: quantileOf(sorted, 0.5), max: sorted[sorted.length - 1] ?? 0, histogram: histogramOfSorted(sorted) };
}
