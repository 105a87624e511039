const formula = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/, plainNumber = /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i;

/** The same behind what other spreadsheets part cells by, as those of Spain do by semicolons, whatever quotes stand around it; a face ";-)" is none. */
const formulaWithin = /([;\t])(?=\s*(?:[=@]|[+-]\s*[\p{L}\d(]))/gu;

/** A cell of an export. A text that a spreadsheet would run as a formula gets an apostrophe in front; a plain number, negative ones too, is none. */
export function csvCell(text: string): string {
  const safe = (formula.test(text) && !plainNumber.test(text) ? `'${text}` : text).replace(formulaWithin, "$1'");
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A line of RFC 4180, its CRLF included. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Names that none of `taken` has, for columns that are added: `label`, or `label_2` where there is one already. */
export function freeNames(wanted: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map((name) => name.trim().toLowerCase()));
  return wanted.map((name) => {
    let free = name;
    for (let number = 2; used.has(free.toLowerCase()); number++) free = `${name}_${number}`;
    used.add(free.toLowerCase());
    return free;
  });
}
