import { addProducts } from './addProducts.ts';
import { factorise, solveFactorised } from './cholesky.ts';

const side = 64;

/**
 * The inverse of a symmetric positive definite matrix, by sweeping out one block of rows after the other.
 * Source: Goodnight, A tutorial on the SWEEP operator, The American Statistician 33(3), 1979.
 * @param matrix  row-major [n × n]; only its lower triangle is read
 * @returns row-major [n × n], whole
 * @throws RangeError when it is not positive definite
 */
export function symmetricInverse(matrix: Float64Array, n: number, onBlock?: (done: number, all: number) => void): Float64Array {
  const padded = Math.ceil(n / side) * side, a = new Float64Array(padded * padded);
  for (let i = 0; i < padded; i++) {
    if (i < n) a.set(matrix.subarray(i * n, i * n + i + 1), i * padded);
    else a[i * padded + i] = 1;
  }
  const u = new Float64Array(padded * side), v = new Float64Array(padded * side), pivot = new Float64Array(side * side), column = new Float64Array(side), inverse = new Float64Array(side * side);
  for (let block = 0; block < padded; block += side) {
    for (let i = 0; i < padded; i++) for (let m = 0; m < side; m++) u[i * side + m] = i >= block + side ? a[i * padded + block + m]! : i < block ? a[(block + m) * padded + i]! : 0;
    for (let i = 0; i < side; i++) for (let j = 0; j <= i; j++) pivot[i * side + j] = a[(block + i) * padded + block + j]!;
    factorise(pivot, side);
    for (let j = 0; j < side; j++) {
      column.fill(0);
      column[j] = 1;
      solveFactorised(pivot, side, column);
      for (let i = 0; i < side; i++) inverse[i * side + j] = column[i]!;
    }
    v.fill(0);
    for (let i = 0; i < padded; i++) for (let m = 0; m < side; m++) {
      const value = u[i * side + m]!;
      if (value !== 0) for (let j = 0; j < side; j++) v[i * side + j]! -= value * inverse[m * side + j]!;
    }
    addProducts(a, padded, u, v, side);
    for (let i = 0; i < padded; i++) for (let m = 0; m < side; m++) {
      if (i >= block + side) a[i * padded + block + m] = -v[i * side + m]!;
      else if (i < block) a[(block + m) * padded + i] = -v[i * side + m]!;
      else a[i * padded + block + m] = -inverse[(i - block) * side + m]!;
    }
    onBlock?.(block / side + 1, padded / side);
  }
  const whole = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) whole[i * n + j] = whole[j * n + i] = -a[i * padded + j]!;
  return whole;
}
