import { columnRule, endsInDefault, isMeasured, leaningSkewness } from './alertRule.ts';
import { hasFarOut } from './outliers.ts';

/** Beyond this |γ₁| it is a warning: where ydata-profiling first speaks of skew. */
export const warnedFrom = 20;

/**
 * Most values crowd at one end and a long tail reaches to the other (|skewness| > 2): the mean is not typical, and a plain histogram shows one bar.
 * ydata-profiling's threshold of 20 passes over popularity, money and counts, whose tails are just this. A few values far out that make the skew alone are `outliers`, a tail that ends in 9999 is a `suspiciousDefault`.
 * A logarithm mends it, unless half of the values are the smallest one and stay at the end.
 * Source of 2: West, Finch & Curran 1995.
 */
export const skewed = columnRule('skewed', (column) => {
  const { name, numeric, distinct } = column, skewness = numeric?.skewness ?? 0, isRight = skewness > 0;
  if (!numeric || !isMeasured(column) || distinct < 3 || Math.abs(skewness) <= leaningSkewness || hasFarOut(column) || endsInDefault(column, isRight ? 1 : -1)) return null;
  const { min, max, quantiles: { p5, p50, p95 } } = numeric;
  const values = isRight ? { variant: 'right', skewness, p95: p95 ?? 0, max: max ?? 0 } : { variant: 'left', skewness, p5: p5 ?? 0, min: min ?? 0 };
  return { severity: Math.abs(skewness) > warnedFrom ? 'warning' : 'note', values, fixes: isRight && (min ?? -1) >= 0 && p50 !== min ? [[{ do: 'logarithm', column: name }]] : [] };
});
