import { finish } from '../../domain/statistics/job.ts';
import type { ColumnProfile } from '../../domain/statistics/profile.ts';
import { profileColumn } from '../../domain/statistics/profileColumn.ts';
import type { ColumnData, DataTable } from '../../domain/statistics/table.ts';

const day = 86_400_000;
/** @param cells  null is missing */
export function textsOf(cells: readonly (string | null)[]): ColumnData {
  const words = [...new Set(cells.flatMap((cell) => cell ?? []))];
  return { form: 'texts', words, codes: Int32Array.from(cells, (cell) => (cell === null ? -1 : words.indexOf(cell))) };
}
export function listsOf(cells: readonly (readonly string[] | null)[]): ColumnData {
  const words = [...new Set(cells.flatMap((cell) => cell ?? []))], starts = Uint32Array.from({ length: cells.length + 1 }, (_, row) => cells.slice(0, row).reduce((sum, cell) => sum + (cell?.length ?? 0), 0));
  return { form: 'lists', starts, words, codes: Int32Array.from(cells.flatMap((cell) => cell ?? []), (item) => words.indexOf(item)), missing: Uint8Array.from(cells, (cell) => (cell === null ? 1 : 0)) };
}
const numbers = (values: readonly number[], meaning: 'number' | 'boolean' | 'date' = 'number'): ColumnData => ({ form: 'numbers', meaning, values: Float64Array.from(values) });

const rows = 60;
const each = <T>(make: (row: number) => T): T[] => Array.from({ length: rows }, (_, row) => make(row));
/** Sixty invented films: a vote with zeros that mean nothing, a day, a kind with blanks, genres and a short text. */
export const smallTable: DataTable = {
  name: 'small.csv', rows,
  columns: [
    { name: 'vote', chosenType: null, data: numbers(each((row) => (row % 6 === 0 ? 0 : 5 + ((row * 7) % 40) / 10))) },
    { name: 'released', chosenType: null, data: numbers(each((row) => day * (12_000 + row * 31)), 'date') },
    { name: 'kind', chosenType: null, data: textsOf(each((row) => (row % 10 === 0 ? null : row % 3 === 0 ? 'series' : 'film'))) },
    { name: 'genres', chosenType: null, data: listsOf(each((row) => (row % 4 === 0 ? ['Drama'] : row % 4 === 1 ? ['Drama', 'Comedy'] : row % 4 === 2 ? ['Action'] : []))) },
    { name: 'plot', chosenType: null, data: textsOf(each((row) => `A captain number ${row} sails home and finds the harbour ${row % 2 ? 'empty' : 'burning'}`)) },
    { name: 'awarded', chosenType: null, data: numbers(each((row) => row % 2), 'boolean') },
  ],
};
export const smallProfiles: readonly ColumnProfile[] = smallTable.columns.map((column) => finish(profileColumn(column, rows)));
export function smallColumn(name: string): ColumnProfile {
  const found = smallProfiles.find((column) => column.name === name);
  if (!found) throw new Error(`the small table has no column ${name}`);
  return found;
}
