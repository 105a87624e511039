import { isoText } from '../cellAt.ts';
import type { RecipeStep } from '../recipe/step.ts';
import { columnRule, fillNumbers, isMeasured, shareOf } from './alertRule.ts';
import { filledBelow } from './zeros.ts';

/**
 * A value that often stands for "not known" (0, −1, 99…9, 1900-01-01, "unknown") and occurs suspiciously often, as the column's quality facts have it: the classic case is a mean vote of 0 of films that nobody voted on.
 * Where another column is 0 in most of the same rows, it is named. Left as they are, such values count in every mean.
 */
export const suspiciousDefault = columnRule('suspiciousDefault', (column, index, { columns, missing }) => {
  const { name, type, held, count, quality: { suspicious } } = column, [first] = suspicious;
  if (!first || type === 'identifier' || type === 'boolean') return null;
  const clear: RecipeStep = { do: 'toMissing', column: name, values: suspicious.map(({ value }) => value) };
  const value = held === 'date' && typeof first.value === 'number' ? isoText(first.value) : String(first.value);
  const share = shareOf(first.count, count), filled = isMeasured(column) ? [[clear, fillNumbers(column)]] : [];
  const tied = first.value === 0 ? missing.zerosTogether.find((pair) => pair.column === index) : undefined, together = tied ? { variant: 'together', rows: tied.rows, other: columns[tied.other]?.name ?? '' } : {};
  return { severity: 'warning', values: { value, count: first.count, share, ...together }, fixes: share < filledBelow ? [...filled, [clear]] : [[clear], ...filled] };
});
