import { isoText } from '../cellAt.ts';
import { columnRule } from './alertRule.ts';

/** A gap is told from ten times the usual one on, and two days at least. */
export const leastTimes = 10;
export const leastDays = 2;
/** Fewer dates have no usual gap. */
export const leastDates = 20;

/** How often a gap may be so long by chance where dates fall at random: one of n times the mean is left with probability e⁻ⁿ. */
export const mostChance = 0.01;

/**
 * Dates with a gap ten times as long as the usual one, and longer than dates at random would leave: a part of the file is missing, or nothing was recorded then; counts over time dip there for no other reason.
 * A gap beside a date that stands for "not known" is that date's.
 */
export const gappedDates = columnRule('gappedDates', ({ dates, distinct, quality: { suspicious } }) => {
  const isDefault = (day: number): boolean => suspicious.some(({ value }) => value === isoText(day));
  const gap = dates?.gaps.find(({ from, to }) => !isDefault(from) && !isDefault(to)), usual = dates?.medianGapDays ?? null;
  if (!dates || !gap || usual === null || distinct < leastDates || gap.days < leastDays || gap.days < leastTimes * usual) return null;
  const gaps = Math.min(distinct - 1, dates.spanDays);
  if (gap.days < (dates.spanDays / gaps) * Math.log(gaps / mostChance)) return null;
  return { severity: 'note', values: { variant: usual === 1 ? 'daily' : 'apart', count: Math.round(gap.days), from: isoText(gap.from).slice(0, 10), to: isoText(gap.to).slice(0, 10), usual } };
});
