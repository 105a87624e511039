import type { ColumnProfile } from '../profile.ts';
import type { DataColumn, DataTable } from '../table.ts';

/** A table of columns of numbers and of words, null where a cell is missing, with as much of their profiles as associations ask for. */
export function smallTable(columns: Readonly<Record<string, readonly (number | string | null)[]>>): { readonly table: DataTable; readonly profiles: readonly ColumnProfile[] } {
  const made = Object.entries(columns).map(([name, cells]) => {
    const present = cells.filter((cell) => cell !== null), words = [...new Set(present.map(String))], isText = present.some((cell) => typeof cell === 'string');
    const data: DataColumn['data'] = isText
      ? { form: 'texts', codes: Int32Array.from(cells, (cell) => (cell === null ? -1 : words.indexOf(String(cell)))), words }
      : { form: 'numbers', meaning: 'number', values: Float64Array.from(cells, (cell) => (cell === null ? NaN : Number(cell))) };
    const profile = { name, type: words.length < 2 ? 'constant' : isText ? 'categorical' : 'numeric', held: isText ? 'texts' : 'number', distinct: words.length, count: present.length, missing: cells.length - present.length } as ColumnProfile;
    return { column: { name, chosenType: null, data }, profile };
  });
  return {
    table: { name: 'small', rows: Object.values(columns)[0]?.length ?? 0, columns: made.map(({ column }) => column) },
    profiles: made.map(({ profile }) => profile),
  };
}
