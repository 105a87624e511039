/** Rows of cells as lines whose columns stand under each other: the first to the left, numbers of the others to the right, words to the left. */
export function columnText(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, at) => { widths[at] = Math.max(widths[at] ?? 0, cell.length); });
  const last = widths.length - 1;
  return rows.map((row) => row.map((cell, at) => (at === last && !isNumber(cell) ? cell : at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ').trimEnd());
}

const isNumber = (cell: string): boolean => /^[\d.,\s%–-]+$/.test(cell);
