import { columnRule, leaningSkewness } from './alertRule.ts';
import { clipFarOut, hasFarOut } from './outliers.ts';

/** Excess kurtosis beyond which figures that square distances (sd, Pearson's r) hang on the extremes. Source: West, Finch & Curran 1995. */
export const mostKurtosis = 7;

/** Extremes on both sides, far more of them than a bell curve has (excess kurtosis > 7). One-sided tails are `skewed`, a few single values `outliers`. */
export const heavyTailed = columnRule('heavyTailed', (column) => {
  const { type, numeric, distinct } = column, kurtosis = numeric?.kurtosis ?? 0;
  if (type !== 'numeric' || !numeric || distinct < 3 || kurtosis <= mostKurtosis || Math.abs(numeric.skewness ?? 0) > leaningSkewness || hasFarOut(column)) return null;
  return { severity: 'note', values: { kurtosis, min: numeric.min ?? 0, max: numeric.max ?? 0 }, fixes: clipFarOut(column) };
});
