import { columnRule, shareOf } from './alertRule.ts';
import { isOpenText, leastShare } from './asText.ts';

/** At least 95 % of a column's texts read as numbers: they sort as words (10 before 9) and have no mean. Not of identifiers, whose leading zeros count, nor where a person chose the type. */
export const numbersAsText = columnRule('numbersAsText', (column) => {
  const { name, count, quality: { numberLike, dateLike } } = column, share = shareOf(numberLike, count);
  if (!isOpenText(column) || share < leastShare || numberLike < dateLike) return null;
  return { severity: 'warning', values: { count: numberLike, share }, fixes: [[{ do: 'retype', column: name, to: 'numeric' }]] };
});
