/**
 * Adds Σ w·x·xᵀ (lower triangle) and Σ w·y·x over some rows of a matrix: the normal equations of one person or title.
 * @param a  row-major [n × n]
 * @param b  [n]
 * @param x  row-major [rows × n]
 * @param rows  which, `rows[from … end)`
 * @param weights, targets  by position in `rows`
 */
export function addNormal(a: Float64Array, b: Float64Array, n: number, x: Float64Array, rows: Int32Array, from: number, end: number, weights: Float64Array, targets: Float64Array): void {
  for (let at = from; at < end; at++) {
    const base = rows[at]! * n, weight = weights[at]!;
    if (weight === 0) continue;
    const pull = weight * targets[at]!;
    for (let i = 0; i < n; i++) {
      const xi = x[base + i]!, value = weight * xi, row = i * n;
      b[i]! += pull * xi;
      for (let j = 0; j <= i; j++) a[row + j]! += value * x[base + j]!;
    }
  }
}

/** A += Σ weights[at] · M(rows[at]), lower triangles, of packed-by-row matrices. @param matrices  [rows × size] */
export function addMatrices(a: Float64Array, matrices: Float32Array, size: number, rows: Int32Array, from: number, end: number, weights: Float64Array, places: Int32Array): void {
  for (let at = from; at < end; at++) {
    const base = rows[at]! * size, weight = weights[places[at]!]!;
    for (let i = 0; i < size; i++) a[i]! += weight * matrices[base + i]!;
  }
}

/** The inverse of a factorised matrix, lower triangle packed by row, [n·(n + 1) / 2]. @param l  of `factorise` */
export function inversePacked(l: Float64Array, n: number, into: Float64Array): void {
  // Columns of L⁻¹, then L⁻ᵀ·L⁻¹.
  const inverse = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = i === j ? 1 : 0;
      for (let m = j; m < i; m++) sum -= l[i * n + m]! * inverse[m * n + j]!;
      inverse[i * n + j] = sum / l[i * n + i]!;
    }
  }
  let at = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let m = i; m < n; m++) sum += inverse[m * n + i]! * inverse[m * n + j]!;
      into[at++] = sum;
    }
  }
}
