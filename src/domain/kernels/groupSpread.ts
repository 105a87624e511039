import type { ScaledColumn } from './pairMoments.ts';

/**
 * The share of a number's variance that lies between groups (η²), over rows that have both.
 * @param groups  [rows], below `nGroups`; any other: none
 * @returns 0…1; null with fewer than `fewest` such rows, fewer than two groups, or where all numbers are equal
 */
export function spreadBetweenGroups(groups: Uint16Array, nGroups: number, { values, centre, scale }: ScaledColumn, fewest: number): number | null {
  const counts = new Float64Array(nGroups), sums = new Float64Array(nGroups);
  let n = 0, first = Number.NaN, varies = false;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!, group = groups[row]!;
    if (value !== value || group >= nGroups) continue;
    if (n++ === 0) first = value;
    varies ||= value !== first;
    counts[group]!++;
    sums[group]! += (value - centre) / scale;
  }
  if (n < fewest || !varies) return null;
  let sum = 0, used = 0;
  for (let group = 0; group < nGroups; group++) {
    sum += sums[group]!;
    if (counts[group]! > 0) used++;
  }
  if (used < 2) return null;
  const mean = sum / n;
  let between = 0, total = 0;
  for (let group = 0; group < nGroups; group++) if (counts[group]! > 0) between += counts[group]! * (sums[group]! / counts[group]! - mean) ** 2;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value === value && groups[row]! < nGroups) total += ((value - centre) / scale - mean) ** 2;
  }
  return total > 0 ? Math.min(1, between / total) : null;
}
