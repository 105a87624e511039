import type { ColumnData } from '../table.ts';

/** Bits of rows `from` … `to` − 1 whose cell is missing, set in `into`: row r is bit r mod 32 of word r / 32. @returns how many there are */
export function markMissing(data: ColumnData, from: number, to: number, into: Uint32Array): number {
  let count = 0;
  const mark = (row: number): void => {
    into[row >>> 5] = (into[row >>> 5] as number) | (1 << (row & 31));
    count++;
  };
  if (data.form === 'numbers') {
    for (let row = from; row < to; row++) if (Number.isNaN(data.values[row])) mark(row);
  } else if (data.form === 'texts') {
    for (let row = from; row < to; row++) if ((data.codes[row] as number) < 0) mark(row);
  } else if (data.missing) {
    for (let row = from; row < to; row++) if (data.missing[row] === 1) mark(row);
  }
  return count;
}
