import { columnRule, shareOf } from './alertRule.ts';
import { leastShare } from './asText.ts';
import { mostlyOnce } from './unique.ts';

/** Categories: more of them than a chart, a table or one column a category can hold. As ydata-profiling has it. */
export const mostCategories = 50;
/** From a fifth of the values on that differ, a category is more of a text. */
export const textFrom = 0.2;

/** A category with more than 50 different values; one whose values nearly all occur once is `unique`, and dates or numbers held as texts are those, not this. */
export const highCardinality = columnRule('highCardinality', (column) => {
  const { name, type, distinct, count, quality: { numberLike, dateLike } } = column;
  if (type !== 'categorical' || shareOf(Math.max(numberLike, dateLike), count) >= leastShare || distinct <= mostCategories || mostlyOnce(column)) return null;
  const share = distinct / count;
  return { severity: 'note', values: { count: distinct, share }, fixes: share >= textFrom ? [[{ do: 'retype', column: name, to: 'text' }]] : [] };
});
