/** A cell of an export; lists are joined with `; `. */
export type CsvCell = string | number | boolean | null | readonly string[];

/**
 * RFC 4180 text with a heading line and CRLF ends. A text that a spreadsheet would run as a formula (it starts with = + - @, a tab or a return)
 * gets an apostrophe in front; numbers, negative ones too, stay as they are. Null is an empty cell.
 */
export function toCsv(heading: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [heading, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  const text = typeof cell === 'string' ? cell : cell.join('; ');
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
