import { cellAt } from '../cellAt.ts';
import { listedText } from '../overview/listedCell.ts';
import type { DataTable } from '../table.ts';

/** Which rows make the first part: those whose value is listed as one of these (of lists: hold one of them), or lies in a range, both ends included. */
export interface Split {
  readonly column: string;
  readonly values?: readonly (string | number | boolean)[];
  readonly from?: number;
  readonly to?: number;
}

/**
 * Parts the rows of a table in two; rows that miss the value are in neither.
 * @returns row numbers, ascending
 * @throws RangeError where there is no such column, or nothing to split by
 */
export function splitRows(table: DataTable, { column, values, from = -Infinity, to = Infinity }: Split): { readonly inside: Uint32Array; readonly outside: Uint32Array } {
  const data = table.columns.find(({ name }) => name === column)?.data;
  if (!data) throw new RangeError(`splitRows: no column ${column}`);
  if (!values && from === -Infinity && to === Infinity) throw new RangeError(`splitRows: neither values nor a range of ${column}`);
  if (!values && data.form !== 'numbers') throw new RangeError(`splitRows: ${column} has no range: its values are no numbers`);
  const wanted = new Set<unknown>(values), inside: number[] = [], outside: number[] = [];
  const wantedCodes = data.form === 'numbers' ? null : Uint8Array.from(data.words, (word) => (wanted.has(listedText(word)) ? 1 : 0));
  for (let row = 0; row < table.rows; row++) {
    let isIn: boolean;
    if (data.form === 'numbers') {
      const value = data.values[row] as number;
      if (Number.isNaN(value)) continue;
      isIn = values ? wanted.has(value) || (data.meaning !== 'number' && wanted.has(cellAt(data, row))) : value >= from && value <= to;
    } else if (data.form === 'texts') {
      const code = data.codes[row] as number;
      if (code < 0) continue;
      isIn = wantedCodes?.[code] === 1;
    } else {
      if (data.missing?.[row] === 1) continue;
      isIn = data.codes.subarray(data.starts[row], data.starts[row + 1]).some((code) => wantedCodes?.[code] === 1);
    }
    (isIn ? inside : outside).push(row);
  }
  return { inside: Uint32Array.from(inside), outside: Uint32Array.from(outside) };
}
