import { columnRule, isMeasured } from './alertRule.ts';

/** The p-value (χ² over equal bins) from which equal counts are believed, and the values it takes for a test that would notice a difference. */
export const leastP = 0.01;
export const leastValues = 1000;

/**
 * Numbers as evenly spread as dice: likely made up, drawn or numbered, not measured.
 * ydata-profiling asks for p > 0.999, which true dice reach once in a thousand tables; here equal counts need only not be refuted (p ≥ 0.01), by 1,000 values and more.
 */
export const uniform = columnRule('uniform', (column) => {
  const { count, numeric } = column, p = numeric?.uniformP ?? null;
  if (!numeric || !isMeasured(column) || p === null || p < leastP || count < leastValues) return null;
  return { severity: 'note', values: { min: numeric.min ?? 0, max: numeric.max ?? 0, p } };
});
