import type { RecipeStep } from '../recipe/step.ts';
import { columnRule, fillNumbers, isMeasured, shareOf } from './alertRule.ts';

/** Shares of values that are 0: from 10 % on it is told (as ydata-profiling has it), from 20 % on filling them would invent too much, from 50 % on it is a warning. */
export const toldFrom = 0.1;
export const filledBelow = 0.2;
export const warnedFrom = 0.5;

/**
 * A tenth of a column's numbers and more are 0: often "not known" in disguise, which drags means down. Where 0 already counts as a suspicious default, that alert says it.
 * Not of counts of two values, which are truths.
 */
export const zeros = columnRule('zeros', (column) => {
  const { name, numeric, count, distinct, quality } = column, share = shareOf(numeric?.zeros ?? 0, count);
  if (!numeric || !isMeasured(column) || distinct < 3 || share < toldFrom || quality.suspicious.some(({ value }) => value === 0)) return null;
  const clear: RecipeStep = { do: 'toMissing', column: name, values: [0] }, alone = [clear], filled = [clear, fillNumbers(column)];
  return { severity: share >= warnedFrom ? 'warning' : 'note', values: { count: numeric.zeros, share }, fixes: share < filledBelow ? [filled, alone] : [alone, filled] };
});
