import { chiSquareTail } from './chiSquareTail.ts';
import { countBins } from './histogramOf.ts';

const leastValues = 50, leastDistinct = 5, mostBins = 20, eachExpects = 10;

/**
 * p-value of a χ² test of equal counts over at most 20 equal bins, each expecting ten values or more; of whole numbers each bin expects as many as it has whole numbers.
 * @param sorted  ascending, finite
 * @returns null with fewer than 50 values or 5 distinct ones
 */
export function uniformChance(sorted: Float64Array, distinct: number, integers: boolean): number | null {
  const n = sorted.length, low = sorted[0], high = sorted[n - 1];
  if (low === undefined || high === undefined || n < leastValues || distinct < leastDistinct || !Number.isFinite(high - low)) return null;
  const whole = high - low + 1, bins = Math.min(mostBins, Math.floor(n / eachExpects), integers ? whole : mostBins);
  const edges = Array.from({ length: bins + 1 }, (_, at) => (integers ? low + Math.round((at * whole) / bins) - 0.5 : low + ((high - low) * at) / bins));
  edges[0] = Math.min(low, edges[0] as number);
  edges[bins] = Math.max(high, edges[bins] as number);
  const statistic = countBins(sorted, edges).reduce((sum, count, bin) => {
    const expected = (n * ((edges[bin + 1] as number) - (edges[bin] as number))) / ((edges[bins] as number) - (edges[0] as number));
    return expected > 0 ? sum + (count - expected) ** 2 / expected : sum;
  }, 0);
  return chiSquareTail(statistic, bins - 1);
}
