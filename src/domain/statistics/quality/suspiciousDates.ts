import type { SortedRuns } from '../../kernels/sortedRuns.ts';
import { isoText } from '../cellAt.ts';
import type { ValueCount } from '../profile.ts';

const defaults = [Date.UTC(1899, 11, 30), Date.UTC(1900, 0, 1), Date.UTC(1970, 0, 1), Date.UTC(2099, 11, 31), Date.UTC(9999, 11, 31)];
const leastCount = 5, leastShare = 0.005, spike = 10;

/** Moments from which calendars of machines start or at which they end, where they occur in 0.5 % of the cells and five at least, and ten times as often as a date does on average. Named as ISO dates. */
export function suspiciousDates({ values, counts }: SortedRuns, count: number): ValueCount<string>[] {
  const found: ValueCount<string>[] = [];
  for (const moment of defaults) {
    const run = values.indexOf(moment), often = run < 0 ? 0 : (counts[run] as number);
    const average = (count - often) / Math.max(1, values.length - 1);
    if (often >= Math.max(leastCount, leastShare * count) && often >= spike * average) found.push({ value: isoText(moment), count: often });
  }
  return found.sort((a, b) => b.count - a.count);
}
