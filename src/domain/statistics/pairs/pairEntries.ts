import type { PairValues } from './pairValues.ts';

/**
 * Two columns' bins side by side: an entry a row, and where a column has several in a row one for each pair of them.
 * @returns two arrays of the same length
 */
export function pairEntries(x: PairValues, y: PairValues, rows: number): readonly [x: Uint16Array, y: Uint16Array] {
  if (!x.rowOf && !y.rowOf) return [x.codes, y.codes];
  const xStarts = startsOf(x, rows), yStarts = startsOf(y, rows);
  let n = 0;
  for (let row = 0; row < rows; row++) n += ((xStarts[row + 1] as number) - (xStarts[row] as number)) * ((yStarts[row + 1] as number) - (yStarts[row] as number));
  const xs = new Uint16Array(n), ys = new Uint16Array(n);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    for (let i = xStarts[row] as number; i < (xStarts[row + 1] as number); i++) {
      for (let j = yStarts[row] as number; j < (yStarts[row + 1] as number); j++) {
        xs[at] = x.codes[i] as number;
        ys[at++] = y.codes[j] as number;
      }
    }
  }
  return [xs, ys];
}

/** Where the entries of each row begin: [rows + 1]. */
function startsOf({ codes, rowOf }: PairValues, rows: number): Uint32Array {
  const starts = new Uint32Array(rows + 1);
  if (!rowOf) for (let row = 0; row <= rows; row++) starts[row] = row;
  else {
    for (let at = 0; at < codes.length; at++) starts[(rowOf[at] as number) + 1] = (starts[(rowOf[at] as number) + 1] as number) + 1;
    for (let row = 0; row < rows; row++) starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  }
  return starts;
}

/** Rows in which both columns have a value. */
export function rowsWithBoth(x: PairValues, y: PairValues, rows: number): number {
  const inX = present(x, rows), inY = present(y, rows);
  let count = 0;
  for (let row = 0; row < rows; row++) count += (inX[row] as number) & (inY[row] as number);
  return count;
}

function present({ codes, bins, rowOf }: PairValues, rows: number): Uint8Array {
  const has = new Uint8Array(rows);
  for (let at = 0; at < codes.length; at++) if ((codes[at] as number) < bins) has[rowOf?.[at] ?? at] = 1;
  return has;
}
