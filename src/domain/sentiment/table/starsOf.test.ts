import { expect, test } from 'vitest';
import { labelOfStars, starScaleOf, starsOf } from './starsOf.ts';

test.each([
  ['4', 4, null], ['4.5', 4.5, null], ['4,5', 4.5, null], ['8/10', 8, 10], ['8 out of 10', 8, 10], ['3 de 5', 3, 5], ['4 stars', 4, null], ['1 estrella', 1, null],
  ['★★★★☆', 4, 5], ['⭐⭐', 2, 5], ['80%', 80, 100],
])('%j is %d of %s', (cell, value, outOf) => {
  expect(starsOf(cell)).toEqual({ value, outOf });
});

test.each(['', 'good', '-3', '7/12', '2020-01-01'])('%j is no rating', (cell) => {
  expect(starsOf(cell)).toBeNull();
});

test('the middle of every scale is neither positive nor negative', () => {
  expect(['1', '2', '2.5', '3', '3.5', '4', '5'].map((cell) => labelOfStars(cell, 5))).toEqual([0, 0, null, null, null, 1, 1]);
  expect(['1', '4', '5', '6', '7', '10'].map((cell) => labelOfStars(cell, 10))).toEqual([0, 0, null, null, 1, 1]);
  expect(['12', '40', '50', '61', '100'].map((cell) => labelOfStars(cell, 100))).toEqual([0, 0, null, 1, 1]);
});

test('a rating that says what it is out of is read by that, one beyond its scale not at all', () => {
  expect(labelOfStars('4/10', 5)).toBe(0);
  expect(labelOfStars('9', 5)).toBeNull();
});

test('a column counts up to the least scale that holds it', () => {
  expect([starScaleOf(['1', '5', '4.5']), starScaleOf(['5', '8']), starScaleOf(['50', '88']), starScaleOf(['3', '4/10'])]).toEqual([5, 10, 100, 10]);
});
