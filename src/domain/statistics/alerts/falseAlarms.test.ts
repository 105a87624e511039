import { describe, expect, test } from 'vitest';
import type { ColumnProfile } from '../profile.ts';
import type { RecipeStep } from '../recipe/step.ts';
import type { AlertName } from './alert.ts';
import { alertsOf, dateColumn, namesOf, numberColumn, textColumn } from './facts.fixture.ts';

const day = 86_400_000;
const fixesOf = (name: AlertName, column: ColumnProfile): readonly (readonly RecipeStep[])[] | undefined => alertsOf([column]).find((alert) => alert.name === name)?.fixes;

describe('numbers that name things are not measured', () => {
  const loud = { integers: true, skewness: 30, kurtosis: 900, uniformP: 0.5, order: { autocorrelation: 0.9, drift: 2 }, zeros: 200 } as const;
  test('where they repeat they have no tail, no zeros and no course', () => {
    expect(namesOf(alertsOf([numberColumn(loud, { name: 'tmdbId' })]))).toEqual([]);
    expect(namesOf(alertsOf([numberColumn(loud, { name: 'price' })]))).toEqual(['skewed', 'uniform', 'zeros', 'nonStationary']);
  });
  test('decimals and negative numbers are, whatever the name', () => {
    expect(namesOf(alertsOf([numberColumn({ ...loud, integers: false }, { name: 'price index' })]))).toContain('skewed');
    expect(namesOf(alertsOf([numberColumn({ ...loud, negatives: 3 }, { name: 'index' })]))).toContain('skewed');
  });
  test('no middle fills them where they are missing or a default', () => {
    expect(fixesOf('missing', numberColumn({ integers: true }, { name: 'tmdbId', missing: 300 }))).toEqual([[{ do: 'dropRows', where: 'missing', column: 'tmdbId' }], [{ do: 'drop', column: 'tmdbId' }]]);
    expect(fixesOf('suspiciousDefault', numberColumn({ integers: true }, { name: 'user_id', quality: { suspicious: [{ value: 9999, count: 9 }] } }))).toEqual([[{ do: 'toMissing', column: 'user_id', values: [9999] }]]);
  });
});

test('a tail that ends in a default is told once', () => {
  const nines = numberColumn({ skewness: 5, kurtosis: 20, max: 999, box: { outliersAbove: 65 } }, { quality: { suspicious: [{ value: 999, count: 65 }] } });
  expect(namesOf(alertsOf([nines]))).toEqual(['suspiciousDefault']);
  const floor = numberColumn({ skewness: 5, min: 0, max: 999, zeros: 650, box: { outliersAbove: 65 } }, { quality: { suspicious: [{ value: 0, count: 650 }] } });
  expect(namesOf(alertsOf([floor]))).toEqual(['suspiciousDefault', 'skewed']);
  const both = numberColumn({ kurtosis: 20, min: -9999, box: { outliersBelow: 40 } }, { quality: { suspicious: [{ value: -9999, count: 20 }] } });
  expect(namesOf(alertsOf([both]))).toEqual(['suspiciousDefault']);
});

test('no logarithm is advised where half of the values are the smallest one', () => {
  const counts = { skewness: 9, min: 0, box: { outliersAbove: 90 } } as const, quantiles = { p5: 0, p25: 0, p50: 0, p75: 0, p95: 4 };
  expect(fixesOf('skewed', numberColumn(counts))).toEqual([[{ do: 'logarithm', column: 'x' }]]);
  expect(fixesOf('skewed', numberColumn({ ...counts, quantiles }))).toEqual([]);
});

describe('a gap in dates', () => {
  const gap = (days: number, from = 100): { from: number; to: number; days: number } => ({ from: from * day, to: (from + days) * day, days });
  test('that dates at random leave is none', () => {
    const sparse = (days: number): ColumnProfile => ({ ...dateColumn([gap(days)], 1), distinct: 600 });
    expect(namesOf(alertsOf([sparse(15)]))).toEqual([]);
    expect(namesOf(alertsOf([sparse(60)]))).toEqual(['gappedDates']);
  });
  test('beside a default is that default’s', () => {
    const column = dateColumn([{ from: -2_208_988_800_000, to: 0, days: 25_567 }, gap(40)], 1), quality = { ...column.quality, suspicious: [{ value: '1900-01-01', count: 30 }] };
    expect(alertsOf([{ ...column, quality }]).find(({ name }) => name === 'gappedDates')?.values).toMatchObject({ count: 40, from: '1970-04-11' });
    expect(namesOf(alertsOf([{ ...dateColumn([{ from: -2_208_988_800_000, to: 0, days: 25_567 }], 1), quality }]))).toEqual(['suspiciousDefault']);
  });
});

test('the example of a list is one', () => {
  const tags = textColumn({ type: 'text', distinct: 60, frequency: { most: [{ value: 'green', count: 20 }, { value: 'red|blue|dark', count: 10 }], least: [], entropy: 5 }, quality: { listLike: 620 } });
  expect(alertsOf([tags]).find(({ name }) => name === 'listAsText')?.values).toMatchObject({ example: 'red|blue|dark' });
});

test('of numbers among more words the first fix loses nothing', () => {
  const mixed = (numberLike: number) => fixesOf('mixedTypes', textColumn({ type: 'mixed', distinct: 300, quality: { numberLike } }))?.map(([step]) => (step?.do === 'retype' ? step.to : null));
  expect([mixed(700), mixed(300)]).toEqual([['numeric', 'text'], ['text', 'numeric']]);
});

test('dates held as texts are not called categories too', () => {
  expect(namesOf(alertsOf([textColumn({ distinct: 300, frequency: { most: [], least: [], entropy: 8 }, quality: { dateLike: 1000 } })]))).toEqual(['datesAsText']);
  expect(namesOf(alertsOf([textColumn({ distinct: 300, frequency: { most: [], least: [], entropy: 8 } })]))).toEqual(['highCardinality']);
});
