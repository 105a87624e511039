import { csvCell } from '../../../src/domain/sentiment/table/csvRow.ts';
import type { DataColumn, DataTable } from '../../../src/domain/statistics/table.ts';
import { pieceEnd } from './pieceEnd.ts';

/** The next bytes of a file, and how many rows of the table are written with them. */
export interface FilePiece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rows: number;
}

const dayMs = 86_400_000, cellsAtOnce = 50_000;

/** A moment as a cell shows it: the day alone at midnight UTC. Beyond what ISO 8601 writes with four digits of a year, signed with six. */
export function isoOf(ms: number): string {
  if (Math.abs(ms) > 8.64e15) return String(ms);
  const iso = new Date(ms).toISOString();
  return ms % dayMs === 0 ? iso.slice(0, -14) : iso.endsWith('.000Z') ? `${iso.slice(0, -5)}Z` : iso;
}

/**
 * A table as RFC 4180 text, in pieces of about 50,000 cells: a heading, CRLF, lists joined by "; ", missing cells empty. Texts that a spreadsheet would run as formulas are disarmed; numbers are written as they are.
 * A text that is empty or a missing word comes back as missing; a line of a single column that would be blank, and passed over as such, is quoted.
 */
export function* writeCsv(table: DataTable): Generator<FilePiece, void, undefined> {
  const { columns, rows } = table, encoder = new TextEncoder();
  yield { rows: 0, bytes: encoder.encode(`${columns.map(({ name }) => csvCell(name)).join(',')}\r\n`) };
  const cells = columns.map(cellWriter);
  for (let from = 0, to = 0; from < rows; from = to) {
    to = pieceEnd(table, from, cellsAtOnce);
    let text = '';
    for (let row = from; row < to; row++) {
      let line = '';
      for (let at = 0; at < cells.length; at++) line += (at === 0 ? '' : ',') + (cells[at] as (row: number) => string)(row);
      text += (cells.length === 1 && line.trim() === '' ? `"${line}"` : line) + '\r\n';
    }
    yield { rows: to, bytes: encoder.encode(text) };
  }
}

function cellWriter({ data }: DataColumn): (row: number) => string {
  if (data.form === 'numbers') {
    const { values, meaning } = data;
    return (row) => {
      const value = values[row] as number;
      return Number.isNaN(value) ? '' : meaning === 'number' ? String(value) : meaning === 'boolean' ? String(value === 1) : isoOf(value);
    };
  }
  if (data.form === 'texts') {
    const { codes, words } = data, written: (string | undefined)[] = [];
    return (row) => {
      const code = codes[row] as number;
      return code < 0 ? '' : written[code] ??= csvCell(words[code] as string);
    };
  }
  const { starts, codes, words, missing } = data;
  return (row) => missing?.[row] ? '' : csvCell(Array.from(codes.subarray(starts[row], starts[row + 1]), (code) => words[code] as string).join('; '));
}
