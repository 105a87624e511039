import { isoText } from '../cellAt.ts';
import type { RecipeStep } from '../recipe/step.ts';
import { columnRule, fillNumbers, shareOf } from './alertRule.ts';
import { filledBelow } from './zeros.ts';

/**
 * A value that often stands for "not known" (0, −1, 99…9, 1900-01-01, "unknown") and occurs suspiciously often, as the column's quality facts have it: the classic case is a mean vote of 0 of films that nobody voted on.
 * Left as they are, such values count in every mean.
 */
export const suspiciousDefault = columnRule('suspiciousDefault', (column) => {
  const { name, type, held, count, numeric, quality: { suspicious } } = column, [first] = suspicious;
  if (!first || type === 'identifier' || type === 'boolean') return null;
  const clear: RecipeStep = { do: 'toMissing', column: name, values: suspicious.map(({ value }) => value) };
  const value = held === 'date' && typeof first.value === 'number' ? isoText(first.value) : String(first.value);
  const share = shareOf(first.count, count), filled = numeric ? [[clear, fillNumbers(column)]] : [];
  return { severity: 'warning', values: { value, count: first.count, share }, fixes: share < filledBelow ? [...filled, [clear]] : [[clear], ...filled] };
});
