/** A record of a source file as it stands there: every cell is text, an empty cell is ''. */
export interface SourceRow {
  /** 1 is the first record after the header; a record may span several lines. */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Records of one source file in file order. Every row has the columns that the step names as its `…Columns`. */
export type SourceRows = AsyncIterable<SourceRow>;

/** The text of a cell. A column that the reader has not checked for is a bug of the caller. */
export function cell(row: SourceRow, column: string): string {
  const text = row.cells[column];
  if (text === undefined) throw new RangeError(`row ${row.row} was read without the column ${column}`);
  return text;
}
