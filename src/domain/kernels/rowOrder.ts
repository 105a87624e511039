/** How values go on from row to row; missing and infinite ones are passed over. */
export interface RowOrder {
  readonly rises: number;
  readonly falls: number;
  readonly stays: number;
  /** Pearson's r of a row with the next, over pairs of neighbouring rows that both have a value; null where either side does not vary. */
  readonly autocorrelation: number | null;
  /** Mean of the last fifth of the values less that of the first. */
  readonly drift: number;
}

/**
 * @param values  [rows]
 * @param mean  of the finite values
 * @param scale  distances are divided by it, so that no product overflows
 * @param n  how many values are finite
 */
export function rowOrder(values: Float64Array, mean: number, scale: number, n: number): RowOrder {
  const fifth = Math.floor(n / 5), shrink = 1 / scale, centre = mean * shrink;
  let rises = 0, falls = 0, stays = 0, before = Number.NaN, kept = Number.NaN, seen = 0, first = 0, last = 0;
  let pairs = 0, sumA = 0, sumB = 0, squaresA = 0, squaresB = 0, products = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!, b = value * shrink - centre;
    if (b - b !== 0) { // NaN and ±Infinity
      before = Number.NaN;
      continue;
    }
    if (value > kept) rises++;
    else if (value < kept) falls++;
    else if (value === kept) stays++;
    kept = value;
    if (seen < fifth) first += b;
    if (seen++ >= n - fifth) last += b;
    if (before === before) {
      pairs++;
      sumA += before;
      sumB += b;
      squaresA += before * before;
      squaresB += b * b;
      products += before * b;
    }
    before = b;
  }
  const varied = (squaresA - (sumA * sumA) / pairs) * (squaresB - (sumB * sumB) / pairs);
  return {
    rises, falls, stays,
    autocorrelation: pairs > 1 && varied > 0 ? Math.max(-1, Math.min(1, (products - (sumA * sumB) / pairs) / Math.sqrt(varied))) : null,
    drift: fifth === 0 ? 0 : ((last - first) / fifth) * scale,
  };
}
