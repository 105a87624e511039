import { expect, test } from 'vitest';
import { chartSpecs, gridSpec, hexbinSpec, histogramSpec } from './chartSpecs.fixture.ts';
import { countStops } from './chartStops.ts';
import { nextStop, stopRows, type WalkKey } from './walkStops.ts';

const walk = (spec: Parameters<typeof stopRows>[0], keys: readonly WalkKey[], from: number | null = null): (number | null)[] => {
  let at = from;
  return keys.map((key) => (at = nextStop(stopRows(spec), at, key)));
};

test.each(chartSpecs.map((spec, index) => [`${index} ${spec.kind}`, spec] as const))('every stop of %s stands in the rows once', (_, spec) => {
  expect(stopRows(spec).rows.flat().map(({ stop }) => stop).sort((a, b) => a - b)).toEqual(Array.from({ length: countStops(spec) }, (__, stop) => stop));
});

test('the first key enters at the first point, End at the last', () => {
  expect(walk(histogramSpec, ['ArrowRight'])).toEqual([0]);
  expect(walk(histogramSpec, ['End'])).toEqual([3]);
  expect(nextStop(stopRows({ ...histogramSpec, edges: [], counts: [] }), null, 'Home')).toBeNull();
});

test('all four arrows walk a sequence, and stop at its ends', () => {
  expect(walk(histogramSpec, ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowLeft', 'End', 'ArrowRight'])).toEqual([0, 1, 2, 1, 0, 0, 3, 3]);
});

test('a grid is walked along its rows and columns', () => {
  expect(walk(gridSpec, ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowUp', 'End', 'Home'])).toEqual([0, 3, 4, 1, 1, 2, 0]);
  expect(nextStop(stopRows(gridSpec), 1, 'End', true)).toBe(5);
  expect(nextStop(stopRows(gridSpec), 5, 'Home', true)).toBe(0);
});

test('up is up where the first row stands at the bottom', () => {
  expect(walk({ ...gridSpec, upward: true }, ['ArrowUp', 'ArrowDown'], 0)).toEqual([3, 0]);
});

test('hexagons are walked along their rows, and to the nearest of the next', () => {
  expect(walk(hexbinSpec, ['Home', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowUp'])).toEqual([4, 2, 3, 1, 2]);
});
