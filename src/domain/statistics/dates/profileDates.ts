import { calendarCounts } from '../../kernels/calendarCounts.ts';
import { firstFew } from '../../kernels/firstFew.ts';
import { countBelow, countUpTo } from '../../kernels/searchSorted.ts';
import { sortValues } from '../../kernels/sortedOrder.ts';
import type { SortedRuns } from '../../kernels/sortedRuns.ts';
import type { Job } from '../job.ts';
import { quantileOf } from '../numbers/quantileOf.ts';
import type { DateProfile } from '../profile.ts';

const dayMs = 86_400_000, lastMoment = 8.64e15;
const mostGaps = 5, longSpanYears = 200, veryLongSpanYears = 2000;

/**
 * Moments beyond the calendar (± 8.64e15 ms) are left out. A span of more than 2,000 years lists only those tens of years that occur; a gap is more than one day.
 * @returns null where no moment is left
 */
export function* profileDates(runs: SortedRuns): Job<DateProfile | null> {
  const first = countBelow(runs.values, -lastMoment), end = countUpTo(runs.values, lastMoment), moments = runs.values.subarray(first, end);
  const from = moments[0], to = moments[moments.length - 1];
  if (from === undefined || to === undefined) return null;
  const calendar = calendarCounts(moments, runs.counts.subarray(first, end)), { days, firstYear, years } = calendar;
  yield;
  const steps = Float64Array.from({ length: Math.max(0, days.length - 1) }, (_, at) => (days[at + 1] as number) - (days[at] as number)), stepAt = (at: number): number => steps[at] as number;
  const gaps = firstFew(steps.length, mostGaps, (a, b) => stepAt(a) > stepAt(b)).filter((at) => stepAt(at) > 1);
  yield;
  const sorted = yield* sortValues(steps);
  return {
    from, to, spanDays: (to - from) / dayMs, wholeDays: calendar.wholeDays,
    byYear: yearCounts(firstYear, years), byMonth: [...calendar.months], byWeekday: [...calendar.weekdays],
    gaps: gaps.map((at) => ({ from: (days[at] as number) * dayMs, to: (days[at + 1] as number) * dayMs, days: stepAt(at) })),
    medianGapDays: sorted.length === 0 ? null : quantileOf(sorted, 0.5),
  };
}

function yearCounts(firstYear: number, years: Float64Array): DateProfile['byYear'] {
  if (years.length <= longSpanYears) return Array.from(years, (count, at) => ({ year: firstYear + at, count }));
  const firstTen = Math.floor(firstYear / 10), tens = new Float64Array(Math.floor((firstYear + years.length - 1) / 10) - firstTen + 1);
  years.forEach((count, at) => {
    const ten = Math.floor((firstYear + at) / 10) - firstTen;
    tens[ten] = (tens[ten] as number) + count;
  });
  const counted = Array.from(tens, (count, at) => ({ year: (firstTen + at) * 10, count }));
  return years.length > veryLongSpanYears ? counted.filter(({ count }) => count > 0) : counted;
}
