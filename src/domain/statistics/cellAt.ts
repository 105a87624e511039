import type { Cell, ColumnData } from './table.ts';

const DAY_MS = 86_400_000;

/**
 * A cell as it is shown and written: dates as ISO 8601 (`YYYY-MM-DD` at midnight UTC, else `YYYY-MM-DDTHH:MM:SS.sssZ`), truths as true or false.
 * Null where it is missing, and for a row that is not there.
 */
export function cellAt(data: ColumnData, row: number): Cell {
  if (data.form === 'texts') return data.words[data.codes[row] ?? -1] ?? null;
  if (data.form === 'lists') {
    const from = data.starts[row], to = data.starts[row + 1];
    if (from === undefined || to === undefined || data.missing?.[row]) return null;
    return Array.from(data.codes.subarray(from, to), (code) => data.words[code] ?? '');
  }
  const value = data.values[row] ?? NaN;
  if (Number.isNaN(value)) return null;
  return data.meaning === 'number' ? value : data.meaning === 'boolean' ? value !== 0 : isoText(value);
}

/** ISO 8601 of milliseconds since 1970-01-01 UTC, without a time of day at midnight; what no calendar holds stays a number. */
export function isoText(ms: number): string {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return String(ms);
  const text = date.toISOString();
  return ms % DAY_MS === 0 ? text.slice(0, -'T00:00:00.000Z'.length) : text;
}
