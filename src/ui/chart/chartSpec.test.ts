import { expect, test } from 'vitest';
import { chartHeading, chartRows, worthDrawing, type ChartSpec } from './chartSpec.ts';

const bars: ChartSpec = { kind: 'bar', summary: 's', xLabel: 'Month', yLabel: 'Films', formatY: String, points: [{ label: 'January', y: 3 }, { label: 'February', y: null }] };

test('the figures behind bars are name and value, behind dots both values too', () => {
  expect([chartHeading(bars, 'Name'), chartRows(bars)]).toEqual([['Month', 'Films'], [['January', 3], ['February', null]]]);
  const dots: ChartSpec = { ...bars, kind: 'scatter', points: [{ label: 'Heat', x: 60, y: 187 }] };
  expect([chartHeading(dots, 'Name'), chartRows(dots)]).toEqual([['Name', 'Month', 'Films'], [['Heat', 60, 187]]]);
});

test('one known value is no chart', () => {
  expect(worthDrawing(bars)).toBe(false);
  expect(worthDrawing({ ...bars, points: [...bars.points, { label: 'March', y: 0 }] })).toBe(true);
});
