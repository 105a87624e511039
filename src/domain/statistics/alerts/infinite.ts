import type { RecipeStep } from '../recipe/step.ts';
import { columnRule, fillNumbers, shareOf } from './alertRule.ts';

/** Any infinite number: a division by zero, mostly. It makes every mean and sum infinite, so figures here leave it out. */
export const infinite = columnRule('infinite', (column) => {
  const { name, numeric, count } = column, infinities = numeric?.infinities ?? 0;
  if (infinities === 0) return null;
  const clear: RecipeStep = { do: 'toMissing', column: name, values: ['Infinity', '-Infinity'] };
  return { severity: 'problem', values: { count: infinities, share: shareOf(infinities, count) }, fixes: [[clear], [clear, fillNumbers(column)]] };
});
