import type { ColumnData, DataTable } from './table.ts';

/** A table of some rows of another, in the order given; words that nobody uses any more are left out. @param rows  each below `table.rows` */
export function takeRows(table: DataTable, rows: Uint32Array): DataTable {
  return { ...table, rows: rows.length, columns: table.columns.map((column) => ({ ...column, data: takeCells(column.data, rows) })) };
}

function takeCells(data: ColumnData, rows: Uint32Array): ColumnData {
  if (data.form === 'numbers') {
    const values = new Float64Array(rows.length);
    for (let at = 0; at < rows.length; at++) values[at] = data.values[rows[at] as number] as number;
    return { ...data, values };
  }
  if (data.form === 'texts') {
    const codes = new Int32Array(rows.length);
    for (let at = 0; at < rows.length; at++) codes[at] = data.codes[rows[at] as number] as number;
    return { form: 'texts', ...usedWords(codes, data.words) };
  }
  const starts = new Uint32Array(rows.length + 1), missing = data.missing ? new Uint8Array(rows.length) : null;
  let items = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    items += (data.starts[row + 1] as number) - (data.starts[row] as number);
    starts[at + 1] = items;
    if (missing) missing[at] = data.missing?.[row] as number;
  }
  const codes = new Int32Array(items);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    codes.set(data.codes.subarray(data.starts[row], data.starts[row + 1]), starts[at]);
  }
  return { form: 'lists', starts, missing: missing?.some((is) => is === 1) ? missing : null, ...usedWords(codes, data.words) };
}

/** Codes into the words that they use, in the order of the words before. @param codes  overwritten; −1 stays */
export function usedWords(codes: Int32Array, words: readonly string[]): { readonly codes: Int32Array; readonly words: readonly string[] } {
  const renamed = new Int32Array(words.length).fill(-1), kept: string[] = [];
  for (let at = 0; at < codes.length; at++) if ((codes[at] as number) >= 0) renamed[codes[at] as number] = 0;
  for (let code = 0; code < words.length; code++) {
    if (renamed[code] !== 0) continue;
    renamed[code] = kept.length;
    kept.push(words[code] as string);
  }
  if (kept.length < words.length) for (let at = 0; at < codes.length; at++) if ((codes[at] as number) >= 0) codes[at] = renamed[codes[at] as number] as number;
  return { codes, words: kept };
}
