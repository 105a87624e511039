import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { addOuter, factorise, solveFactorised } from './cholesky.ts';

test('a factorised system is solved: A · x gives b again', () => {
  const random = seededRandom(3);
  for (const k of [1, 2, 7, 33]) {
    const a = new Float64Array(k * k);
    for (let i = 0; i < k; i++) a[i * k + i] = 0.5;
    for (let row = 0; row < k + 3; row++) addOuter(a, k, Float64Array.from({ length: k }, () => random() - 0.5), 1 + random());
    const full = (i: number, j: number) => (i >= j ? a[i * k + j]! : a[j * k + i]!), b = Float64Array.from({ length: k }, () => random() - 0.5);
    const whole = Array.from({ length: k }, (_, i) => Array.from({ length: k }, (_, j) => full(i, j)));
    const l = a.slice(), x = b.slice();
    factorise(l, k);
    solveFactorised(l, k, x);
    whole.forEach((line, i) => expect(line.reduce((sum, value, j) => sum + value * x[j]!, 0)).toBeCloseTo(b[i]!, 10));
  }
});

test('a matrix that is not positive definite is refused', () => {
  expect(() => factorise(Float64Array.of(1, 0, 2, 1), 2)).toThrow(/row 1/);
});
