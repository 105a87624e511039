import { commonBits } from '../../kernels/commonBits.ts';
import type { Job } from '../job.ts';
import type { MissingProfile } from '../profile.ts';
import type { DataTable } from '../table.ts';
import { averageLinkage } from './averageLinkage.ts';
import { markMissing } from './markMissing.ts';
import { zerosTogether } from './zerosTogether.ts';

const mostStretches = 100;
/** Columns that are compared with each other: of more, those that miss most. */
const mostCompared = 50;

/** Where cells are missing, and which columns miss them together: all rows. Columns are as far apart as the root of the number of rows in which one misses and the other does not, as missingno has it. */
export function* missingProfile({ rows, columns }: Pick<DataTable, 'rows' | 'columns'>): Job<MissingProfile> {
  const rowsEach = Math.max(1, Math.ceil(rows / mostStretches)), stretches = Math.ceil(rows / rowsEach), words = Math.ceil(rows / 32);
  const shares = new Array<number>(stretches * columns.length).fill(0), anyMissing = new Uint32Array(words);
  let marks: Marks[] = [];
  for (const [column, { data }] of columns.entries()) {
    const bits = new Uint32Array(words);
    let count = 0;
    for (let stretch = 0; stretch < stretches; stretch++) {
      const from = stretch * rowsEach, to = Math.min(rows, from + rowsEach), missing = markMissing(data, from, to, bits);
      shares[stretch * columns.length + column] = missing / (to - from);
      count += missing;
    }
    if (count > 0) for (let at = 0; at < words; at++) anyMissing[at] = (anyMissing[at] as number) | (bits[at] as number);
    if (count > 0 && count < rows) marks.push({ column, bits, count });
    if (marks.length > 2 * mostCompared) marks = most(marks);
    yield;
  }
  marks = most(marks);

  const k = marks.length, values = new Array<number | null>(k * k).fill(1), distances = new Float64Array(k * k);
  for (const [i, a] of marks.entries()) {
    for (const [j, b] of marks.slice(0, i).entries()) {
      const both = commonBits(a.bits, b.bits);
      values[i * k + j] = values[j * k + i] = correlation(both, a.count, b.count, rows);
      distances[i * k + j] = distances[j * k + i] = Math.sqrt(a.count + b.count - 2 * both);
    }
    yield;
  }
  const compared = marks.map(({ column }) => column);
  return {
    completeRows: rows - commonBits(anyMissing, anyMissing),
    matrix: { stretches, rowsEach, shares },
    correlation: { columns: compared, values },
    zerosTogether: yield* zerosTogether(columns, rows),
    dendrogram: k < 2 ? null : { columns: compared, merges: averageLinkage(distances, k) },
  };
}

interface Marks {
  readonly column: number;
  readonly bits: Uint32Array;
  /** Above 0, below the number of rows. */
  readonly count: number;
}

/** In the table's order. */
function most(marks: readonly Marks[]): Marks[] {
  return [...marks].sort((a, b) => b.count - a.count || a.column - b.column).slice(0, mostCompared).sort((a, b) => a.column - b.column);
}

/** Pearson's r of two marks. */
function correlation(both: number, a: number, b: number, n: number): number {
  return Math.max(-1, Math.min(1, (both - (a * b) / n) / Math.sqrt(a * (1 - a / n)) / Math.sqrt(b * (1 - b / n))));
}
