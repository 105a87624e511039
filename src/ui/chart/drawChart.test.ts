import { expect, test } from 'vitest';
import { coloursOf } from './chartColours.ts';
import type { PointsSpec } from './chartSpec.ts';
import { barsSpec, histogramSpec, paintedSpecs, partSpec } from './chartSpecs.fixture.ts';
import { countStops } from './chartStops.ts';
import { broken } from './chartParts.ts';
import { chartConfiguration } from './drawChart.ts';
import { sameAxes } from './paintedConfiguration.ts';
import { shortened } from './paint/legend.ts';

const colours = { ...coloursOf(() => ''), ink: 'black', muted: 'grey', grid: 'silver', surface: 'white', bar: 'gold', mark: 'red', line: 'red', font: 'serif' };
const spec: PointsSpec = { kind: 'bar', summary: 's', xLabel: 'Month', yLabel: 'Films', formatY: (value) => `${value}!`, points: [{ label: 'January', y: 3, marked: true }, { label: 'February', y: null }] };

test('the marked bar has the accent colour, the others the bar colour', () => {
  expect(chartConfiguration(spec, colours, false).data.datasets[0]).toMatchObject({ data: [3, null], backgroundColor: ['red', 'gold'] });
});

test('no animation when things should keep still', () => {
  expect(chartConfiguration(spec, colours, true).options?.animation).toBe(false);
  expect(chartConfiguration(spec, colours, false).options?.animation).toEqual({ duration: 350 });
});

test('bars lie down by swapping the axes, the values still counted from zero', () => {
  const { options } = chartConfiguration({ ...spec, sideways: true }, colours, true);
  expect(options?.indexAxis).toBe('y');
  expect(options?.scales?.['x']).toMatchObject({ beginAtZero: true, max: 3 });
  expect(options?.scales?.['y']).toMatchObject({ grid: { display: false } });
});

test('counts have no ticks between whole numbers, ratios may', () => {
  expect(chartConfiguration(spec, colours, true).options?.scales?.['y']).toMatchObject({ ticks: { precision: 0 } });
  const ratios = chartConfiguration({ ...spec, points: [{ label: 'a', y: 1.5 }, { label: 'b', y: 2 }] }, colours, true);
  expect(ratios.options?.scales?.['y']?.ticks).not.toHaveProperty('precision');
});

test('axes write values short where the chart can', () => {
  const money = chartConfiguration({ ...spec, formatShort: (value) => `${value}M` }, colours, true);
  const ticks = money.options?.scales?.['y']?.ticks as { callback: (value: number) => string } | undefined;
  expect(ticks?.callback(7)).toBe('7M');
});

test('names too long for a narrow chart are cut with an ellipsis', () => {
  expect([shortened('Heat (1995)', 11), shortened('The Good, the Bad and the Ugly (1966)', 12), shortened('ab', 1)]).toEqual(['Heat (1995)', 'The Good, t…', 'a…']);
});

test('dots carry both values and unfilled positions do not start at zero', () => {
  const dots = chartConfiguration({ ...spec, kind: 'scatter', points: [{ label: 'Heat', x: 60, y: 187 }] }, colours, true);
  expect(dots.data.datasets[0]?.data).toEqual([{ x: 60, y: 187 }]);
  expect(dots.options?.scales?.['x']).toMatchObject({ beginAtZero: false });
});

test('dots are joined by straight lines where the chart asks for it, and held against the diagonal', () => {
  const curve = { ...spec, kind: 'scatter', points: [{ label: 'a', x: 0, y: 0 }, { label: 'b', x: 1, y: 1 }] } as const;
  expect(chartConfiguration({ ...curve, joined: true }, colours, true).data.datasets[0]).toMatchObject({ showLine: true, tension: 0, borderColor: 'red' });
  expect(chartConfiguration(curve, colours, true).data.datasets[0]).not.toHaveProperty('showLine');
  expect(chartConfiguration({ ...curve, diagonal: true }, colours, true).plugins?.map(({ id }) => id)).toEqual(['ground', 'equalLine']);
});

test.each(paintedSpecs.map((each, index) => [`${index} ${each.kind}`, each] as const))('chart.js carries a dot a stop of %s, unseen and at rest', (_, each) => {
  const { type, data, options } = chartConfiguration(each, colours, false);
  expect(type).toBe('scatter');
  expect(data.datasets[0]).toMatchObject({ pointRadius: 0, pointHoverRadius: 0 });
  expect(data.datasets[0]?.data).toHaveLength(countStops(each));
  expect(options?.animation).toBe(false);
});

test('two series stand side by side, the left one first', () => {
  expect(chartConfiguration(barsSpec, colours, true).data.datasets.map(({ label, data }) => [label, data])).toEqual([['Left', [3, null]], ['Right', [5, 2]]]);
});

test('a moved brush needs no new axes, another range of counts does', () => {
  const moved = { ...partSpec, second: { as: 'part', label: 'Brushed', counts: [0, 0, 9, 0] } } as const;
  expect(sameAxes(partSpec, moved)).toBe(true);
  expect(sameAxes(histogramSpec, partSpec)).toBe(false); // a legend comes
  expect(sameAxes(partSpec, { ...partSpec, counts: [40, 0, 9, 1] })).toBe(false);
  expect(sameAxes(partSpec, { ...partSpec, formatX: (value) => `${value} €` })).toBe(false);
});

test('what is said in a bubble is broken between words', () => {
  expect(broken('budget, revenue, return + runtime', 16)).toEqual(['budget, revenue,', 'return + runtime']);
  expect(broken('unbreakable', 4)).toEqual(['unbreakable']);
});
