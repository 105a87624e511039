import type { BoxProfile, ColumnProfile, NumericProfile, QualityFacts } from '../profile.ts';
import type { Alert, AlertName } from './alert.ts';
import type { AlertContext, Facts } from './alertRule.ts';
import { findAlerts } from './registry.ts';

const rows = 1000;

const quality: QualityFacts = { edgeBlanks: 0, mojibake: 0, replacement: 0, control: 0, numberLike: 0, dateLike: 0, listLike: 0, urlLike: 0, nearDuplicates: [], suspicious: [] };
const single = { edges: [0, 1], counts: [rows], scale: 'linear', rule: 'single', left: 0 } as const;
/** Of a bell curve around 50. */
const numeric: NumericProfile = {
  zeros: 0, negatives: 0, infinities: 0, integers: false, sum: 50_000, mean: 50, variance: 100, sd: 10, cv: 0.2, mad: 6.7, skewness: 0, kurtosis: 0, min: 18, max: 82, range: 64, iqr: 13.5,
  quantiles: { p5: 33.5, p25: 43.3, p50: 50, p75: 56.7, p95: 66.5 }, monotonic: 'none', histogram: single, box: { low: 24, q1: 43.25, median: 50, q3: 56.75, high: 76, outliersBelow: 3, outliersAbove: 4, outliers: [18, 20, 22, 78, 79, 80, 82] },
  lowest: [], highest: [], uniformP: 1e-9, order: { autocorrelation: 0.01, drift: 0.02 },
};

type Given = Partial<Omit<ColumnProfile, 'quality' | 'numeric'>> & { readonly quality?: Partial<QualityFacts> };

function base(given: Given): ColumnProfile {
  const type = given.type ?? 'categorical', missing = given.missing ?? 0;
  return {
    name: 'x', type, inferredType: type, held: 'texts', memoryBytes: 4000, count: rows - missing, missing, distinct: 4, once: 0, numeric: null, frequency: { most: [{ value: 'a', count: 250 }], least: [], entropy: 2 },
    text: null, items: null, dates: null, ...given, quality: { ...quality, ...given.quality },
  };
}
/** A column about which there is nothing to say, with something changed. */
export const textColumn = (given: Given = {}): ColumnProfile => base(given);
export const numberColumn = (numbers: Partial<Omit<NumericProfile, 'box'>> & { readonly box?: Partial<BoxProfile> | null } = {}, given: Given = {}): ColumnProfile => ({
  ...base({ type: 'numeric', held: 'number', distinct: 900, once: 800, frequency: { most: [{ value: 50, count: 2 }], least: [], entropy: 9.8 }, ...given }),
  numeric: { ...numeric, ...numbers, box: numbers.box === null ? null : { ...(numeric.box as BoxProfile), ...numbers.box } },
});
export const dateColumn = (gaps: readonly { readonly from: number; readonly to: number; readonly days: number }[], medianGapDays: number | null): ColumnProfile => base({
  type: 'date', held: 'date', distinct: 980, dates: { from: 0, to: 86_400_000 * 1000, spanDays: 1000, wholeDays: true, byYear: [], byMonth: [], byWeekday: [], gaps, medianGapDays },
});

export function factsOf(columns: readonly ColumnProfile[], more: Partial<Omit<Facts, 'columns'>> & { readonly duplicateRows?: number } = {}): Facts {
  const { duplicateRows = 0, ...others } = more;
  return {
    version: 1, overview: { name: 'small', rows, columns: columns.length, missingCells: 0, duplicateRows, duplicateExamples: [], memoryBytes: 0, types: {}, head: [], tail: [], sample: [] },
    columns, missing: { completeRows: rows, matrix: { stretches: 0, rowsEach: 1, shares: [] }, correlation: { columns: [], values: [] }, zerosTogether: [], dendrogram: null }, associations: [], ...others,
  };
}

export const nothingMeant: AlertContext = { target: null, drift: null };

export const alertsOf = (columns: readonly ColumnProfile[], more: Parameters<typeof factsOf>[1] = {}, context: Partial<AlertContext> = {}): readonly Alert[] => findAlerts(factsOf(columns, more), { ...nothingMeant, ...context });
export const namesOf = (alerts: readonly Alert[]): readonly AlertName[] => alerts.map(({ name }) => name);
