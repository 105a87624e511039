import type { Job } from './job.ts';
import { inPieces } from './recipe/inPieces.ts';
import type { ColumnData, DataColumn, DataTable } from './table.ts';

/** A table of some rows of another, in the order given; words that nobody uses any more are left out. @param rows  each below `table.rows` */
export function* takeRows(table: DataTable, rows: Uint32Array): Job<DataTable> {
  const columns: DataColumn[] = [];
  for (const column of table.columns) {
    columns.push({ ...column, data: yield* takeCells(column.data, rows) });
    yield;
  }
  return { ...table, rows: rows.length, columns };
}

function* takeCells(data: ColumnData, rows: Uint32Array): Job<ColumnData> {
  if (data.form === 'numbers') {
    const values = new Float64Array(rows.length);
    yield* inPieces(rows.length, (from, to) => { for (let at = from; at < to; at++) values[at] = data.values[rows[at] as number] as number; });
    return { ...data, values };
  }
  if (data.form === 'texts') {
    const codes = new Int32Array(rows.length);
    yield* inPieces(rows.length, (from, to) => { for (let at = from; at < to; at++) codes[at] = data.codes[rows[at] as number] as number; });
    return { form: 'texts', ...(yield* usedWords(codes, data.words)) };
  }
  const starts = new Uint32Array(rows.length + 1), missing = data.missing ? new Uint8Array(rows.length) : null;
  let items = 0;
  yield* inPieces(rows.length, (from, to) => {
    for (let at = from; at < to; at++) {
      const row = rows[at] as number;
      items += (data.starts[row + 1] as number) - (data.starts[row] as number);
      starts[at + 1] = items;
      if (missing) missing[at] = data.missing?.[row] as number;
    }
  });
  const codes = new Int32Array(items);
  yield* inPieces(rows.length, (from, to) => {
    for (let at = from; at < to; at++) {
      const row = rows[at] as number;
      codes.set(data.codes.subarray(data.starts[row], data.starts[row + 1]), starts[at]);
    }
  }, 1 << 16);
  return { form: 'lists', starts, missing: missing?.some((is) => is === 1) ? missing : null, ...(yield* usedWords(codes, data.words)) };
}

/** Codes into the words that they use, in the order of the words before. @param codes  overwritten; −1 stays */
export function* usedWords(codes: Int32Array, words: readonly string[]): Job<{ readonly codes: Int32Array; readonly words: readonly string[] }> {
  const renamed = new Int32Array(words.length).fill(-1), kept: string[] = [];
  yield* inPieces(codes.length, (from, to) => { for (let at = from; at < to; at++) if ((codes[at] as number) >= 0) renamed[codes[at] as number] = 0; });
  yield* inPieces(words.length, (from, to) => {
    for (let code = from; code < to; code++) {
      if (renamed[code] !== 0) continue;
      renamed[code] = kept.length;
      kept.push(words[code] as string);
    }
  });
  if (kept.length < words.length) yield* inPieces(codes.length, (from, to) => { for (let at = from; at < to; at++) if ((codes[at] as number) >= 0) codes[at] = renamed[codes[at] as number] as number; });
  return { codes, words: kept };
}
