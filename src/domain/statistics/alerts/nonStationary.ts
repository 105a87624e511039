import { columnRule, isMeasured } from './alertRule.ts';

/** Lag-1 autocorrelation, and sds between the means of the first and the last fifth of the rows. */
export const leastAutocorrelation = 0.7;
export const leastDrift = 1;

/**
 * Read in row order, each value hangs on the one before (autocorrelation ≥ 0.7) and the level has moved by one standard deviation and more: the table is ordered by something that this column follows, such as time.
 * Its first rows are no sample of the rest, and a random split into training and test set flatters. Not of columns that rise or fall all the way: the table is sorted by those.
 */
export const nonStationary = columnRule('nonStationary', (column) => {
  const { numeric } = column, order = numeric?.order;
  if (!numeric || !isMeasured(column) || !order || numeric.monotonic !== 'none' || order.autocorrelation < leastAutocorrelation || Math.abs(order.drift) < leastDrift) return null;
  return { severity: 'note', values: { variant: order.drift > 0 ? 'up' : 'down', autocorrelation: order.autocorrelation, drift: Math.abs(order.drift) } };
});
