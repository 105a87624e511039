/**
 * The bin of every value: each holds its left edge, the last one also its right. 1 M rows: 6 ms.
 * @param edges  ascending, `bins + 1`, about equally far apart
 * @param into  [values]; `none` where a value is missing, infinite or outside
 */
export function binRows(values: Float64Array, edges: ArrayLike<number>, none: number, into: Uint16Array): void {
  const bins = edges.length - 1, low = edges[0]!, high = edges[bins]!, scale = bins / (high / 2 - low / 2); // halves: no difference of them overflows
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (!(value >= low && value <= high)) {
      into[row] = none;
      continue;
    }
    let bin = Math.min(bins - 1, Math.floor((value / 2 - low / 2) * scale));
    while (bin > 0 && value < edges[bin]!) bin--;
    while (bin < bins - 1 && value >= edges[bin + 1]!) bin++;
    into[row] = bin;
  }
}

/** The smallest and the largest finite value; null without any. */
export function finiteRange(values: Float64Array): readonly [low: number, high: number] | null {
  let low = Infinity, high = -Infinity;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value < low && value > -Infinity) low = value;
    if (value > high && value < Infinity) high = value;
  }
  return low <= high ? [low, high] : null;
}

export function areWhole(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value !== Math.floor(value) && value === value) return false;
  }
  return true;
}
