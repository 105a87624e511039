/**
 * The largest norm of a dequantised row: 1 up to rounding where rows are unit vectors.
 * @param values  row-major [rows × d]
 * @param scales  [rows], ≥ 0
 */
export function longestRow(values: Int8Array, scales: Float32Array, d: number): number {
  let longest = 0;
  for (let row = 0, at = 0; row < scales.length; row++) {
    let squares = 0;
    for (const end = at + d; at < end; at++) squares += values[at]! * values[at]!;
    longest = Math.max(longest, Math.sqrt(squares) * scales[row]!);
  }
  return longest;
}
