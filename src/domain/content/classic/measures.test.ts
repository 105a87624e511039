import { expect, test } from 'vitest';
import { bareMeasure, shareOfLargest, spreadOf, standardised } from './measures.ts';

test('a measure is described by what is known of it', () => {
  expect(spreadOf([2, NaN, 4])).toEqual({ mean: 3, deviation: 1, largest: 4 });
  expect(spreadOf([NaN])).toEqual({ mean: 0, deviation: 1, largest: 1 });
  expect(spreadOf([5, 5])).toEqual({ mean: 5, deviation: 1, largest: 5 });
});

test('what is not known is 0 bare, and the mean at scale', () => {
  expect([...bareMeasure([2, NaN, 4])]).toEqual([2, 0, 4]);
  expect([...standardised([2, NaN, 4])]).toEqual([-1, 0, 1]);
  expect([...shareOfLargest([2, NaN, 4])]).toEqual([0.5, 0.75, 1]);
});
