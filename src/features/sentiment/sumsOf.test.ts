import { expect, test } from 'vitest';
import { sumsOf } from './sumsOf.ts';

test('both sides are summed apart', () => {
  expect(sumsOf([0.5, -1, 0, 0.25].map((weight) => ({ start: 0, end: 1, weight })))).toEqual({ positive: 0.75, negative: -1 });
  expect(sumsOf([])).toEqual({ positive: 0, negative: 0 });
});
