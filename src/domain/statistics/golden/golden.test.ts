import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { finish } from '../job.ts';
import { histogramOf } from '../numbers/histogramOf.ts';
import { profileColumn } from '../profileColumn.ts';
import type { LengthProfile, NumericProfile, ValueCount } from '../profile.ts';
import type { ColumnData, DataColumn } from '../table.ts';

type Span = Readonly<Record<'min' | 'mean' | 'median' | 'max', number>>;
interface GoldenColumn {
  readonly name: string;
  readonly held: 'number' | 'boolean' | 'date' | 'texts';
  readonly cells: readonly (number | boolean | string | null)[];
  readonly expected: {
    readonly count: number; readonly distinct: number; readonly once: number; readonly entropy: number; readonly frequencies: readonly number[];
    readonly zeros: number; readonly negatives: number; readonly infinities: number;
    readonly exact: Partial<NumericProfile>; readonly pandas?: Partial<NumericProfile>; readonly quantiles?: NumericProfile['quantiles'];
    readonly min?: number; readonly max?: number; readonly increasing?: boolean; readonly decreasing?: boolean; readonly autocorrelation?: number | null;
    readonly box?: object; readonly histogram?: { readonly edges: readonly number[]; readonly counts: readonly number[] }; readonly uniformP?: number;
    readonly from: number; readonly to: number; readonly byYear: Readonly<Record<string, number>>; readonly byMonth: readonly number[]; readonly byWeekday: readonly number[];
    readonly longestGapDays: number; readonly medianGapDays: number;
    readonly lengths: Span; readonly words: Span; readonly characters: number; readonly totalWords: number; readonly distinctWords: number;
    readonly wordCounts: Readonly<Record<string, number>>; readonly pairCounts: Readonly<Record<string, number>>; readonly tripleCounts: Readonly<Record<string, number>>;
  };
}
interface GoldenTable { readonly table: string; readonly versions: Readonly<Record<string, string>>; readonly columns: readonly GoldenColumn[] }

/** Made by make.py; files of other scripts hold no cells by column. */
const tables = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.json')).sort()
  .map((file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Partial<GoldenTable>)
  .filter((table): table is GoldenTable => typeof table.table === 'string' && table.columns?.every(({ cells, expected }) => Array.isArray(cells) && typeof expected === 'object') === true);

function columnOf({ name, held, cells }: GoldenColumn): DataColumn {
  if (held === 'texts') {
    const words = [...new Set(cells.filter((cell) => cell !== null))].map(String);
    return { name, chosenType: null, data: { form: 'texts', codes: Int32Array.from(cells, (cell) => (cell === null ? -1 : words.indexOf(String(cell)))), words } };
  }
  return { name, chosenType: null, data: { form: 'numbers', meaning: held, values: Float64Array.from(cells, (cell) => (cell === null ? NaN : Number(cell))) } satisfies ColumnData };
}

/** Within 1e-9 relative; of figures without a unit (skewness, a correlation, a p-value) also absolute. */
function expectClose(actual: number | null | undefined, expected: number | null | undefined, what: string, slack = 0): void {
  if (expected === null || expected === undefined) expect(actual ?? null, what).toBeNull();
  else expect(Math.abs((actual ?? NaN) - expected), `${what}: ${actual} is not ${expected}`).toBeLessThanOrEqual(Math.max(slack, 1e-9 * Math.abs(expected)));
}

/** pandas itself loses digits of these. */
const beyondPandas = new Set(['illConditioned', 'magnitudes']);

test('there are ten golden tables and more, each with the versions that made it', () => {
  expect(tables.length).toBeGreaterThanOrEqual(10);
  for (const { versions } of tables) expect(Object.keys(versions)).toEqual(expect.arrayContaining(['numpy', 'pandas', 'scipy']));
});

for (const { table, columns } of tables) {
  for (const column of columns) {
    const { expected, held, name } = column;
    test(`the profile of ${table}.${name} is what pandas and scipy say`, () => {
      const data = columnOf(column), profile = finish(profileColumn(data, column.cells.length));
      expect(profile).toMatchObject({ held, count: expected.count, missing: column.cells.length - expected.count, distinct: expected.distinct, once: expected.once });
      expect(profile.frequency.most.map(({ count }) => count)).toEqual(expected.frequencies);
      expectClose(profile.frequency.entropy, expected.entropy, 'entropy', 1e-12);
      expect(JSON.parse(JSON.stringify(profile)), 'plain JSON').toEqual(profile);
      if (held === 'number') checkNumbers(profile.numeric, data.data, expected, beyondPandas.has(table));
      if (held === 'date') {
        expect(profile.dates).toMatchObject({ from: expected.from, to: expected.to, byMonth: expected.byMonth, byWeekday: expected.byWeekday });
        expect(Object.fromEntries(profile.dates?.byYear.flatMap(({ year, count }) => (count > 0 ? [[String(year), count]] : [])) ?? [])).toEqual(expected.byYear);
        expect(profile.dates?.gaps[0]?.days).toBe(expected.longestGapDays);
        expect(profile.dates?.medianGapDays).toBe(expected.medianGapDays);
      }
      if (held === 'texts' && expected.count > 0) {
        const text = profile.text;
        expect(text).toMatchObject({ characters: expected.characters, totalWords: expected.totalWords, distinctWords: expected.distinctWords, sampled: null });
        const checkSpan = (actual: LengthProfile | undefined, span: Span): void => { for (const key of ['min', 'mean', 'median', 'max'] as const) expectClose(actual?.[key], span[key], key); };
        checkSpan(text?.lengths, expected.lengths);
        checkSpan(text?.words, expected.words);
        const checkCounts = (actual: readonly ValueCount<string>[] = [], counts: Readonly<Record<string, number>>): void => expect(Object.fromEntries(actual.map(({ value, count }) => [value, count]))).toEqual(Object.fromEntries(actual.map(({ value }) => [value, counts[value]])));
        checkCounts(text?.topWords, expected.wordCounts);
        checkCounts(text?.topPairs, expected.pairCounts);
        checkCounts(text?.topTriples, expected.tripleCounts);
      }
    });
  }
}

function checkNumbers(numeric: NumericProfile | null, data: ColumnData, expected: GoldenColumn['expected'], isBeyondPandas: boolean): void {
  if (numeric === null || data.form !== 'numbers') throw new Error('no figures of numbers');
  expect(numeric).toMatchObject({ zeros: expected.zeros, negatives: expected.negatives, infinities: expected.infinities });
  for (const key of ['sum', 'mean', 'variance', 'sd', 'cv', 'mad', 'iqr'] as const) expectClose(numeric[key], expected.exact[key], key);
  for (const key of ['skewness', 'kurtosis'] as const) expectClose(numeric[key], expected.exact[key], key, 1e-9);
  if (!isBeyondPandas) for (const [key, value] of Object.entries(expected.pandas ?? {})) expectClose(numeric[key as 'sum'], value as number | null, `pandas ${key}`, 1e-9);
  for (const key of ['p5', 'p25', 'p50', 'p75', 'p95'] as const) expectClose(numeric.quantiles[key], expected.quantiles?.[key], key);
  for (const key of ['min', 'max'] as const) expectClose(numeric[key], expected[key], key);
  expect([numeric.monotonic === 'constant' || numeric.monotonic.endsWith('ncreasing'), numeric.monotonic === 'constant' || numeric.monotonic.endsWith('ecreasing')]).toEqual([expected.increasing ?? false, expected.decreasing ?? false]);
  if (expected.autocorrelation !== undefined && !isBeyondPandas) expectClose(numeric.order?.autocorrelation, expected.autocorrelation, 'autocorrelation', 1e-9);
  if (expected.box) expect(numeric.box).toMatchObject(expected.box);
  if (expected.histogram && !isBeyondPandas) {
    expect(numeric.histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(expected.histogram.counts.reduce((sum, count) => sum + count, 0));
    const { edges, counts, rule } = histogramOf(data.values);
    expect({ counts, rule }).toEqual({ counts: expected.histogram.counts, rule: 'freedmanDiaconis' });
    edges.forEach((edge, at) => expectClose(edge, expected.histogram?.edges[at], 'edge', 1e-9 * ((numeric.max ?? 0) - (numeric.min ?? 0))));
  }
  if (expected.uniformP !== undefined && !isBeyondPandas) expectClose(numeric.uniformP, expected.uniformP, 'uniformP', 1e-12);
}
