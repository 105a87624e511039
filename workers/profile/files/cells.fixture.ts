import type { Cell, DataTable } from '../../../src/domain/statistics/table.ts';
import { isoOf } from './writeCsv.ts';

/** All cells, a record a column. */
export function cellsOf({ columns, rows }: DataTable): Record<string, Cell[]> {
  return Object.fromEntries(columns.map(({ name, data }) => [name, Array.from({ length: rows }, (_, row): Cell => {
    if (data.form === 'numbers') {
      const value = data.values[row] as number;
      return Number.isNaN(value) ? null : data.meaning === 'number' ? value : data.meaning === 'boolean' ? value === 1 : isoOf(value);
    }
    if (data.form === 'texts') return data.words[data.codes[row] as number] ?? null;
    return data.missing?.[row] ? null : Array.from(data.codes.subarray(data.starts[row], data.starts[row + 1]), (code) => data.words[code] as string);
  })]));
}
