import { expect, test } from 'vitest';
import { starAt, starsByKey } from './starAt.ts';

test('every tenth of the width is a half star, beyond the edges the nearest', () => {
  expect([-5, 0, 1, 20, 21, 99, 110, 200, 260].map((x) => starAt(x, 200))).toEqual([0.5, 0.5, 0.5, 0.5, 1, 2.5, 3, 5, 5]);
});

test('arrows move by halves between nothing and five', () => {
  expect([null, 0.5, 4.5, 5].map((stars) => starsByKey('ArrowRight', stars))).toEqual([0.5, 1, 5, 5]);
  expect([null, 0.5, 1, 5].map((stars) => starsByKey('ArrowDown', stars))).toEqual([null, null, 0.5, 4.5]);
  expect([starsByKey('PageUp', 4.5), starsByKey('PageDown', 1), starsByKey('Home', 3), starsByKey('End', null)]).toEqual([5, null, 0.5, 5]);
});

test('a digit gives that many stars, and a half less when pressed again', () => {
  expect(starsByKey('4', null)).toBe(4);
  expect(starsByKey('4', 4)).toBe(3.5);
  expect(starsByKey('4', 3.5)).toBe(4);
});

test('0, Delete and Backspace take back, other keys mean nothing', () => {
  expect(['0', 'Delete', 'Backspace'].map((key) => starsByKey(key, 3))).toEqual([null, null, null]);
  expect(['6', 'a', 'Tab', 'Enter'].map((key) => starsByKey(key, 3))).toEqual([undefined, undefined, undefined, undefined]);
});
