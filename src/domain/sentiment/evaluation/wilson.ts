/** A share with its 95 % interval, all 0–1. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % point of the normal distribution. */
const z95 = 1.959963984540054;

/**
 * The share of `hits` among `n` with Wilson's score interval, which stays within 0–1 and holds for few trials too.
 * @throws RangeError unless 0 ≤ hits ≤ n and n > 0
 * Source: Wilson, JASA 22(158), 1927.
 */
export function wilson(hits: number, n: number): Share {
  if (!(n > 0 && hits >= 0 && hits <= n)) throw new RangeError(`wilson: ${hits} hits of ${n}`);
  const value = hits / n, square = z95 * z95, denominator = 1 + square / n;
  const centre = (value + square / (2 * n)) / denominator;
  const half = (z95 / denominator) * Math.sqrt((value * (1 - value)) / n + square / (4 * n * n));
  return { value, low: hits === 0 ? 0 : centre - half, high: hits === n ? 1 : centre + half };
}
