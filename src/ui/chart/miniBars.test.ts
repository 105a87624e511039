import { expect, test } from 'vitest';
import { barsBetween, miniBars } from './miniBars.ts';

test('bars share the width and stand on the ground; of nothing there is no bar, of little a px', () => {
  expect(miniBars([2, 0, 4, 0.001], 4, 8, 10)).toBe('M0 10v-5h2v5zM4 10v-10h2v10zM6 10v-1h2v1z');
  expect(miniBars([0, 0], 0, 8, 10)).toBe('');
});

test('bars of unequal width stand between their own edges, wide ones with a hair between them', () => {
  expect(barsBetween([1, 1], 1, 10, (edge) => edge * edge * 10)).toBe('M0 10v-10h9v10zM10 10v-10h29v10z');
});
