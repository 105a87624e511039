import { countBelow, countUpTo } from '../../kernels/searchSorted.ts';
import { sortValues } from '../../kernels/sortedOrder.ts';
import { finish } from '../job.ts';
import type { Histogram } from '../profile.ts';
import { between } from './quantileOf.ts';

export interface HistogramOptions {
  /** 1–1,000; null: as many as the values ask for, at most 100. Fewer come where numbers lie too close for so many edges. */
  readonly bins: number | null;
  /** On a log scale only values above 0 are shown. */
  readonly scale: 'linear' | 'log';
}
export const histogramDefaults: HistogramOptions = { bins: null, scale: 'linear' };

const mostAutomatic = 100, mostChosen = 1000;
/** Whole numbers get a bin each while they span no more. */
const widestDistinct = 50;
/** Steps in which rounded values come. Bins of fewer steps than so many hold now more of them, now fewer: a comb that is not in the values. */
const stepsOfValues = [1, 0.1, 0.01, 0.001], fewSteps = 10;

/** Of any values; missing and infinite ones are left out. */
export function histogramOf(values: Float64Array, options: HistogramOptions = histogramDefaults): Histogram {
  return histogramOfSorted(finiteOf(finish(sortValues(values))), options);
}

/** What lies between the infinities. @param sorted  ascending, no NaN */
export function finiteOf(sorted: Float64Array): Float64Array {
  return sorted.subarray(countUpTo(sorted, -Infinity), countBelow(sorted, Infinity));
}

/**
 * Automatic bins: one for each whole number where they span at most 50; else by Freedman & Diaconis (1981), or Sturges (1926) where the quartiles coincide. Where values are rounded to a step of which such a bin
 * would hold fewer than ten, bins hold a whole number of steps each, their edges between two of them.
 * @param sorted  ascending, finite
 */
export function histogramOfSorted(sorted: Float64Array, { bins, scale }: HistogramOptions = histogramDefaults): Histogram {
  const shown = scale === 'log' ? sorted.subarray(countUpTo(sorted, 0)) : sorted, left = sorted.length - shown.length;
  const low = shown[0], high = shown[shown.length - 1];
  if (low === undefined || high === undefined) return { edges: [], counts: [], scale, rule: 'single', left };
  if (low === high) return { edges: scale === 'log' ? aroundLog(low) : around(low), counts: [shown.length], scale, rule: 'single', left };
  if (bins === null && scale === 'linear' && high - low < widestDistinct && Math.abs(low) < 2 ** 50 && shown.every(Number.isInteger)) {
    const edges = Array.from({ length: high - low + 2 }, (_, at) => low + at - 0.5);
    return { edges, counts: countBins(shown, edges), scale, rule: 'distinct', left };
  }
  const turn = scale === 'log' ? Math.log : (value: number) => value;
  const chosen = bins === null ? automaticBins(shown, turn) : { bins: Math.max(1, Math.min(mostChosen, Math.floor(bins))), rule: 'chosen' as const };
  const edges = scale === 'log' ? logEdges(low, high, chosen.bins) : (bins === null ? steppedEdges(shown, (high - low) / chosen.bins) : null) ?? linearEdges(low, high, chosen.bins);
  return { edges, counts: countBins(shown, edges), scale, rule: chosen.rule, left };
}

/** How many of the values each bin holds. @param sorted  none outside the edges */
export function countBins(sorted: Float64Array, edges: readonly number[]): number[] {
  const starts = edges.map((edge, at) => (at === edges.length - 1 ? sorted.length : countBelow(sorted, edge)));
  return starts.slice(1).map((start, bin) => start - (starts[bin] as number));
}

function automaticBins(sorted: Float64Array, turn: (value: number) => number): { bins: number; rule: Histogram['rule'] } {
  const n = sorted.length, at = (share: number): number => turnedQuantile(sorted, share, turn) / 2; // halves: no difference of them overflows
  const box = at(0.75) - at(0.25), range = at(1) - at(0), width = (2 * box) / Math.cbrt(n);
  return width > 0
    ? { bins: Math.max(1, Math.min(mostAutomatic, Math.ceil(range / width))), rule: 'freedmanDiaconis' }
    : { bins: Math.min(mostAutomatic, Math.ceil(Math.log2(n)) + 1), rule: 'sturges' };
}

/** A quantile of the turned values, without turning them all. */
function turnedQuantile(sorted: Float64Array, share: number, turn: (value: number) => number): number {
  const place = (sorted.length - 1) * share, below = Math.floor(place), low = sorted[below] as number;
  const [near, rest] = between(turn(low), turn(sorted[below + 1] ?? low), place - below);
  return near + rest;
}

/** Edges between the steps that values are rounded to, about `width` apart; null where they are not, or `width` holds many steps. */
function steppedEdges(sorted: Float64Array, width: number): number[] | null {
  const low = sorted[0] as number, high = sorted[sorted.length - 1] as number;
  for (const step of stepsOfValues) {
    if (!(width < fewSteps * step) || Math.max(-low, high) / step > 1e9) return null;
    const perUnit = Math.round(1 / step);
    if (!sorted.every((value) => Math.abs(value * perUnit - Math.round(value * perUnit)) < 1e-6)) continue;
    const first = Math.round(low * perUnit), steps = Math.round(high * perUnit) - first + 1;
    const each = Math.max(1, Math.round(width * perUnit), Math.ceil(steps / mostAutomatic));
    return Array.from({ length: Math.ceil(steps / each) + 1 }, (_, at) => (first + at * each - 0.5) / perUnit);
  }
  return null;
}

function linearEdges(low: number, high: number, bins: number): number[] {
  return ascending(Array.from({ length: bins + 1 }, (_, at) => (at === 0 ? low : at === bins ? high : low * (1 - at / bins) + high * (at / bins))));
}

function logEdges(low: number, high: number, bins: number): number[] {
  const from = Math.log(low), to = Math.log(high);
  return ascending(Array.from({ length: bins + 1 }, (_, at) => (at === 0 ? low : at === bins ? high : Math.exp(from * (1 - at / bins) + to * (at / bins)))));
}

/** Edges that rounding made equal, or took past the last one, go. */
function ascending(edges: readonly number[]): number[] {
  const last = edges[edges.length - 1] as number, kept: number[] = [];
  for (const edge of edges) if (edge < last && (kept.length === 0 || edge > (kept[kept.length - 1] as number))) kept.push(edge);
  return [...kept, last];
}

function around(value: number): number[] {
  const half = Math.max(0.5, Math.abs(value) * 2 ** -40);
  return [Math.max(-Number.MAX_VALUE, value - half), Math.min(Number.MAX_VALUE, value + half)];
}
const aroundLog = (value: number): number[] => [value / 2, Math.min(Number.MAX_VALUE, value * 2)];
