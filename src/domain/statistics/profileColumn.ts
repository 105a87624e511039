import { countCodes } from '../kernels/countCodes.ts';
import { groupLists } from '../kernels/groupLists.ts';
import { sortedRuns } from '../kernels/sortedRuns.ts';
import { sortValues } from '../kernels/sortedOrder.ts';
import { isoText } from './cellAt.ts';
import { profileDates } from './dates/profileDates.ts';
import { frequencyOf } from './frequency/frequencyOf.ts';
import type { Job } from './job.ts';
import { memoryOf } from './memoryOf.ts';
import type { HistogramOptions } from './numbers/histogramOf.ts';
import { histogramDefaults } from './numbers/histogramOf.ts';
import { profileNumbers } from './numbers/profileNumbers.ts';
import type { ColumnProfile, QualityFacts } from './profile.ts';
import { findingsOfLists, findingsOfTexts, noFindings } from './quality/findingsOf.ts';
import { nearDuplicates } from './quality/nearDuplicates.ts';
import { suspiciousDates } from './quality/suspiciousDates.ts';
import { suspiciousNumbers } from './quality/suspiciousNumbers.ts';
import { suspiciousTexts } from './quality/suspiciousTexts.ts';
import type { Cell, ColumnType, DataColumn, ListData, NumberData, TextData } from './table.ts';
import { inferType } from './types/inferType.ts';
import { profileItems } from './words/profileItems.ts';
import { profileTexts } from './words/profileTexts.ts';
import { scanTexts } from './words/scanTexts.ts';

export interface ColumnOptions {
  readonly histogram: HistogramOptions;
  /** Of the sample that words are counted over where texts are many or long. */
  readonly seed: number;
}
export const columnDefaults: ColumnOptions = { histogram: histogramDefaults, seed: 1 };

type Figures = Omit<ColumnProfile, 'name' | 'type' | 'inferredType' | 'held' | 'memoryBytes' | 'missing'>;

/** Numbers that a person calls one of these have no figures of numbers. */
const notNumeric: ReadonlySet<ColumnType> = new Set<ColumnType>(['boolean', 'categorical', 'text', 'url', 'list', 'date']);

/** Everything that is said of one column. An infinite value is named `Infinity` or `-Infinity` where values are listed: JSON has no number for it. */
export function* profileColumn(column: DataColumn, rows: number, options: Partial<ColumnOptions> = {}): Job<ColumnProfile> {
  const { histogram, seed } = { ...columnDefaults, ...options }, { data } = column, inferredType = inferType(column, rows), type = column.chosenType ?? inferredType;
  yield;
  const figures = data.form === 'numbers' ? yield* ofNumbers(data, !notNumeric.has(type), histogram) : data.form === 'texts' ? yield* ofTexts(data, seed) : yield* ofLists(data, seed);
  return { name: column.name, type, inferredType, held: data.form === 'numbers' ? data.meaning : data.form, memoryBytes: memoryOf(data), missing: rows - figures.count, ...figures };
}

function* ofNumbers({ values, meaning }: NumberData, isNumeric: boolean, histogram: HistogramOptions): Job<Figures> {
  const sorted = yield* sortValues(values);
  yield;
  const runs = sortedRuns(sorted), count = sorted.length;
  yield;
  const cellOf = (value: number): Cell => (meaning === 'boolean' ? value !== 0 : meaning === 'date' ? isoText(value) : Number.isFinite(value) ? value : String(value));
  const frequency = yield* frequencyOf(runs.counts, count, (run) => cellOf(runs.values[run] as number), (a, b) => a < b);
  yield;
  const numeric = meaning === 'number' && isNumeric ? yield* profileNumbers(values, sorted, runs, histogram) : null;
  yield;
  const dates = meaning === 'date' ? yield* profileDates(runs) : null;
  const suspicious = numeric !== null ? suspiciousNumbers(runs, count, numeric.box) : meaning === 'date' ? suspiciousDates(runs, count) : [];
  return { count, ...distinctIn(runs.counts), numeric, frequency, text: null, items: null, dates, quality: { ...noFindings, nearDuplicates: [], suspicious } };
}

function* ofTexts({ codes, words }: TextData, seed: number): Job<Figures> {
  const counts = countCodes(codes, words.length), count = counts.reduce((sum, one) => sum + one, 0);
  yield;
  const frequency = yield* frequencyOf(counts, count, (text) => words[text] as string, (a, b) => (words[a] as string) < (words[b] as string));
  yield;
  const scan = yield* scanTexts(words, counts);
  const text = count === 0 ? null : yield* profileTexts(codes, words, counts, scan, seed);
  const quality: QualityFacts = { ...findingsOfTexts(scan.findings, counts), nearDuplicates: yield* nearDuplicates(words, counts), suspicious: suspiciousTexts(words, counts, count) };
  return { count, ...distinctIn(counts), numeric: null, frequency, text, items: null, dates: null, quality };
}

function* ofLists(data: ListData, seed: number): Job<Figures> {
  const { starts, codes, words } = data, { counts, firsts } = yield* groupLists(data), count = counts.reduce((sum, one) => sum + one, 0);
  const itemsOf = (group: number): readonly string[] => {
    const row = firsts[group] as number;
    return Array.from(codes.subarray(starts[row], starts[row + 1]), (code) => words[code] ?? '');
  };
  const frequency = yield* frequencyOf(counts, count, itemsOf, (a, b) => isBelow(itemsOf(a), itemsOf(b)));
  yield;
  const itemCounts = countCodes(codes, words.length), scan = yield* scanTexts(words, itemCounts);
  const text = codes.length === 0 ? null : yield* profileTexts(codes, words, itemCounts, scan, seed);
  const items = yield* profileItems(data);
  yield;
  const found = findingsOfLists(scan.findings, data);
  yield;
  const quality: QualityFacts = { ...found, nearDuplicates: yield* nearDuplicates(words, itemCounts), suspicious: suspiciousTexts(words, itemCounts, codes.length) };
  return { count, ...distinctIn(counts), numeric: null, frequency, text, items, dates: null, quality };
}

function distinctIn(counts: Uint32Array): { distinct: number; once: number } {
  let distinct = 0, once = 0;
  for (const count of counts) {
    if (count > 0) distinct++;
    if (count === 1) once++;
  }
  return { distinct, once };
}

/** Item by item; a list is below one that it begins. */
function isBelow(a: readonly string[], b: readonly string[]): boolean {
  const at = a.findIndex((item, i) => item !== b[i]), other = b[at];
  return at < 0 ? a.length < b.length : other !== undefined && (a[at] as string) < other;
}
