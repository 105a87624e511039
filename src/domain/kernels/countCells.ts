/**
 * Counts rows by the cell of a grid that they fall into. 1 M rows: 2 ms.
 * @param x, y  the bin of each row; of nx or ny and above: counted nowhere
 * @param from, to  rows that are counted
 * @param into  [ny × nx] row-major, added to
 */
export function countCells(x: Uint16Array, y: Uint16Array, nx: number, ny: number, from: number, to: number, into: Float64Array): void {
  for (let row = from; row < to; row++) {
    const column = x[row]!, line = y[row]!;
    if (column < nx && line < ny) into[line * nx + column]! += 1;
  }
}
