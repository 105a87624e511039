/**
 * Eigenvalues, largest first, and eigenvectors (columns of row-major [k × k], the largest entry of each positive) of a symmetric matrix.
 * Cyclic Jacobi: for matrices of some hundred rows. Source: Golub & Van Loan, Matrix Computations, 8.5.
 */
export function symmetricEigen(matrix: Float64Array, k: number): { readonly values: Float64Array; readonly vectors: Float64Array } {
  const a = matrix.slice(), v = new Float64Array(k * k);
  for (let i = 0; i < k; i++) v[i * k + i] = 1;
  let total = 0;
  for (const entry of a) total += entry * entry;
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < k; p++) for (let q = p + 1; q < k; q++) off += a[p * k + q]! ** 2;
    if (off <= 1e-26 * total) break;
    for (let p = 0; p < k; p++) for (let q = p + 1; q < k; q++) rotate(a, v, k, p, q);
  }
  const order = Array.from({ length: k }, (_, i) => i).sort((i, j) => a[j * k + j]! - a[i * k + i]! || i - j);
  const values = Float64Array.from(order, (i) => a[i * k + i]!), vectors = new Float64Array(k * k);
  order.forEach((from, to) => {
    let largest = 0;
    for (let i = 0; i < k; i++) if (Math.abs(v[i * k + from]!) > Math.abs(largest)) largest = v[i * k + from]!;
    for (let i = 0; i < k; i++) vectors[i * k + to] = largest < 0 ? -v[i * k + from]! : v[i * k + from]!;
  });
  return { values, vectors };
}

function rotate(a: Float64Array, v: Float64Array, k: number, p: number, q: number): void {
  const off = a[p * k + q]!;
  if (off === 0) return;
  const theta = (a[q * k + q]! - a[p * k + p]!) / (2 * off);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1)), c = 1 / Math.sqrt(t * t + 1), s = t * c;
  for (let i = 0; i < k; i++) {
    const ip = a[i * k + p]!, iq = a[i * k + q]!;
    a[i * k + p] = c * ip - s * iq;
    a[i * k + q] = s * ip + c * iq;
  }
  for (let i = 0; i < k; i++) {
    const pi = a[p * k + i]!, qi = a[q * k + i]!;
    a[p * k + i] = c * pi - s * qi;
    a[q * k + i] = s * pi + c * qi;
  }
  for (let i = 0; i < k; i++) {
    const ip = v[i * k + p]!, iq = v[i * k + q]!;
    v[i * k + p] = c * ip - s * iq;
    v[i * k + q] = s * ip + c * iq;
  }
}
