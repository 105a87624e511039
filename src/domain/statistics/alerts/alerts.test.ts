import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { AssociationMatrix, ColumnDrift, ColumnProfile } from '../profile.ts';
import type { RecipeStep } from '../recipe/step.ts';
import { stepText } from '../recipe/stepText.ts';
import { alertNames, type Alert, type AlertName } from './alert.ts';
import { alertText } from './alertText.ts';
import { alertsOf, dateColumn, namesOf, numberColumn, textColumn, type factsOf } from './facts.fixture.ts';
import { alertRules } from './registry.ts';

interface Case {
  readonly columns: readonly ColumnProfile[];
  readonly more?: Parameters<typeof factsOf>[1];
  readonly context?: Parameters<typeof alertsOf>[2];
}
const one = (column: ColumnProfile): Case => ({ columns: [column] });
const day = 86_400_000;
const names = (count: number) => Array.from({ length: count }, (_, at) => ({ value: `value ${at}`, count: 1 }));
/** Two columns of numbers, of which a measure is known. */
const together = (measure: AssociationMatrix['measure'], value: number, change: (columns: readonly ColumnProfile[]) => readonly ColumnProfile[] = (columns) => columns): Case => ({
  columns: change([numberColumn({}, { name: 'a' }), numberColumn({}, { name: 'b' })]), more: { associations: [{ measure, rows: [0, 1], columns: [0, 1], values: [1, value, value, 1], sampled: null, engine: 'cpu' }] },
});
const missingAs = (value: number, count = 40): Case => ({
  columns: [textColumn({ name: 'a', missing: 40 }), textColumn({ name: 'b', missing: count })],
  more: { missing: { completeRows: 960, matrix: { stretches: 0, rowsEach: 1, shares: [] }, correlation: { columns: [0, 1], values: [1, value, value, 1] }, zerosTogether: [], dendrogram: null } },
});
const against = (given: Partial<ColumnDrift>): Case => ({ columns: [numberColumn()], context: { drift: [{ name: 'x', left: 0, right: 0, psi: 0.01, ks: { statistic: 0.02, p: 0.5 }, parts: [], ...given }] } });
const genres = (listLike: number): ColumnProfile => textColumn({ distinct: 60, type: 'text', frequency: { most: [{ value: 'Drama, Crime', count: 20 }, { value: 'Comedy', count: 10 }, { value: 'Action, Drama, War', count: 9 }], least: [], entropy: 5 }, quality: { listLike } });

/** Of every alert tables that raise it, and tables that look alike and do not. */
const cases: Readonly<Record<AlertName, { readonly fires: Readonly<Record<string, Case>>; readonly silent: Readonly<Record<string, Case>> }>> = {
  constant: { fires: { 'one value': one(textColumn({ distinct: 1 })), 'one number, some missing': one(numberColumn({ min: 3, max: 3 }, { distinct: 1, missing: 400, frequency: { most: [{ value: 3, count: 600 }], least: [], entropy: 0 } })) }, silent: { 'two values': one(textColumn({ distinct: 2, type: 'boolean' })) } },
  empty: { fires: { 'no value at all': one(textColumn({ type: 'empty', distinct: 0, count: 0, missing: 1000 })) }, silent: { 'one value': one(textColumn({ distinct: 1, count: 1, missing: 999 })), 'a table without rows': one(textColumn({ type: 'empty', distinct: 0, count: 0, missing: 0 })) } },
  highCardinality: { fires: { '51 categories': one(textColumn({ distinct: 51 })) }, silent: { '50 categories': one(textColumn({ distinct: 50 })), 'texts': one(textColumn({ distinct: 700, type: 'text' })), 'every category once': one(textColumn({ distinct: 1000 })) } },
  unique: {
    fires: { 'texts that never repeat': one(textColumn({ distinct: 1000, type: 'text', frequency: { most: names(50), least: [], entropy: 9.9 } })), 'whole numbers that never repeat': one(numberColumn({ integers: true }, { distinct: 1000 })) },
    silent: { 'one repeats': one(textColumn({ distinct: 999, type: 'text' })), 'numbers with decimals': one(numberColumn({}, { distinct: 1000 })), 'identifiers': one(textColumn({ distinct: 1000, type: 'identifier' })), 'few rows': one(textColumn({ distinct: 19, count: 19, missing: 0, type: 'text' })) },
  },
  uniform: { fires: { 'dice': one(numberColumn({ uniformP: 0.4 })) }, silent: { 'a bell': one(numberColumn({ uniformP: 1e-4 })), 'too few values to tell': one(numberColumn({ uniformP: 0.4 }, { count: 900 })), 'identifiers': one(numberColumn({ uniformP: 1 }, { type: 'identifier' })) } },
  missing: { fires: { 'a twentieth': one(textColumn({ missing: 50 })), 'most': one(numberColumn({}, { missing: 700 })) }, silent: { 'less': one(textColumn({ missing: 49 })), 'a constant': one(textColumn({ missing: 500, distinct: 1 })) } },
  zeros: { fires: { 'a tenth': one(numberColumn({ zeros: 100 })), 'most': one(numberColumn({ zeros: 800 })) }, silent: { 'less': one(numberColumn({ zeros: 99 })), 'two values': one(numberColumn({ zeros: 500 }, { distinct: 2 })), 'said to be a default': one(numberColumn({ zeros: 100 }, { quality: { suspicious: [{ value: 0, count: 100 }] } })) } },
  skewed: {
    fires: {
      'popularity of films': one(numberColumn({ skewness: 29.3, kurtosis: 1925, min: 0, max: 547.5, quantiles: { p5: 0.02, p25: 0.39, p50: 1.13, p75: 3.68, p95: 11.06 }, box: { q1: 0.39, median: 1.13, q3: 3.68, low: 0, high: 8.6, outliersBelow: 0, outliersAbove: 90, outliers: [9, 547.5] } })),
      'a tail to the left': one(numberColumn({ skewness: -2.5, box: { outliersBelow: 80, outliersAbove: 0, outliers: [-5, 18] } })),
      'most values are one': one(numberColumn({ skewness: 4, box: { q1: 0, median: 0, q3: 0 } })),
    },
    silent: { 'a bell': one(numberColumn({ skewness: 0.4 })), 'one value far out': one(numberColumn({ skewness: 30, box: { outliersAbove: 1, outliersBelow: 0, outliers: [9999] } })), 'no skewness': one(numberColumn({ skewness: null })) },
  },
  heavyTailed: { fires: { 'both tails': one(numberColumn({ kurtosis: 12, min: -200, max: 300, box: { outliersBelow: 40, outliersAbove: 40, outliers: [-200, 300] } })) }, silent: { 'a bell': one(numberColumn({ kurtosis: 0.3 })), 'one tail': one(numberColumn({ kurtosis: 40, skewness: 5, box: { outliersAbove: 90 } })) } },
  outliers: { fires: { 'one typing error': one(numberColumn({ skewness: 31, kurtosis: 999, max: 9999, box: { outliersBelow: 0, outliersAbove: 1, outliers: [9999] } })) }, silent: { 'values just beyond the whiskers': one(numberColumn()), 'a whole tail': one(numberColumn({ skewness: 4, box: { outliersAbove: 60, outliers: [200, 500] } })) } },
  infinite: { fires: { 'one': one(numberColumn({ infinities: 1 })) }, silent: { 'none': one(numberColumn()) } },
  highCorrelation: {
    fires: { 'numbers': together('pearson', -0.93), 'ranks': together('spearman', 0.99), 'categories': together('cramersV', 0.9, () => [textColumn({ name: 'a' }), textColumn({ name: 'b' })]) },
    silent: { 'weaker': together('pearson', 0.89), 'another measure': together('kendall', 0.95), 'an identifier': together('pearson', 0.99, ([a]) => [a as ColumnProfile, numberColumn({}, { name: 'b', type: 'identifier' })]), 'the target': { ...together('pearson', 0.93), context: { target: 'b' } } },
  },
  imbalance: { fires: { 'nearly all are one': one(textColumn({ frequency: { most: [{ value: 'en', count: 950 }], least: [], entropy: 0.4 } })), 'truths': one(textColumn({ type: 'boolean', held: 'boolean', distinct: 2, frequency: { most: [{ value: false, count: 980 }], least: [], entropy: 0.14 } })) }, silent: { 'even': one(textColumn()), 'few': one(textColumn({ count: 30, frequency: { most: [{ value: 'a', count: 29 }], least: [], entropy: 0.2 } })) } },
  duplicates: { fires: { 'one row': { columns: [textColumn()], more: { duplicateRows: 1 } }, 'many': { columns: [textColumn()], more: { duplicateRows: 200 } } }, silent: { 'none': { columns: [textColumn()] } } },
  mixedTypes: { fires: { 'numbers and words': one(textColumn({ type: 'mixed', distinct: 300, quality: { numberLike: 700 } })) }, silent: { 'words': one(textColumn()), 'a person says text': one(textColumn({ type: 'text', inferredType: 'mixed', quality: { numberLike: 700 } })) } },
  edgeBlanks: { fires: { 'one': one(textColumn({ quality: { edgeBlanks: 1 } })) }, silent: { 'none': one(textColumn()) } },
  encoding: { fires: { 'misread': one(textColumn({ quality: { mojibake: 3 } })), 'lost': one(textColumn({ quality: { replacement: 1 } })), 'control characters': one(textColumn({ quality: { control: 1 } })) }, silent: { 'none': one(textColumn()) } },
  numbersAsText: { fires: { 'nearly all': one(textColumn({ type: 'text', quality: { numberLike: 950 } })) }, silent: { 'fewer': one(textColumn({ type: 'text', quality: { numberLike: 949 } })), 'codes': one(textColumn({ type: 'identifier', distinct: 1000, quality: { numberLike: 1000 } })), 'a person says text': one(textColumn({ type: 'text', inferredType: 'categorical', quality: { numberLike: 1000 } })) } },
  datesAsText: { fires: { 'nearly all': one(textColumn({ type: 'text', quality: { dateLike: 960 } })) }, silent: { 'fewer': one(textColumn({ type: 'text', quality: { dateLike: 900 } })), 'as much numbers': one(textColumn({ quality: { dateLike: 1000, numberLike: 1000 } })), 'dates held as dates': one(dateColumn([], 1)) } },
  nearDuplicates: { fires: { 'two spellings': one(textColumn({ quality: { nearDuplicates: [[{ value: 'Drama', count: 90 }, { value: 'drama', count: 2 }, { value: 'DRAMA', count: 1 }]] } })) }, silent: { 'none': one(textColumn()), 'identifiers': one(textColumn({ type: 'identifier', quality: { nearDuplicates: [[{ value: 'A1', count: 1 }, { value: 'a1', count: 1 }]] } })) } },
  identifier: { fires: { 'names rows': one(numberColumn({ integers: true, uniformP: 1 }, { type: 'identifier', distinct: 1000 })) }, silent: { 'numbers': one(numberColumn()) } },
  suspiciousDefault: {
    fires: { 'zeros that another column shares': { columns: [numberColumn({ zeros: 66 }, { name: 'mean', quality: { suspicious: [{ value: 0, count: 66 }] } }), numberColumn({ zeros: 64 }, { name: 'votes' })], more: { missing: { completeRows: 1000, matrix: { stretches: 0, rowsEach: 1, shares: [] }, correlation: { columns: [], values: [] }, zerosTogether: [{ column: 0, other: 1, rows: 64 }], dendrogram: null } } }, 'a mean vote of 0': one(numberColumn({ zeros: 66 }, { quality: { suspicious: [{ value: 0, count: 66 }] } })), 'a word': one(textColumn({ quality: { suspicious: [{ value: 'unknown', count: 12 }] } })), 'the year 1900': one({ ...dateColumn([], 1), quality: { ...textColumn().quality, suspicious: [{ value: '1900-01-01', count: 40 }] } }) },
    silent: { 'none': one(numberColumn({ zeros: 50 })), 'identifiers': one(numberColumn({}, { type: 'identifier', distinct: 1000, quality: { suspicious: [{ value: 9999, count: 5 }] } })) },
  },
  gappedDates: { fires: { 'a fortnight among days': one(dateColumn([{ from: 10 * day, to: 24 * day, days: 14 }], 1)) }, silent: { 'weeks': one(dateColumn([{ from: 0, to: 14 * day, days: 14 }], 7)), 'no gap known': one(dateColumn([], null)), 'hours': one(dateColumn([{ from: 0, to: day, days: 1 }], 0.01)) } },
  nonStationary: { fires: { 'a rise': one(numberColumn({ order: { autocorrelation: 0.95, drift: 2.1 } })), 'a fall': one(numberColumn({ order: { autocorrelation: 0.9, drift: -1.2 } })) }, silent: { 'noise': one(numberColumn({ order: { autocorrelation: 0.1, drift: 1.5 } })), 'waves': one(numberColumn({ order: { autocorrelation: 0.95, drift: 0.2 } })), 'sorted by it': one(numberColumn({ monotonic: 'increasing', order: { autocorrelation: 1, drift: 3 } })), 'unknown': one(numberColumn({ order: null })) } },
  listAsText: { fires: { 'genres': one(genres(300)), 'written lists': one(textColumn({ type: 'text', distinct: 500, frequency: { most: [{ value: "[{'id': 18, 'name': 'Drama'}]", count: 3 }, { value: '[]', count: 2 }], least: [], entropy: 8 }, quality: { listLike: 1000 } })) }, silent: { 'too few': one(genres(299)), 'sentences': one(textColumn({ type: 'text', distinct: 900, frequency: { most: [{ value: 'A quiet man comes home after many years, and nobody in the village knows him any more', count: 1 }], least: [], entropy: 9 }, quality: { listLike: 400 } })) } },
  targetLeakage: {
    fires: { 'nearly the target': { ...together('pearson', 0.97), context: { target: 'a' } }, 'its category': { ...together('correlationRatio', 0.96, ([a]) => [a as ColumnProfile, textColumn({ name: 'b' })]), context: { target: 'a' } } },
    silent: { 'no target': together('pearson', 0.97), 'a target that is not there': { ...together('pearson', 0.97), context: { target: 'z' } }, 'weaker': { ...together('pearson', 0.94), context: { target: 'a' } }, 'a category a row': { ...together('correlationRatio', 1, ([a]) => [a as ColumnProfile, textColumn({ name: 'b', type: 'text', distinct: 800 })]), context: { target: 'a' } } },
  },
  drift: { fires: { 'another spread': against({ psi: 0.3 }), 'shifted': against({ psi: 0.12 }), 'by distance': against({ psi: 0.05, ks: { statistic: 0.2, p: 1e-9 } }), 'gone': against({ right: null, psi: null, ks: null }), 'new': against({ left: null, psi: null, ks: null }), 'another type': against({ psi: null, ks: null }) }, silent: { 'alike': against({}), 'by chance': against({ ks: { statistic: 0.2, p: 0.01 } }), 'no other table': one(numberColumn()) } },
  missingTogether: { fires: { 'the same rows': missingAs(1) }, silent: { 'other rows': missingAs(0.5), 'too few cells': missingAs(1, 4), 'a constant': { ...missingAs(1), columns: [textColumn({ name: 'a', missing: 40, distinct: 1 }), textColumn({ name: 'b', missing: 40 })] } } },
};

const alertsIn = ({ columns, more, context }: Case): readonly Alert[] => alertsOf(columns, more, context);
const every = Object.entries(cases) as [AlertName, (typeof cases)[AlertName]][];

test('a suspicious 0 names the column that is 0 in the same rows', () => {
  const { columns, more } = cases.suspiciousDefault.fires['zeros that another column shares'] as Case;
  expect(alertsOf(columns, more).find(({ name }) => name === 'suspiciousDefault')?.values).toMatchObject({ variant: 'together', count: 66, rows: 64, other: 'votes' });
});

test('a column about which there is nothing to say raises nothing', () => {
  expect(alertsOf([numberColumn(), textColumn(), dateColumn([], 1)])).toEqual([]);
});

describe.each(every)('%s', (name, { fires, silent }) => {
  test.each(Object.entries(fires))('is raised by: %s', (_, given) => expect(namesOf(alertsIn(given))).toContain(name));
  test.each(Object.entries(silent))('is not raised by: %s', (_, given) => expect(namesOf(alertsIn(given))).not.toContain(name));
  test('has a rule, in its place', () => expect(alertRules[alertNames.indexOf(name)]?.name).toBe(name));
});

const raised = every.flatMap(([name, { fires }]) => Object.values(fires).flatMap((given) => alertsIn(given).filter((alert) => alert.name === name)));
const writing = { number: String, count: String, percent: (share: number) => `${share * 100} %` };

describe.each(['en', 'es'])('in %s', (language) => {
  const strings: Readonly<Record<string, string>> = JSON.parse(readFileSync(new URL(`../../../i18n/${language}/exploreAlerts.json`, import.meta.url), 'utf8'));
  const filled = (key: string, values: Readonly<Record<string, string | number>>): string => (strings[key] ?? strings[`${key}_other`] ?? `no ${key}`).replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));

  test('every alert has a name, a reason and a sentence that its values fill', () => {
    for (const alert of raised) {
      const { key, values } = alertText(alert, writing), sentence = filled(key, values);
      expect([alert.name, sentence]).toEqual([alert.name, expect.not.stringMatching(/\{\{|^no |NaN|undefined/)]);
      expect(strings).toHaveProperty(`name_${alert.name}`);
      expect(strings).toHaveProperty(`why_${alert.name}`);
    }
    expect(filled('text_missing', alertText(alertsOf([textColumn({ missing: 50 })])[0] as Alert, writing).values)).toMatch(/50 .*5 %/);
  });

  test('every step of a fix has a sentence that its values fill', () => {
    const steps = raised.flatMap(({ fixes }) => fixes.flat());
    expect(new Set(steps.map((step) => step.do)).size).toBeGreaterThan(9);
    for (const step of steps) expect(filled(...Object.values(stepText(step, writing)) as [string, Record<string, string>])).not.toMatch(/\{\{|^no |NaN|undefined/);
  });
});

test('worst come first, then the table, then columns in their order', () => {
  const columns = [textColumn({ missing: 50 }), textColumn({ quality: { mojibake: 1 } }), textColumn({ quality: { edgeBlanks: 1 } }), textColumn({ missing: 60 })];
  expect(alertsOf(columns, { duplicateRows: 1 }).map(({ severity, column, name }) => `${severity} ${column} ${name}`)).toEqual(['problem 1 encoding', 'warning null duplicates', 'warning 2 edgeBlanks', 'note 0 missing', 'note 3 missing']);
});

test('a constant or an identifier is called that and nothing else', () => {
  const loud = { quality: { edgeBlanks: 9, numberLike: 1000, suspicious: [{ value: 0, count: 900 }] }, missing: 10 };
  expect(namesOf(alertsOf([textColumn({ distinct: 1, ...loud })]))).toEqual(['constant']);
  expect(namesOf(alertsOf([numberColumn({ integers: true, uniformP: 1, monotonic: 'strictlyIncreasing', order: { autocorrelation: 1, drift: 3 } }, { type: 'identifier', distinct: 1000 })]))).toEqual(['identifier']);
});

test('of columns that are all alike each but the first is named once', () => {
  const columns = ['a', 'b', 'c', 'd'].map((name) => numberColumn({}, { name })), values = columns.flatMap((_, i) => columns.map((__, j) => (i === j ? 1 : 0.95 - Math.abs(i - j) / 100)));
  const found = alertsOf(columns, { associations: [{ measure: 'pearson', rows: [0, 1, 2, 3], columns: [0, 1, 2, 3], values, sampled: null, engine: 'cpu' }] });
  expect(found.map(({ column, other }) => [column, other])).toEqual([[1, 0], [2, 1], [3, 2]]);
});

test('the stronger of two measures is told', () => {
  const matrix = (measure: AssociationMatrix['measure'], value: number): AssociationMatrix => ({ measure, rows: [0, 1], columns: [0, 1], values: [1, value, value, 1], sampled: null, engine: 'cpu' });
  const [alert] = alertsOf([numberColumn({}, { name: 'a' }), numberColumn({}, { name: 'b' })], { associations: [matrix('pearson', 0.91), matrix('spearman', -0.99)] });
  expect(alert?.values).toEqual({ column: 'b', other: 'a', variant: 'spearman', value: -0.99 });
});

describe('a fix suits its column', () => {
  const fixesOf = (name: AlertName, column: ColumnProfile): readonly (readonly RecipeStep[])[] => alertsOf([column]).find((alert) => alert.name === name)?.fixes ?? [];
  test('zeros that mean "not known" become missing, then the mean', () => {
    expect(fixesOf('suspiciousDefault', numberColumn({ zeros: 66, skewness: -1.5 }, { quality: { suspicious: [{ value: 0, count: 66 }] } }))).toEqual([
      [{ do: 'toMissing', column: 'x', values: [0] }, { do: 'impute', column: 'x', with: 'mean' }], [{ do: 'toMissing', column: 'x', values: [0] }],
    ]);
  });
  test('where most values are defaults, filling would invent the column', () => {
    const fixes = fixesOf('suspiciousDefault', numberColumn({ zeros: 800 }, { quality: { suspicious: [{ value: 0, count: 800 }] } }));
    expect(fixes.map((steps) => steps.length)).toEqual([1, 2]);
  });
  test('where values lean to one side the median fills, and where most are missing the column goes', () => {
    expect(fixesOf('missing', numberColumn({ box: { q1: 0.39, median: 1.13, q3: 3.68 } }, { missing: 100 }))[0]).toEqual([{ do: 'impute', column: 'x', with: 'median' }]);
    expect(fixesOf('missing', numberColumn({}, { missing: 700 }))[0]).toEqual([{ do: 'drop', column: 'x' }]);
  });
  test('a list is split by what parts it', () => {
    expect(fixesOf('listAsText', genres(500))).toEqual([[{ do: 'split', column: 'x', by: ',' }]]);
  });
  test('spellings unite into the most frequent', () => {
    expect(fixesOf('nearDuplicates', textColumn({ quality: { nearDuplicates: [[{ value: 'Drama', count: 90 }, { value: 'drama', count: 2 }]] } }))).toEqual([[{ do: 'unite', column: 'x', groups: [{ into: 'Drama', from: ['drama'] }] }]]);
  });
  test('values far out are limited to the fences', () => {
    expect(fixesOf('outliers', numberColumn({ max: 9999, box: { q1: 40, q3: 60, outliersAbove: 1, outliers: [9999] } }))).toEqual([[{ do: 'clip', column: 'x', from: null, to: 120 }]]);
    expect(fixesOf('outliers', numberColumn({ min: -1e6, max: 9999, box: { q1: 40, q3: 60, outliers: [-1e6, 9999] } }))).toEqual([[{ do: 'clip', column: 'x', from: -20, to: 120 }]]);
  });
  test('what is lost for good has none', () => {
    expect(fixesOf('encoding', textColumn({ quality: { replacement: 4 } }))).toEqual([]);
  });
});
