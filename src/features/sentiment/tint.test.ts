import { expect, test } from 'vitest';
import { strongestOf, tintOf } from './tint.ts';

const word = (weight: number) => ({ start: 0, end: 1, weight });

test('marks grow with the share of the strongest word, by sign', () => {
  expect([0, 0.1, 0.15, 0.39, 0.4, 0.69, 0.7, 1].map((weight) => tintOf(weight, 1))).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
  expect([-0.05, -0.29, -0.5, -2].map((weight) => tintOf(weight, 2))).toEqual([0, 0, -1, -3]);
});

test('a word that hardly counts is not marked, and has no sign', () => {
  expect(Object.is(tintOf(-0.001, 1), 0)).toBe(true);
});

test('the strongest word counts whichever way it pulls, and a faint text has no strong marks', () => {
  expect(strongestOf([word(0.4), word(-1.5)])).toBe(1.5);
  expect([0.05, 0.3].map((weight) => tintOf(weight, strongestOf([word(0.3), word(0.05)])))).toEqual([0, 1]);
  expect(strongestOf([])).toBeGreaterThan(0);
  expect(tintOf(0.15, strongestOf(Array.from({ length: 300 }, () => word(0.15))))).toBe(3);
});
