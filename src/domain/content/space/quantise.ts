import type { Vectors } from '../vectorsFile.ts';

/**
 * Each row as int8 with the scale that gives its rounded values norm 1 again; the largest of a row becomes ±127. A row of zeros keeps the scale 0.
 * @param rows  row-major [n × d]
 */
export function quantise(rows: ArrayLike<number>, d: number): Vectors {
  const n = rows.length / d, values = new Int8Array(n * d), scales = new Float32Array(n);
  for (let row = 0; row < n; row++) {
    const base = row * d;
    let largest = 0;
    for (let j = 0; j < d; j++) largest = Math.max(largest, Math.abs(rows[base + j] as number));
    if (largest === 0) continue;
    let square = 0;
    for (let j = 0; j < d; j++) {
      const value = Math.round(((rows[base + j] as number) / largest) * 127);
      values[base + j] = value;
      square += value * value;
    }
    scales[row] = 1 / Math.sqrt(square);
  }
  return { rows: n, d, values, scales };
}
