import { columnRule, endsInDefault, isMeasured, leaningSkewness } from './alertRule.ts';
import { clipFarOut, hasFarOut } from './outliers.ts';

/** Excess kurtosis beyond which figures that square distances (sd, Pearson's r) hang on the extremes. Source: West, Finch & Curran 1995. */
export const mostKurtosis = 7;

/** Extremes on both sides, far more of them than a bell curve has (excess kurtosis > 7). One-sided tails are `skewed`, a few single values `outliers`. */
export const heavyTailed = columnRule('heavyTailed', (column) => {
  const { numeric, distinct } = column, kurtosis = numeric?.kurtosis ?? 0;
  if (!numeric || !isMeasured(column) || distinct < 3 || kurtosis <= mostKurtosis || Math.abs(numeric.skewness ?? 0) > leaningSkewness || hasFarOut(column) || endsInDefault(column, -1) || endsInDefault(column, 1)) return null;
  return { severity: 'note', values: { kurtosis, min: numeric.min ?? 0, max: numeric.max ?? 0 }, fixes: clipFarOut(column) };
});
