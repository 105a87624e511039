import { expect, test } from 'vitest';
import { moved, movedByKey, nearestEdge, placesOf, type BrushHandle, type StepRange } from './steps.ts';

/** A seeded stand-in for chance, 0–1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) >>> 0) / 2 ** 32;
}

test('edges stand by value, or by its logarithm, from 0 to 1', () => {
  expect([...placesOf([0, 1, 4, 10], 'linear')]).toEqual([0, 0.1, 0.4, 1]);
  expect([...placesOf([1, 10, 100], 'log')]).toEqual([0, 0.5, 1]);
  expect([...placesOf([0, 5, 10], 'log')]).toEqual([0, 0.5, 1]); // 0 has no logarithm
  expect([...placesOf([3, 3], 'linear')]).toEqual([0, 1]);
});

test('the nearest edge is what looking at all of them finds', () => {
  const random = seeded(7);
  for (let trial = 0; trial < 300; trial++) {
    const places = Array.from({ length: 1 + Math.floor(random() * 12) }, () => Math.round(random() * 20) / 20).sort((a, b) => a - b);
    const place = random() * 1.4 - 0.2;
    const distances = places.map((each) => Math.abs(each - place));
    expect(Math.abs((places[nearestEdge(places, place)] ?? NaN) - place)).toBe(Math.min(...distances));
  }
});

test('whatever is moved where, a step remains within the ends, and a whole range keeps its length', () => {
  const random = seeded(8);
  for (let trial = 0; trial < 500; trial++) {
    const steps = 1 + Math.floor(random() * 20), from = Math.floor(random() * steps), to = from + 1 + Math.floor(random() * (steps - from));
    const handle = (['from', 'to', 'both'] as const)[trial % 3]!;
    const [a, b] = moved([from, to], handle, Math.floor(random() * 60) - 20, steps);
    expect(0 <= a && a < b && b <= steps).toBe(true);
    if (handle === 'both') expect(b - a).toBe(to - from);
    if (handle === 'from') expect(b).toBe(to);
    if (handle === 'to') expect(a).toBe(from);
  }
});

test.each<[string, BrushHandle, boolean, StepRange | null]>([
  ['ArrowRight', 'from', false, [11, 20]], ['ArrowLeft', 'to', false, [10, 19]], ['ArrowUp', 'both', false, [11, 21]],
  ['ArrowRight', 'from', true, [15, 20]], ['PageUp', 'to', false, [10, 25]], ['PageDown', 'both', false, [5, 15]],
  ['Home', 'from', false, [0, 20]], ['End', 'to', false, [10, 50]], ['End', 'both', false, [40, 50]], ['Home', 'to', false, [10, 11]], ['Tab', 'from', false, null],
])('%s on %s (Shift: %s) gives %j', (key, handle, shiftKey, expected) => {
  expect(movedByKey([10, 20], handle, { key, shiftKey }, 50)).toEqual(expected);
});

test('a typed number puts the brush on the nearest end of a step', () => {
  const edges = [0, 1, 2, 4];
  expect([-5, 0.4, 0.6, 2.9, 3.2, 99].map((value) => nearestEdge(edges, value))).toEqual([0, 0, 1, 2, 3, 3]);
});
