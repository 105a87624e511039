/** Rows of few terms each with a weight: those of row r stand at `starts[r] … starts[r + 1]`, terms below `columns`. */
export interface SparseRows {
  readonly rows: number;
  readonly columns: number;
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

/** A · B, row-major [rows × k], of B, row-major [columns × k]. */
export function timesDense(a: SparseRows, b: Float64Array, k: number): Float64Array {
  const { rows, starts, terms, weights } = a, product = new Float64Array(rows * k);
  for (let row = 0; row < rows; row++) {
    const to = row * k;
    for (let at = starts[row]!, end = starts[row + 1]!; at < end; at++) {
      const from = terms[at]! * k, weight = weights[at]!;
      for (let j = 0; j < k; j++) product[to + j]! += weight * b[from + j]!;
    }
  }
  return product;
}

/** Aᵀ · B, row-major [columns × k], of B, row-major [rows × k]. */
export function transposeTimesDense(a: SparseRows, b: Float64Array, k: number): Float64Array {
  const { rows, columns, starts, terms, weights } = a, product = new Float64Array(columns * k);
  for (let row = 0; row < rows; row++) {
    const from = row * k;
    for (let at = starts[row]!, end = starts[row + 1]!; at < end; at++) {
      const to = terms[at]! * k, weight = weights[at]!;
      for (let j = 0; j < k; j++) product[to + j]! += weight * b[from + j]!;
    }
  }
  return product;
}
