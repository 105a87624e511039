import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { addProducts } from './addProducts.ts';
import { symmetricInverse } from './symmetricInverse.ts';

const random = seededRandom(9);

test('products are added to every entry on and below the diagonal', () => {
  for (const [n, length] of [[4, 3], [132, 5], [260, 1]] as const) {
    const u = Float64Array.from({ length: n * length }, () => random() - 0.5), v = Float64Array.from({ length: n * length }, () => random() - 0.5), c = new Float64Array(n * n).fill(2);
    addProducts(c, n, u, v, length);
    for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) {
      let sum = 2;
      for (let m = 0; m < length; m++) sum += u[i * length + m]! * v[j * length + m]!;
      if (Math.abs(c[i * n + j]! - sum) > 1e-12) throw new Error(`entry ${i}, ${j}: ${c[i * n + j]} where ${sum} belongs`);
    }
  }
});

test('a matrix times its inverse is one', () => {
  for (const n of [1, 5, 64, 65, 150]) {
    const x = Float64Array.from({ length: n * n }, () => random() - 0.5), a = new Float64Array(n * n);
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) for (let m = 0; m < n; m++) a[i * n + j]! += x[m * n + i]! * x[m * n + j]! + (i === j ? 1 / n : 0);
    const inverse = symmetricInverse(a, n);
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let m = 0; m < n; m++) sum += a[i * n + m]! * inverse[m * n + j]!;
      expect(Math.abs(sum - (i === j ? 1 : 0))).toBeLessThan(1e-8);
    }
  }
});

test('a matrix that is not positive definite is refused', () => {
  expect(() => symmetricInverse(Float64Array.of(1, 0, 2, 1), 2)).toThrow(RangeError);
});
