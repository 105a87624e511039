/**
 * Lists the rows of a block whose `rest` reaches a bound, and that may be ranked.
 * @param rest  [rows]
 * @param mask  1 = may be ranked, [rows]; null = all may
 * @param into  [≥ count], the rows found, ascending
 * @returns how many were found
 */
export function listPromising(rest: Float64Array, mask: Uint8Array | null, from: number, count: number, bound: number, into: Int32Array): number {
  let found = 0;
  for (let row = from, to = from + count; row < to; row++) {
    if (rest[row]! >= bound && (mask === null || mask[row] === 1)) into[found++] = row;
  }
  return found;
}
