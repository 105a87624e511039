import { expect, test } from 'vitest';
import { gram, orthonormalise, timesSmall } from '../../kernels/denseColumns.ts';
import { timesDense, transposeTimesDense, type SparseRows } from '../../kernels/sparseRows.ts';
import { symmetricEigen } from '../../kernels/symmetricEigen.ts';
import { seededRandom } from '../../random.ts';
import { truncatedSvd } from './truncatedSvd.ts';

const random = seededRandom(1);
const dense = (n: number, k: number) => Float64Array.from({ length: n * k }, () => random() - 0.5);

/** The slow and obvious product of row-major [n × k] and [k × m]. */
function product(a: ArrayLike<number>, b: ArrayLike<number>, n: number, k: number, m: number): number[] {
  return Array.from({ length: n * m }, (_, at) => { let sum = 0; for (let i = 0; i < k; i++) sum += a[Math.floor(at / m) * k + i]! * b[i * m + (at % m)]!; return sum; });
}
const transpose = (a: ArrayLike<number>, n: number, k: number) => Array.from({ length: n * k }, (_, at) => a[(at % n) * k + Math.floor(at / n)]!);
const close = (found: ArrayLike<number>, expected: ArrayLike<number>, digits = 10) => { expect(found.length).toBe(expected.length); for (let at = 0; at < expected.length; at++) expect(found[at]).toBeCloseTo(expected[at]!, digits); };

function sparse(rows: number, columns: number, share: number): { readonly matrix: SparseRows; readonly full: Float64Array } {
  const full = Float64Array.from({ length: rows * columns }, () => (random() < share ? Math.fround(random()) : 0));
  const starts = [0], terms: number[] = [], weights: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) if (full[row * columns + column] !== 0) { terms.push(column); weights.push(full[row * columns + column]!); }
    starts.push(terms.length);
  }
  return { matrix: { rows, columns, starts: Int32Array.from(starts), terms: Int32Array.from(terms), weights: Float32Array.from(weights) }, full };
}

test('products agree with multiplying out', () => {
  const { matrix, full } = sparse(17, 11, 0.3), b = dense(11, 5), c = dense(17, 5), small = dense(5, 3);
  close(timesDense(matrix, b, 5), product(full, b, 17, 11, 5));
  close(transposeTimesDense(matrix, c, 5), product(transpose(full, 17, 11), c, 11, 17, 5));
  close(gram(c, 5), product(transpose(c, 17, 5), c, 5, 17, 5));
  close(timesSmall(c, small, 5, 3), product(c, small, 17, 5, 3));
});

test('orthonormalised columns are orthonormal even when nearly alike', () => {
  const y = dense(40, 6);
  for (let row = 0; row < 40; row++) y[row * 6 + 5] = y[row * 6]! + 1e-5 * y[row * 6 + 5]!;
  orthonormalise(y, 6, 2);
  close(gram(y, 6), Float64Array.from({ length: 36 }, (_, at) => (at % 7 === 0 ? 1 : 0)), 9);
});

test('eigenvectors of a symmetric matrix rebuild it, largest value first', () => {
  const half = dense(12, 8), matrix = gram(half, 8), { values, vectors } = symmetricEigen(matrix, 8);
  const scaled = Float64Array.from(vectors, (value, at) => value * values[at % 8]!);
  close(product(scaled, transpose(vectors, 8, 8), 8, 8, 8), matrix);
  expect([...values]).toEqual([...values].sort((a, b) => b - a));
});

test('the truncated decomposition has the largest singular values and their vectors', () => {
  const { matrix, full } = sparse(60, 30, 0.3);
  const svd = truncatedSvd(matrix, { d: 5, oversample: 10, iterations: 30, random: seededRandom(3) });
  const { values } = symmetricEigen(gram(full, 30), 30);
  for (let j = 0; j < 5; j++) expect(svd.sigma[j]).toBeCloseTo(Math.sqrt(values[j]!), 6);
  close(gram(svd.v, 5), Float64Array.from({ length: 25 }, (_, at) => (at % 6 === 0 ? 1 : 0)), 8);
  const image = timesDense(matrix, svd.v, 5);
  close(gram(image, 5), Float64Array.from({ length: 25 }, (_, at) => (at % 6 === 0 ? values[at / 6]! : 0)), 4);
});

test('fewer columns than directions give as many directions as there are columns', () => {
  const { matrix } = sparse(20, 4, 0.6);
  expect(truncatedSvd(matrix, { d: 9, oversample: 3, iterations: 4, random: seededRandom(3) }).d).toBe(4);
});
