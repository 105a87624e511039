/**
 * Σ_j dense[j] · (values[base + j] · scale) in float64, columns in order: the dense part of a score. Every engine ranks by this very sum, and so does the
 * oracle: the same order of additions gives the same bits, so that equal rows tie exactly.
 * @param values  row-major [rows × d]
 * @param base  where the row begins: row · d
 * @param dense  [d]
 */
export function denseDot(values: Int8Array, scale: number, base: number, dense: Float32Array): number {
  let sum = 0;
  for (let j = 0; j < dense.length; j++) sum += dense[j]! * (values[base + j]! * scale);
  return sum;
}
