import { expect, test } from 'vitest';
import { closest, extentOf, fit, kept, panned, pixelOf, showing, zoomed } from './viewport.ts';

const size = { width: 400, height: 200 };
const points = Float32Array.from([0, 0, 10, 0, 5, 4]);
const whole = fit(points, size, 20);

test('the whole holds every point within its padding, with one scale both ways', () => {
  for (let at = 0; at < points.length; at += 2) {
    const { left, top } = pixelOf(whole, size, points[at]!, points[at + 1]!);
    expect(left).toBeGreaterThanOrEqual(19.99);
    expect(left).toBeLessThanOrEqual(380.01);
    expect(top).toBeGreaterThanOrEqual(19.99);
    expect(top).toBeLessThanOrEqual(180.01);
  }
  const { xMin, xMax, yMin, yMax } = extentOf(whole, size);
  expect((xMax - xMin) / 400).toBeCloseTo((yMax - yMin) / 200, 10);
});

test('one point, or none, still gives a plane to look at', () => {
  for (const few of [Float32Array.from([3, 4]), new Float32Array()]) expect(fit(few, size).unitsPerPixel).toBeGreaterThan(0);
});

test('what lies under the pointer stays under it while zooming', () => {
  const before = pixelOf(whole, size, 7, 1);
  const after = pixelOf(zoomed(whole, whole, size, 3, before.left, before.top), size, 7, 1);
  expect(after.left).toBeCloseTo(before.left, 6);
  expect(after.top).toBeCloseTo(before.top, 6);
});

test('nobody zooms out of the whole or closer than the limit', () => {
  expect(zoomed(panned(whole, 90, 30), whole, size, 0.01)).toEqual(whole);
  expect(zoomed(whole, whole, size, 1e6).unitsPerPixel).toBeCloseTo(whole.unitsPerPixel / closest, 12);
});

test('dragging takes the plane along', () => {
  const before = pixelOf(whole, size, 5, 2), after = pixelOf(panned(whole, 30, -10), size, 5, 2);
  expect([after.left - before.left, after.top - before.top]).toEqual([expect.closeTo(30, 6), expect.closeTo(-10, 6)]);
});

test('a point out of sight is brought in, one in sight moves nothing', () => {
  const near = zoomed(whole, whole, size, 8, 0, 200);
  const shown = pixelOf(showing(near, size, 10, 0), size, 10, 0);
  expect(shown.left).toBeCloseTo(400 - 48, 6);
  expect(showing(whole, size, 5, 2)).toBe(whole);
});

test('nobody drags the plane out of sight', () => {
  const far = kept(panned(whole, 9000, 0), whole, size);
  expect(pixelOf(far, size, 0, 0).left).toBeLessThanOrEqual(400);
  expect(kept(whole, whole, size)).toEqual(whole);
});
