/**
 * Finds the row of a 32-bit hash; −1 for one that is not there. Open addressing at most half full.
 * @param hashes  of each row, all different
 */
export function createRowTable(hashes: Uint32Array): (hash: number) => number {
  const bits = Math.max(4, Math.ceil(Math.log2(hashes.length * 2 + 1))), mask = 2 ** bits - 1;
  const rows = new Int32Array(2 ** bits).fill(-1);
  const placeOf = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
  hashes.forEach((hash, row) => {
    let at = placeOf(hash);
    while ((rows[at] as number) >= 0) at = (at + 1) & mask;
    rows[at] = row;
  });
  return (hash) => {
    for (let at = placeOf(hash); ; at = (at + 1) & mask) {
      const row = rows[at] as number;
      if (row < 0 || hashes[row] === hash) return row;
    }
  };
}
