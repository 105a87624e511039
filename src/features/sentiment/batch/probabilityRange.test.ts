import { expect, test } from 'vitest';
import { binsOf, rangeOf } from './probabilityRange.ts';

test('every stretch of bars comes back from its range', () => {
  for (let first = 0; first < 20; first++) for (let last = first; last < 20; last++) expect(binsOf(rangeOf(first, last, 20), 20)).toEqual([first, last]);
});

test('an edge belongs to the next bar, except the last one', () => {
  expect(rangeOf(9, 9, 20)[1]).toBeLessThan(0.5);
  expect(rangeOf(19, 19, 20)[1]).toBe(1);
  expect(binsOf(undefined, 20)).toBeNull();
});
