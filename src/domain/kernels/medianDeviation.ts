/**
 * Median of the distances from `median`, without sorting them: they ascend from the median outward on either side.
 * @param sorted  ascending, finite, at least one
 */
export function medianDeviation(sorted: Float64Array, median: number): number {
  const n = sorted.length, last = n >> 1;
  let left = n - 1, right = 0;
  while (right < n && sorted[right]! < median) right++;
  left = right - 1;
  let before = 0, distance = 0;
  for (let taken = 0; taken <= last; taken++) {
    before = distance;
    const below = left >= 0 ? median - sorted[left]! : Infinity, above = right < n ? sorted[right]! - median : Infinity;
    if (below <= above) left--;
    else right++;
    distance = Math.min(below, above);
  }
  return n % 2 === 1 ? distance : before + (distance - before) / 2;
}
