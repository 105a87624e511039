/** What is known of a request before any dense product. */
export interface RestSurvey {
  /** Largest |rest| of all rows; not finite when one of them is not. */
  readonly largest: number;
  /** Rows that the mask lets through. */
  readonly allowed: number;
  /** Largest `rest` of the allowed rows of each block; −∞ where none is. */
  readonly blockMost: Float64Array;
}

/**
 * @param rest  [rows]
 * @param mask  1 = may be ranked, [rows]; null = all may
 * @param blockRows  rows of a block
 */
export function surveyRest(rest: Float64Array, mask: Uint8Array | null, blockRows: number): RestSurvey {
  const rows = rest.length, blockMost = new Float64Array(Math.ceil(rows / blockRows));
  let highest = -Infinity, lowest = Infinity, sum = 0, allowed = 0;
  for (let block = 0, from = 0; from < rows; block++, from += blockRows) {
    const to = Math.min(rows, from + blockRows);
    let most = -Infinity;
    for (let row = from; row < to; row++) {
      const value = rest[row]!;
      sum += value - value; // NaN once a value is not finite
      if (value > highest) highest = value;
      if (value < lowest) lowest = value;
      if (mask !== null && mask[row] !== 1) continue;
      allowed++;
      if (value > most) most = value;
    }
    blockMost[block] = most;
  }
  return { largest: rows === 0 ? 0 : Math.max(highest, -lowest) + sum, allowed, blockMost };
}
