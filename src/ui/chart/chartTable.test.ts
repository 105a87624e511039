import { beforeAll, expect, test } from 'vitest';
import { ensureMessages } from '../../i18n/i18n.svelte.ts';
import { barsSpec, boxSpec, chartSpecs, dendrogramSpec, gridSpec, hexbinSpec, histogramSpec, partSpec, pointsSpecs } from './chartSpecs.fixture.ts';
import { chartStop, countStops } from './chartStops.ts';
import { chartTable } from './chartTable.ts';

beforeAll(() => ensureMessages('chart'));

const headingOf = (spec: Parameters<typeof chartTable>[0]): string[] => chartTable(spec).columns.map(({ label }) => label);

test.each(chartSpecs.map((spec, index) => [`${index} ${spec.kind}`, spec] as const))('every row of %s has a cell a column', (_, spec) => {
  const { columns, rows } = chartTable(spec);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toHaveLength(columns.length);
});

test('the figures behind bars are name and value, behind dots both values too', () => {
  expect([headingOf(pointsSpecs[0]!), chartTable(pointsSpecs[0]!).rows.slice(0, 2)]).toEqual([['Votes', 'Films'], [['January', 3], ['February', null]]]);
  expect([headingOf(pointsSpecs[3]!), chartTable(pointsSpecs[3]!).rows[0]]).toEqual([['Name', 'Votes', 'Films'], ['Heat', 1, 0.5]]);
  expect([headingOf(barsSpec), chartTable(barsSpec).rows[1]]).toEqual([['Votes', 'Left', 'Right'], ['Comedy', null, 2]]);
});

test('a histogram gives both ends of its bins, or their names where they have some', () => {
  expect([headingOf(partSpec), chartTable(partSpec).rows[2]]).toEqual([['Votes from', 'Votes to', 'All', 'Brushed'], [2, 5, 9, 3]]);
  const named = { ...histogramSpec, nameBin: (index: number) => `${index} votes` };
  expect([headingOf(named), chartTable(named).rows[2]]).toEqual([['Votes', 'Films'], ['2 votes', 9]]);
});

test('a matrix is a table as it stands, a tree its merges', () => {
  expect([headingOf(gridSpec), chartTable(gridSpec).rows]).toEqual([['Films', 'c', 'd', 'e'], [['a', 1, -0.5, null], ['b', 0, 0.25, -1]]]);
  expect(chartTable(dendrogramSpec).rows).toEqual([['b', 'd', 0.2], ['a', 'b, d', 0.5], ['a, b, d', 'c', 1]]);
});

test.each(chartSpecs.map((spec, index) => [`${index} ${spec.kind}`, spec] as const))('something is said of every stop of %s', (_, spec) => {
  for (let stop = 0; stop < countStops(spec); stop++) {
    const { title, lines } = chartStop(spec, stop);
    expect(title).not.toBe('');
    expect(lines.join()).not.toMatch(/undefined|NaN|chart\./);
  }
});

test('a stop says its name and its figures', () => {
  expect(chartStop(partSpec, 2)).toEqual({ title: '2 – 5', lines: ['All: 9', 'Brushed: 3'] });
  expect(chartStop(boxSpec, 0)).toEqual({ title: 'English', lines: ['Median: 4', 'Quartiles: 3 – 6', 'Whiskers: 1 – 9', 'Outliers above: 2'] });
  expect(chartStop(gridSpec, 2)).toEqual({ title: 'a × e', lines: ['r: Unknown'] });
  expect(chartStop(hexbinSpec, 2)).toEqual({ title: 'Films: 100', lines: ['Votes ≈ 1', 'Films ≈ 3'] });
  expect(chartStop(dendrogramSpec, 1)).toEqual({ title: 'a + b, d', lines: ['Votes: 0.5'] });
});
