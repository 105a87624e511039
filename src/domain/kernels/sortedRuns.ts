/** Different values of a column and how often each occurs. */
export interface SortedRuns {
  /** [distinct], ascending. */
  readonly values: Float64Array;
  /** [distinct], ≥ 1. */
  readonly counts: Uint32Array;
}

/** @param sorted  ascending, no NaN, no −0 */
export function sortedRuns(sorted: Float64Array): SortedRuns {
  let distinct = 0;
  for (let at = 0; at < sorted.length; at++) if (at === 0 || sorted[at] !== sorted[at - 1]) distinct++;
  const values = new Float64Array(distinct), counts = new Uint32Array(distinct);
  for (let at = 0, run = -1; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) values[++run] = sorted[at]!;
    counts[run]!++;
  }
  return { values, counts };
}
