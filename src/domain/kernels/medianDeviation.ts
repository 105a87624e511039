/**
 * Median of the distances from the median, without sorting them: they ascend from the median outward on either side.
 * @param sorted  ascending, finite, at least one
 * @param near, rest  the median is their sum, which rounding would move by more than small distances are
 */
export function medianDeviation(sorted: Float64Array, near: number, rest: number): number {
  const n = sorted.length, last = n >> 1;
  let right = 0;
  while (right < n && sorted[right]! - near < rest) right++;
  let left = right - 1, before = 0, distance = 0;
  for (let taken = 0; taken <= last; taken++) {
    before = distance;
    const below = left >= 0 ? near - sorted[left]! + rest : Infinity, above = right < n ? sorted[right]! - near - rest : Infinity;
    if (below <= above) left--;
    else right++;
    distance = Math.min(below, above);
  }
  return n % 2 === 1 ? distance : before + (distance - before) / 2;
}
