import { countMissing } from '../../kernels/countMissing.ts';
import { seededRandom } from '../../random.ts';
import { cellAt } from '../cellAt.ts';
import { memoryOf } from '../memoryOf.ts';
import type { Overview, PreviewRow } from '../profile.ts';
import type { ColumnType, DataTable } from '../table.ts';
import { shortCell } from './shortCell.ts';

const previewRows = 10, sampleSeed = 1;

/**
 * A table at a glance; duplicate rows are not counted yet.
 * @param types  [columns]
 */
export function overviewOf(table: DataTable, types: readonly ColumnType[]): Overview {
  const { name, rows, columns } = table, counts: Partial<Record<ColumnType, number>> = {};
  for (const type of types) counts[type] = (counts[type] ?? 0) + 1;
  const few = Math.min(previewRows, rows);
  return {
    name, rows, columns: columns.length,
    missingCells: columns.reduce((sum, { data }) => sum + countMissing(data), 0),
    duplicateRows: null, duplicateExamples: [],
    memoryBytes: columns.reduce((sum, { data }) => sum + memoryOf(data), 0),
    types: counts,
    head: previewOf(table, Array.from({ length: few }, (_, row) => row)),
    tail: previewOf(table, Array.from({ length: few }, (_, row) => rows - few + row)),
    sample: previewOf(table, sampleRows(rows, few)),
  };
}

/** What is known of a table before its columns are. */
export function firstOverview({ name, rows, columns }: { readonly name: string; readonly rows: number; readonly columns: number }): Overview {
  return { name, rows, columns, missingCells: 0, duplicateRows: null, duplicateExamples: [], memoryBytes: 0, types: {}, head: [], tail: [], sample: [], isPartial: true };
}

/** Rows as they are shown. @param rows  each of the table's */
export function previewOf({ columns }: DataTable, rows: readonly number[]): PreviewRow[] {
  return rows.map((row) => ({ row, cells: columns.map(({ data }) => shortCell(cellAt(data, row))) }));
}

/** Different rows drawn by a fixed seed, ascending (Floyd's algorithm; Bentley, CACM 30(9), 1987). */
function sampleRows(rows: number, n: number): number[] {
  const random = seededRandom(sampleSeed), drawn = new Set<number>();
  for (let last = rows - n; last < rows; last++) {
    const row = Math.floor(random() * (last + 1));
    drawn.add(drawn.has(row) ? last : row);
  }
  return [...drawn].sort((a, b) => a - b);
}
