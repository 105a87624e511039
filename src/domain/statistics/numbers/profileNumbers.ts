import { centralMoments, type CentralMoments } from '../../kernels/centralMoments.ts';
import { medianDeviation } from '../../kernels/medianDeviation.ts';
import { rowOrder } from '../../kernels/rowOrder.ts';
import { countBelow, countUpTo } from '../../kernels/searchSorted.ts';
import type { SortedRuns } from '../../kernels/sortedRuns.ts';
import type { Job } from '../job.ts';
import type { NumericProfile, ValueCount } from '../profile.ts';
import { boxOf } from './boxOf.ts';
import { finiteOf, histogramDefaults, histogramOfSorted, type HistogramOptions } from './histogramOf.ts';
import { quantileOf, quantileParts, quantileRange } from './quantileOf.ts';
import { uniformChance } from './uniformChance.ts';

const extremes = 5, leastForOrder = 50;

/**
 * @param values  [rows], NaN where missing
 * @param sorted, runs  of the same values, infinite ones included
 */
export function* profileNumbers(values: Float64Array, sorted: Float64Array, runs: SortedRuns, histogram: HistogramOptions = histogramDefaults): Job<NumericProfile> {
  const finite = finiteOf(sorted), n = finite.length, distinct = finiteOf(runs.values), firstRun = countUpTo(runs.values, -Infinity);
  const moments = n === 0 ? null : centralMoments(finite);
  yield;
  const shape = moments === null ? nothing : shapeOf(moments, n), order = rowOrder(values, moments?.mean ?? 0, moments?.scale ?? 1, n);
  yield;
  const mad = n === 0 ? null : medianDeviation(finite, ...quantileParts(finite, 0.5));
  yield;
  const integers = n > 0 && distinct.every(Number.isInteger), at = (share: number) => (n === 0 ? null : quantileOf(finite, share));
  yield;
  const quantiles = { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
  const runAt = (run: number): ValueCount<number> => ({ value: runs.values[firstRun + run] as number, count: runs.counts[firstRun + run] as number });
  const few = Math.min(extremes, distinct.length), { autocorrelation } = order;
  return {
    zeros: countUpTo(finite, 0) - countBelow(finite, 0), negatives: countBelow(finite, 0), infinities: sorted.length - n, integers,
    sum: moments?.sum ?? null, mean: moments?.mean ?? null, ...shape,
    cv: shape.sd === null || moments === null ? null : possible(shape.sd / moments.mean),
    mad: mad === null ? null : possible(mad),
    min: finite[0] ?? null, max: finite[n - 1] ?? null, range: n === 0 ? null : possible((finite[n - 1] as number) - (finite[0] as number)),
    iqr: n === 0 ? null : possible(quantileRange(finite, 0.25, 0.75)), quantiles,
    monotonic: monotonicOf(order, n),
    histogram: histogramOfSorted(finite, histogram), box: boxOf(finite),
    lowest: Array.from({ length: few }, (_, i) => runAt(i)), highest: Array.from({ length: few }, (_, i) => runAt(distinct.length - 1 - i)),
    uniformP: uniformChance(finite, distinct.length, integers),
    order: n < leastForOrder || autocorrelation === null || !shape.sd ? null : { autocorrelation, drift: order.drift / shape.sd },
  };
}

const nothing = { variance: null, sd: null, skewness: null, kurtosis: null };

/** Estimates of the population's: n − 1, and Fisher's adjusted skewness and excess kurtosis (Joanes & Gill, The Statistician 47(1), 1998), which equal values do not have. */
function shapeOf({ scale, second, third, fourth }: CentralMoments, n: number): Pick<NumericProfile, 'variance' | 'sd' | 'skewness' | 'kurtosis'> {
  if (n < 2) return nothing;
  const variance = second / (n - 1), sd = Math.sqrt(variance);
  return {
    variance: possible(variance * scale * scale), sd: possible(sd * scale),
    skewness: n < 3 || second === 0 ? null : (n * Math.sqrt(n - 1) * third) / ((n - 2) * second * Math.sqrt(second)),
    kurtosis: n < 4 || second === 0 ? null : ((n - 1) / ((n - 2) * (n - 3))) * ((n * (n + 1) * (fourth / second)) / second - 3 * (n - 1)),
  };
}

function monotonicOf({ rises, falls, stays }: { readonly rises: number; readonly falls: number; readonly stays: number }, n: number): NumericProfile['monotonic'] {
  if (n === 0 || (rises > 0 && falls > 0)) return 'none';
  if (rises > 0) return stays > 0 ? 'increasing' : 'strictlyIncreasing';
  if (falls > 0) return stays > 0 ? 'decreasing' : 'strictlyDecreasing';
  return 'constant';
}

const possible = (value: number): number | null => (Number.isFinite(value) ? value : null);
