import { isoText } from '../cellAt.ts';
import { columnRule } from './alertRule.ts';

/** A gap is told from ten times the usual one on, and two days at least. */
export const leastTimes = 10;
export const leastDays = 2;
/** Fewer dates have no usual gap. */
export const leastDates = 20;

/** Dates with a gap ten times as long as the usual one: a part of the file is missing, or nothing was recorded then; counts over time dip there for no other reason. */
export const gappedDates = columnRule('gappedDates', ({ dates, distinct }) => {
  const [gap] = dates?.gaps ?? [], usual = dates?.medianGapDays ?? null;
  if (!gap || usual === null || distinct < leastDates || gap.days < leastDays || gap.days < leastTimes * usual) return null;
  return { severity: 'note', values: { count: Math.round(gap.days), from: isoText(gap.from).slice(0, 10), to: isoText(gap.to).slice(0, 10), usual } };
});
