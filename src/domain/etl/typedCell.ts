import { daysFromIso } from '../date.ts';
import { EtlError } from './etlError.ts';
import { parsePythonLiteral, PythonLiteralError, type PythonValue } from './pythonLiteral.ts';
import { cell, type SourceRow } from './sourceRow.ts';

/** A number as the sources print it (`81`, `81.0`, `5.2e-05`), or null where the cell is empty. @throws EtlError */
export function numberCell(row: SourceRow, column: string): number | null {
  const text = cell(row, column).trim();
  if (text === '') return null;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) throw new EtlError({ row: row.row, column, expected: 'a number', found: text });
  return Number(text);
}

/** A whole number of 32 bits, also printed as `81.0`, or null where the cell is empty. @throws EtlError */
export function integerCell(row: SourceRow, column: string): number | null {
  const value = numberCell(row, column);
  if (value !== null && (value | 0) !== value) throw new EtlError({ row: row.row, column, expected: 'a whole number of 32 bits', found: cell(row, column) });
  return value;
}

/** A whole number of 32 bits that must be there. @throws EtlError */
export function idCell(row: SourceRow, column: string): number {
  const value = integerCell(row, column);
  if (value === null || value < 0) throw new EtlError({ row: row.row, column, expected: 'an id (a whole number ≥ 0)', found: cell(row, column) });
  return value;
}

/** Days since 1970-01-01 of `YYYY-MM-DD`, or null where the cell is empty. @throws EtlError */
export function dateCell(row: SourceRow, column: string): number | null {
  const text = cell(row, column).trim();
  if (text === '') return null;
  const days = daysFromIso(text);
  if (days === null) throw new EtlError({ row: row.row, column, expected: 'a date YYYY-MM-DD', found: text });
  return days;
}

/** The dicts of a Python list literal; null where the cell is empty (not known). @throws EtlError */
export function dictsCell(row: SourceRow, column: string): readonly ReadonlyMap<string, PythonValue>[] | null {
  const value = literalCell(row, column);
  if (value === null) return null;
  if (!Array.isArray(value) || !value.every((item) => item instanceof Map)) throw new EtlError({ row: row.row, column, expected: 'a Python list of dicts', found: cell(row, column) });
  return value as readonly ReadonlyMap<string, PythonValue>[];
}

/** The Python dict literal of a cell; null where the cell is empty. @throws EtlError */
export function dictCell(row: SourceRow, column: string): ReadonlyMap<string, PythonValue> | null {
  const value = literalCell(row, column);
  if (value === null) return null;
  if (!(value instanceof Map)) throw new EtlError({ row: row.row, column, expected: 'a Python dict', found: cell(row, column) });
  return value as ReadonlyMap<string, PythonValue>;
}

function literalCell(row: SourceRow, column: string): PythonValue {
  const text = cell(row, column);
  if (text === '' || text === '[]') return text === '' ? null : [];
  try {
    return parsePythonLiteral(text);
  } catch (error) {
    if (!(error instanceof PythonLiteralError)) throw error;
    const where = Math.max(0, error.position - 20);
    const context = `${where > 0 ? '…' : ''}${text.slice(where, error.position + 30)}`;
    throw new EtlError({ row: row.row, column, expected: `a Python literal (${error.expected} at character ${error.position + 1})`, found: context });
  }
}

/** The text under a key of a dict, trimmed; '' where there is none. */
export function textOf(dict: ReadonlyMap<string, PythonValue>, key: string): string {
  const value = dict.get(key);
  return typeof value === 'string' ? value.trim() : '';
}
