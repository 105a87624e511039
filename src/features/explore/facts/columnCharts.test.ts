import { beforeAll, expect, test } from 'vitest';
import { ensureMessages } from '../../../i18n/i18n.svelte.ts';
import { smallColumn, smallProfiles } from '../smallTable.fixture.ts';
import { columnCharts } from './columnCharts.ts';
import { valuesChart } from './histogramChart.ts';

beforeAll(() => ensureMessages('explore'));
const keys = (name: string): string[] => columnCharts(smallColumn(name)).map(({ key }) => key);

test('each kind of column has the charts that suit it', () => {
  expect([keys('vote'), keys('released'), keys('kind'), keys('genres'), keys('awarded')]).toEqual([['box'], ['years', 'months', 'weekdays'], ['values'], ['items', 'itemLengths'], ['values']]);
  expect(keys('plot')).toContain('lengths');
});

test('every chart has a sentence for who cannot see it, without a gap', () => {
  for (const column of smallProfiles) {
    for (const { title, spec } of columnCharts(column)) {
      expect(title).not.toMatch(/explore\./);
      expect(spec.summary).not.toMatch(/explore\.|\{\{|undefined|NaN/);
    }
  }
});

test('a histogram says which of its bins is fullest', () => {
  const column = smallColumn('vote'), { spec } = valuesChart(column, column.numeric!.histogram);
  expect(spec.counts.reduce((sum, count) => sum + count, 0)).toBe(60);
  expect(spec.summary).toMatch(/^vote: Distribution: \d+ bins; the fullest, .+, holds \d/);
});

test('truths are yes and no', () => {
  const [values] = columnCharts(smallColumn('awarded'));
  expect(values?.spec.kind === 'bar' && values.spec.points.map(({ label }) => label)).toEqual(['no', 'yes']);
});
