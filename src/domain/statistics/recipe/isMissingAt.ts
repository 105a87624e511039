import type { ColumnData } from '../table.ts';

/** Whether a row's cell is missing, as a function of the row alone. */
export function isMissingAt(data: ColumnData): (row: number) => boolean {
  if (data.form === 'numbers') return (row) => Number.isNaN(data.values[row]);
  if (data.form === 'texts') return (row) => (data.codes[row] as number) < 0;
  return (row) => data.missing?.[row] === 1;
}
