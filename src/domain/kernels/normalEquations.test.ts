import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { factorise } from './cholesky.ts';
import { addMatrices, addNormal, inversePacked } from './normalEquations.ts';

const random = seededRandom(4), n = 5, x = Float64Array.from({ length: 8 * n }, () => random() - 0.5), rows = Int32Array.of(1, 4, 4, 7, 0), weights = Float64Array.of(9, 0.5, 2, 0, 1), targets = Float64Array.of(9, 1, -2, 3, 0.5);

test('normal equations are those of a plain sum over the rows between two places', () => {
  const a = new Float64Array(n * n), b = new Float64Array(n);
  addNormal(a, b, n, x, rows, 1, 5, weights, targets);
  for (let i = 0; i < n; i++) {
    expect(b[i]).toBeCloseTo([1, 2, 3, 4].reduce((sum, at) => sum + weights[at]! * targets[at]! * x[rows[at]! * n + i]!, 0), 12);
    for (let j = 0; j <= i; j++) expect(a[i * n + j]).toBeCloseTo([1, 2, 3, 4].reduce((sum, at) => sum + weights[at]! * x[rows[at]! * n + i]! * x[rows[at]! * n + j]!, 0), 12);
  }
});

test('matrices are added by the weights of their places', () => {
  const matrices = Float32Array.of(1, 2, 3, 4, 5, 6), sum = new Float64Array(2);
  addMatrices(sum, matrices, 2, Int32Array.of(2, 0, 1), 0, 2, Float64Array.of(10, 100), Int32Array.of(1, 0, 0));
  expect([...sum]).toEqual([510, 620]);
});

test('a packed inverse times the matrix is one', () => {
  const a = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) for (let row = 0; row < 8; row++) a[i * n + j]! += x[row * n + i]! * x[row * n + j]! + (i === j ? 0.1 : 0);
  const l = a.slice(), packed = new Float64Array((n * (n + 1)) / 2);
  factorise(l, n);
  inversePacked(l, n, packed);
  const entry = (i: number, j: number) => (i >= j ? packed[(i * (i + 1)) / 2 + j]! : packed[(j * (j + 1)) / 2 + i]!);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) expect(Array.from({ length: n }, (_, m) => a[i * n + m]! * entry(m, j)).reduce((sum, value) => sum + value, 0)).toBeCloseTo(i === j ? 1 : 0, 10);
});
