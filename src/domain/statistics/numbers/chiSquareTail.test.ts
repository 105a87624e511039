import { expect, test } from 'vitest';
import { chiSquareTail, logGamma } from './chiSquareTail.ts';
import { uniformChance } from './uniformChance.ts';

test('the tail of χ² is what closed forms say', () => {
  for (const x of [0.01, 0.5, 1, 2, 5, 19, 60, 200]) {
    expect(chiSquareTail(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 12);
    expect(chiSquareTail(x, 4) / (Math.exp(-x / 2) * (1 + x / 2))).toBeCloseTo(1, 12);
    expect(chiSquareTail(x, 10) / (Math.exp(-x / 2) * [1, 1, 2, 6, 24].reduce((sum, factorial, k) => sum + (x / 2) ** k / factorial, 0))).toBeCloseTo(1, 12);
  }
  expect(chiSquareTail(0, 7)).toBe(1);
  expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
});

test('the logarithm of Γ is that of factorials', () => {
  let factorial = 0;
  for (let n = 1; n < 60; n++) {
    expect(logGamma(n)).toBeCloseTo(factorial, 10);
    factorial += Math.log(n);
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12);
});

test('equal counts of whole numbers are uniform however bins cut them, others are not', () => {
  const even = Float64Array.from({ length: 23 * 40 }, (_, at) => Math.floor(at / 40) + 100), slope = Float64Array.from({ length: 900 }, (_, at) => Math.sqrt(at));
  expect(uniformChance(even, 23, true)).toBe(1);
  expect(uniformChance(slope, 900, false)).toBeLessThan(1e-6);
  expect(uniformChance(even.subarray(0, 49), 2, true)).toBeNull();
  expect(uniformChance(Float64Array.from({ length: 80 }, (_, at) => at >> 5), 3, true)).toBeNull();
});
