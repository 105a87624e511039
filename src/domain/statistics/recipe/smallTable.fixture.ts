import { cellAt } from '../cellAt.ts';
import { finish } from '../job.ts';
import type { Cell, ColumnData, DataTable, ListData, NumberData, TextData } from '../table.ts';
import { applyRecipe } from './applyRecipe.ts';
import type { RecipeStep } from './step.ts';

export const numbers = (values: readonly (number | null)[], meaning: NumberData['meaning'] = 'number'): NumberData => ({ form: 'numbers', meaning, values: Float64Array.from(values, (value) => value ?? NaN) });

export function texts(values: readonly (string | null)[]): TextData {
  const words = [...new Set(values.filter((value) => value !== null))];
  return { form: 'texts', words, codes: Int32Array.from(values, (value) => (value === null ? -1 : words.indexOf(value))) };
}

export function lists(values: readonly (readonly string[] | null)[]): ListData {
  const items = values.flatMap((list) => list ?? []), words = [...new Set(items)], starts = new Uint32Array(values.length + 1);
  values.forEach((list, row) => { starts[row + 1] = (starts[row] ?? 0) + (list?.length ?? 0); });
  return { form: 'lists', starts, words, codes: Int32Array.from(items, (item) => words.indexOf(item)), missing: values.includes(null) ? Uint8Array.from(values, (list) => (list === null ? 1 : 0)) : null };
}

export function tableOf(columns: Readonly<Record<string, ColumnData>>, name = 'small'): DataTable {
  const [first] = Object.values(columns);
  const rows = !first ? 0 : first.form === 'numbers' ? first.values.length : first.form === 'texts' ? first.codes.length : first.starts.length - 1;
  return { name, rows, columns: Object.entries(columns).map(([column, data]) => ({ name: column, chosenType: null, data })) };
}

export function cellsOf(table: DataTable, column: string): readonly Cell[] {
  const found = table.columns.find(({ name }) => name === column);
  if (!found) throw new Error(`no column ${column}`);
  return Array.from({ length: table.rows }, (_, row) => cellAt(found.data, row));
}

/** What breaks the promises of table.ts, in words; empty where nothing does. */
export function brokenPromises(table: DataTable): readonly string[] {
  return table.columns.flatMap(({ name, data }) => {
    const faults: string[] = [];
    const rows = data.form === 'numbers' ? data.values.length : data.form === 'texts' ? data.codes.length : data.starts.length - 1;
    if (rows !== table.rows) faults.push(`${name}: ${rows} rows of ${table.rows}`);
    if (data.form === 'numbers') return faults;
    const used = new Set(data.codes);
    if (new Set(data.words).size !== data.words.length) faults.push(`${name}: words repeat`);
    if (data.words.some((_, code) => !used.has(code))) faults.push(`${name}: a word is unused`);
    if (data.codes.some((code) => code >= data.words.length || code < (data.form === 'texts' ? -1 : 0))) faults.push(`${name}: a code has no word`);
    if (data.form === 'lists' && (data.starts[0] !== 0 || data.starts[rows] !== data.codes.length)) faults.push(`${name}: starts do not cover the items`);
    if (data.form === 'lists' && data.missing?.some((is, row) => is === 1 && data.starts[row] !== data.starts[row + 1])) faults.push(`${name}: a missing list has items`);
    return faults;
  });
}

/** Does steps, and says what they came to as short words: `done 3 cells`, `skipped otherForm`. */
export function apply(table: DataTable, ...steps: readonly RecipeStep[]) {
  const { table: after, outcomes } = finish(applyRecipe(table, steps));
  const said = outcomes.map(({ kind, because, cells, rows, lost }) => (kind === 'skipped' ? `skipped ${because}` : ['done', cells && `${cells} cells`, lost && `${lost} lost`, rows && `${rows} rows`].filter(Boolean).join(' ')));
  return { table: after, said, cells: (column: string) => cellsOf(after, column) };
}
