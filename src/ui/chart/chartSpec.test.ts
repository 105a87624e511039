import { expect, test } from 'vitest';
import { worthDrawing, type PointsSpec } from './chartSpec.ts';

const bars: PointsSpec = { kind: 'bar', summary: 's', xLabel: 'Month', yLabel: 'Films', formatY: String, points: [{ label: 'January', y: 3 }, { label: 'February', y: null }] };

test('one known value is no chart', () => {
  expect(worthDrawing(bars)).toBe(false);
  expect(worthDrawing({ ...bars, points: [...bars.points, { label: 'March', y: 0 }] })).toBe(true);
});
