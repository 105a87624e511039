import type { SortedRuns } from '../../kernels/sortedRuns.ts';
import type { BoxProfile, ValueCount } from '../profile.ts';

/** Stands for "not known": 0, −1, and nines. */
const isDefault = (value: number): boolean => value === 0 || value === -1 || /^-?9{2,}$/.test(String(value)) || value === -9;
const leastDistinct = 10, leastCount = 5, leastShare = 0.005, spike = 10;

/**
 * Values that often stand for "not known" where they occur in 0.5 % of the cells and five at least, and stand apart: beyond Tukey's fences, the only negative one, or the last at either end and ten times as frequent as its neighbour.
 * Nothing is said of fewer than ten distinct values: 0 is one of a few there.
 */
export function suspiciousNumbers({ values, counts }: SortedRuns, count: number, box: BoxProfile | null): ValueCount<number>[] {
  if (values.length < leastDistinct || box === null) return [];
  const reach = 1.5 * (box.q3 - box.q1), least = Math.max(leastCount, leastShare * count), last = values.length - 1, found: ValueCount<number>[] = [];
  const at = (run: number) => ({ value: values[run] as number, count: counts[run] as number });
  counts.forEach((often, run) => {
    if (often < least) return;
    const { value } = at(run);
    if (!isDefault(value)) return;
    const isBeyond = value < box.q1 - reach || value > box.q3 + reach, isOnlyNegative = run === 0 && value < 0 && at(1).value >= 0;
    const isSpike = (run === 0 && often >= spike * at(1).count) || (run === last && often >= spike * at(last - 1).count);
    if (isBeyond || isOnlyNegative || isSpike) found.push(at(run));
  });
  return found.sort((a, b) => b.count - a.count || a.value - b.value);
}
