import type { NeighbourParts } from '../parts.ts';

/** Rows of numbers as int8, each with its scale: the largest of a row becomes ±127. */
export function packRows(rows: ArrayLike<number>, k: number): { readonly values: Int8Array; readonly scales: Float32Array } {
  const n = rows.length / k, values = new Int8Array(n * k), scales = new Float32Array(n);
  for (let row = 0; row < n; row++) {
    let largest = 0;
    for (let f = 0; f < k; f++) largest = Math.max(largest, Math.abs(rows[row * k + f] as number));
    if (largest === 0) continue;
    const scale = (scales[row] = largest / 127);
    for (let f = 0; f < k; f++) values[row * k + f] = Math.max(-127, Math.min(127, Math.round((rows[row * k + f] as number) / scale)));
  }
  return { values, scales };
}

/**
 * The largest entries of an item-item matrix: of every column (the item that is told of) the `kept` largest by size.
 * @param b  row-major [n × n]
 * @param itemOf  index among the shipped items of each of the n
 */
export function packNeighbours(b: Float64Array, n: number, kept: number, itemOf: Int32Array, items: number, inputs: readonly number[]): NeighbourParts {
  const rows: { readonly to: number; readonly value: number }[][] = Array.from({ length: items }, () => []);
  const order = new Int32Array(n), sizes = new Float64Array(n);
  for (let column = 0; column < n; column++) {
    for (let row = 0; row < n; row++) sizes[row] = Math.abs(b[row * n + column] as number);
    const bound = sizes.slice().sort()[Math.max(0, n - kept)] as number;
    let found = 0;
    for (let row = 0; row < n && found < kept; row++) if ((sizes[row] as number) >= bound && (sizes[row] as number) > 0) order[found++] = row;
    for (let at = 0; at < found; at++) rows[itemOf[order[at] as number] as number]?.push({ to: itemOf[column] as number, value: b[(order[at] as number) * n + column] as number });
  }
  const starts = new Int32Array(items + 1);
  rows.forEach((row, item) => (starts[item + 1] = (starts[item] as number) + row.length));
  const to = new Uint16Array(starts[items] as number), values = new Int8Array(to.length), scales = new Float32Array(items);
  rows.forEach((row, item) => {
    const largest = row.reduce((size, { value }) => Math.max(size, Math.abs(value)), 0), from = starts[item] as number;
    scales[item] = largest / 127;
    row.forEach((entry, at) => {
      to[from + at] = entry.to;
      values[from + at] = largest === 0 ? 0 : Math.round((entry.value / largest) * 127);
    });
  });
  return { starts, to, values, scales, inputs: Float32Array.from(inputs) };
}
