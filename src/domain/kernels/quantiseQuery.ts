/** A query in whole numbers: entry j stands for `values[j] · step`. */
export interface QuantisedQuery {
  /** [columns], zeros behind the query's own entries. */
  readonly values: Int16Array;
  /** > 0, or 0 for a query of zeros. */
  readonly step: number;
  /** ‖query‖, and how far the quantised query lies from it: ‖query − values · step‖. */
  readonly norm: number;
  readonly residual: number;
}

/**
 * Rounds a query to at most 16 bits, and to fewer where the sum of d products with int8 entries would leave 32 bits (from d = 513 on).
 * @param query  [d], finite
 * @param columns  ≥ d
 */
export function quantiseQuery(query: Float32Array, columns: number): QuantisedQuery {
  const d = query.length, most = Math.min(32_767, Math.floor((2 ** 31 - 1) / (128 * d)));
  let largest = 0, squares = 0, left = 0;
  for (let j = 0; j < d; j++) {
    largest = Math.max(largest, Math.abs(query[j]!));
    squares += query[j]! ** 2;
  }
  const values = new Int16Array(columns), step = largest / most;
  if (step === 0) return { values, step: 0, norm: 0, residual: 0 };
  for (let j = 0; j < d; j++) {
    const value = Math.round(query[j]! / step);
    values[j] = value;
    left += (query[j]! - value * step) ** 2;
  }
  return { values, step, norm: Math.sqrt(squares), residual: Math.sqrt(left) };
}

/**
 * By how much a score from whole numbers, Σ values · row · step + rest, may differ from the float64 score, in either direction.
 *
 * Exactly, the two differ by (query − values · step) · row, at most residual · ‖row‖ (Cauchy–Schwarz). Both are computed with rounding: the float64 sum of d products
 * errs by at most (d + 2) · u · ‖query‖ · ‖row‖ and the other by 2 u of its size (u = 2⁻⁵³; the integer sum is exact), and each by u of the sum with `rest`. The
 * second term is more than twice all of that.
 * @param longest  the largest norm of a row
 * @param largestRest  the largest |rest|
 */
export function scoreMargin({ norm, residual }: QuantisedQuery, d: number, longest: number, largestRest: number): number {
  return residual * longest * (1 + 1e-9) + (d + 8) * 2 ** -52 * ((norm + residual) * longest + largestRest);
}
