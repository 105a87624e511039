import { columnRule, shareOf } from './alertRule.ts';
import { isOpenText, leastShare } from './asText.ts';

/** At least 95 % of a column's texts read as dates: they sort by their first digit and have no span, year or weekday. Texts that are as much numbers as dates are `numbersAsText`. */
export const datesAsText = columnRule('datesAsText', (column) => {
  const { name, count, quality: { numberLike, dateLike } } = column, share = shareOf(dateLike, count);
  if (!isOpenText(column) || share < leastShare || dateLike <= numberLike) return null;
  return { severity: 'warning', values: { count: dateLike, share }, fixes: [[{ do: 'retype', column: name, to: 'date' }]] };
});
