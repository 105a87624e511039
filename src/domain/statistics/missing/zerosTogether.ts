import { commonBits } from '../../kernels/commonBits.ts';
import type { Job } from '../job.ts';
import type { MissingProfile } from '../profile.ts';
import type { DataColumn } from '../table.ts';

/** Columns that are compared with each other: of more, the first with zeros. */
const mostCompared = 50;
/** Shares of a column's zeros, and times chance, from which two go together. */
const leastShare = 0.5, leastLift = 2;

/** Which columns of numbers are 0 in the same rows, over all rows: what was not known of a row is often not known in several columns. */
export function* zerosTogether(columns: readonly DataColumn[], rows: number): Job<MissingProfile['zerosTogether']> {
  const marks: { readonly column: number; readonly bits: Uint32Array; readonly count: number }[] = [];
  for (const [column, { data }] of columns.entries()) {
    if (marks.length === mostCompared) break;
    if (data.form !== 'numbers' || data.meaning !== 'number') continue;
    const bits = new Uint32Array(Math.ceil(rows / 32)), { values } = data;
    let count = 0;
    for (let row = 0; row < rows; row++) {
      if (values[row] !== 0) continue;
      bits[row >>> 5] = (bits[row >>> 5] as number) | (1 << (row & 31));
      count++;
    }
    if (count > 0 && count < rows) marks.push({ column, bits, count });
    yield;
  }
  const together: { column: number; other: number; rows: number }[] = [];
  for (const { column, bits, count } of marks) {
    let best: { other: number; rows: number } | null = null;
    for (const other of marks) {
      if (other.column === column) continue;
      const both = commonBits(bits, other.bits);
      if (both < leastShare * count || both * rows < leastLift * count * other.count) continue;
      if (best === null || both > best.rows) best = { other: other.column, rows: both };
    }
    if (best) together.push({ column, ...best });
    yield;
  }
  return together;
}
