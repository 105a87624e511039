import { countBelow, countUpTo } from '../../kernels/searchSorted.ts';
import type { BoxProfile } from '../profile.ts';
import { quantileOf } from './quantileOf.ts';

const mostOutliers = 50;

/**
 * Tukey's box; where more than 50 values lie beyond the whiskers, the furthest of each side are named, half a side unless one has fewer.
 * @param sorted  ascending, finite
 */
export function boxOf(sorted: Float64Array): BoxProfile | null {
  if (sorted.length === 0) return null;
  const q1 = quantileOf(sorted, 0.25), q3 = quantileOf(sorted, 0.75), reach = 1.5 * (q3 - q1), n = sorted.length;
  const below = countBelow(sorted, q1 - reach), above = n - countUpTo(sorted, q3 + reach);
  const half = mostOutliers / 2, fromLow = Math.min(below, Math.max(half, mostOutliers - above)), fromHigh = Math.min(above, mostOutliers - fromLow);
  return {
    low: sorted[below] as number, q1, median: quantileOf(sorted, 0.5), q3, high: sorted[n - 1 - above] as number,
    outliersBelow: below, outliersAbove: above,
    outliers: [...sorted.subarray(0, fromLow), ...sorted.subarray(n - fromHigh)],
  };
}
