import { kolmogorovAbove } from './kolmogorov.ts';

/**
 * The largest distance between the cumulative distributions of two samples, and its asymptotic p-value: that of as many values as the harmonic mean of both, halved; scipy's `ks_2samp(…, method='asymp')`.
 * @param left, right  ascending, none NaN
 * @returns null where one is empty
 */
export function compareSamples(left: Float64Array, right: Float64Array): { readonly statistic: number; readonly p: number } | null {
  const m = left.length, n = right.length;
  if (m === 0 || n === 0) return null;
  let statistic = 0;
  for (let i = 0, j = 0; i < m && j < n;) {
    const value = Math.min(left[i] as number, right[j] as number);
    while (i < m && left[i] === value) i++;
    while (j < n && right[j] === value) j++;
    statistic = Math.max(statistic, Math.abs(i / m - j / n));
  }
  return { statistic, p: kolmogorovAbove(Math.max(1, roundToEven((m * n) / (m + n))), statistic) };
}

/** As numpy rounds. */
function roundToEven(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded;
}
