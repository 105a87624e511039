import type { RecipeStep } from '../recipe/step.ts';
import { columnRule, fillNumbers, isMeasured, shareOf } from './alertRule.ts';

/** Shares of rows: from 5 % on it is told, from 20 % on it bends figures, from 60 % on there is little to fill from. */
export const toldFrom = 0.05;
export const warnedFrom = 0.2;
export const droppedFrom = 0.6;

/** Cells without a value in 5 % of the rows and more: means, counts and models silently leave those rows out, and what misses is seldom missing by chance. */
export const missing = columnRule('missing', (column) => {
  const { name, missing: count, type } = column, share = shareOf(count, count + column.count);
  if (share < toldFrom) return null;
  const fill: RecipeStep | null = isMeasured(column) ? fillNumbers(column) : type === 'categorical' || type === 'boolean' ? { do: 'impute', column: name, with: 'mode' } : null;
  const drop: RecipeStep = { do: 'drop', column: name }, dropRows: RecipeStep = { do: 'dropRows', where: 'missing', column: name };
  const steps = share >= droppedFrom ? [drop, fill] : share >= warnedFrom ? [fill, dropRows, drop] : [fill, dropRows];
  return { severity: share >= warnedFrom ? 'warning' : 'note', values: { count, share }, evidence: 'missing', fixes: steps.flatMap((step) => (step ? [[step]] : [])) };
});
