import type { DataTable } from '../../../src/domain/statistics/table.ts';

/** Characters of a text that take as long to write as a number does. */
const charactersEach = 50;

/** Where a piece of a table ends that begins at row `from`: a row at least, and no more once it holds `most` cells, an item of a list counting as one and a long text as several. */
export function pieceEnd({ columns, rows }: DataTable, from: number, most: number): number {
  const heavy = columns.flatMap(({ data }) => (data.form === 'numbers' ? [] : [data]));
  let held = 0, row = from;
  while (row < rows && held < most) {
    held += columns.length;
    for (const data of heavy) {
      if (data.form === 'lists') held += (data.starts[row + 1] as number) - (data.starts[row] as number);
      else held += Math.floor((data.words[data.codes[row] as number]?.length ?? 0) / charactersEach);
    }
    row++;
  }
  return row;
}
