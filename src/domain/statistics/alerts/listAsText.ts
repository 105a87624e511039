import { listMarkOf, splitText } from '../recipe/splitText.ts';
import { columnRule, shareOf } from './alertRule.ts';
import { isOpenText } from './asText.ts';

/** Share of texts that must look like lists; others of the same column may have one item, or two. */
export const leastShare = 0.3;

/**
 * At least 30 % of a column's texts are written as lists, in brackets or with one delimiter between short items: "Drama, Crime" and "Crime, Drama" count as two values, and no item can be counted.
 * Sentences with commas are none: their clauses are longer than four words.
 */
export const listAsText = columnRule('listAsText', (column) => {
  const { name, count, quality: { listLike }, frequency } = column, share = shareOf(listLike, count);
  if (!isOpenText(column) || share < leastShare) return null;
  const examples = frequency.most.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])), by = listMarkOf(examples);
  if (by === undefined) return null;
  return { severity: 'warning', values: { count: listLike, share, example: examples.find((text) => by === null || splitText(text, by).length > 1) ?? '' }, fixes: [[{ do: 'split', column: name, by }]] };
});
