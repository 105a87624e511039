import { describe, expect, test } from 'vitest';
import type { HistogramSpec, PaintedSpec } from '../chartSpec.ts';
import { dendrogramSpec, gridSpec, histogramSpec, paintedSpecs, partSpec } from '../chartSpecs.fixture.ts';
import { layOut } from '../svg/svgAxes.ts';
import { leafOrder } from './dendrogram.ts';
import { paintedKind } from './paintedKinds.ts';
import type { Place } from './plot.ts';
import type { Shape } from './shape.ts';

const placeOf = (spec: PaintedSpec): Place => layOut(paintedKind(spec).plot(spec), { width: 600, height: 400 }).place;
const shapesOf = (spec: PaintedSpec): readonly Shape[] => paintedKind(spec).shapes(spec, placeOf(spec));
const numbersIn = (value: unknown): number[] => (typeof value === 'number' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []);

describe.each(paintedSpecs.map((spec, index) => [`${index} ${spec.kind}`, spec] as const))('%s', (_, spec) => {
  const kind = paintedKind(spec), place = placeOf(spec);

  test('a stop is found where its anchor is', () => {
    const anchors = kind.anchors(spec);
    expect(anchors.length).toBeGreaterThan(0);
    for (const [stop, [x, y]] of anchors.entries()) expect(kind.stopAt(spec, place.x(x), place.y(y), place)).toBe(stop);
  });

  test('marks and highlights are finite and stay on the plane', () => {
    const numbers = [shapesOf(spec), ...kind.anchors(spec).map((__, stop) => kind.highlight(spec, stop, place))].flatMap(numbersIn);
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(Number.isFinite(number)).toBe(true);
    const rects = shapesOf(spec).flatMap((shape) => (shape.shape === 'rects' ? shape.rects : []));
    for (const [x, y, width, height] of rects) expect([x >= place.left - 0.01, y >= place.top - 0.01, x + width <= place.right + 0.01, y + height <= place.bottom + 0.01]).toEqual([true, true, true, true]);
  });
});

test('bars of a histogram are as wide as their bins and as high as their counts', () => {
  const place = placeOf(histogramSpec), [shape] = shapesOf(histogramSpec);
  if (shape?.shape !== 'rects') throw new Error('no bars');
  expect(shape.rects).toHaveLength(3); // nothing is drawn of the empty bin
  expect(shape.rects[1]).toEqual([place.x(2), place.y(9), place.x(5) - place.x(2) - 1, place.bottom - place.y(9)]);
});

test('a part is drawn over the whole, paler, on the whole’s axes', () => {
  expect(shapesOf(partSpec).map((shape) => shape.shape === 'rects' && shape.fill)).toEqual(['pale', 'line']);
  expect(paintedKind(partSpec).plot(partSpec).y.max).toBe(paintedKind(histogramSpec).plot(histogramSpec).y.max);
});

test('a histogram of one value has one bar above that value', () => {
  const one: HistogramSpec = { ...histogramSpec, edges: [3, 3], counts: [7] };
  expect(paintedKind(one).plot(one).x).toMatchObject({ min: 2.5, max: 3.5, ticks: [3] });
  expect(shapesOf(one)[0]).toMatchObject({ rects: [[placeOf(one).x(3) - 24, placeOf(one).y(7), 47, placeOf(one).bottom - placeOf(one).y(7)]] });
});

test('cells take the step of their value, and unknown ones stay blank', () => {
  const fills = shapesOf(gridSpec).flatMap((shape) => (shape.shape === 'rects' ? [[shape.fill, shape.rects.length]] : []));
  expect(fills).toEqual([['diverging20', 1], ['diverging5', 1], ['diverging10', 1], ['diverging13', 1], ['diverging0', 1]]);
});

test('numbers are written in all cells that know one, or in none where one does not fit', () => {
  const textsOf = (spec: PaintedSpec): number => shapesOf(spec).flatMap((shape) => (shape.shape === 'texts' ? shape.texts : [])).length;
  expect(textsOf(gridSpec)).toBe(5);
  expect(textsOf({ ...gridSpec, format: (value) => (value === 1 ? 'a number that is far too long to be written in any cell of it' : '1') })).toBe(0);
});

test('dense cells of one colour are one run', () => {
  const dense: PaintedSpec = { ...gridSpec, scale: 'share', rows: Array.from({ length: 40 }, String), columns: Array.from({ length: 40 }, String), values: Array.from({ length: 1600 }, (_, cell) => (cell < 800 ? 0 : 1)) };
  const runs = shapesOf(dense).flatMap((shape) => (shape.shape === 'cells' ? shape.runs : []));
  expect(runs).toHaveLength(40);
  expect(runs.every(([column, , cells]) => column === 0 && cells === 40)).toBe(true);
});

test('leaves stand in an order in which no two brackets cross', () => {
  expect(leafOrder(dendrogramSpec)).toEqual([0, 1, 3, 2]);
  expect(leafOrder({ leaves: ['a', 'b', 'c'], merges: [{ left: 0, right: 2, distance: 1 }] })).toEqual([0, 2, 1]);
});
