import type { RowProblem, TableColumns } from '../../../src/contracts/sentimentBatch.ts';
import type { Label } from '../../../src/domain/sentiment/table/labelOf.ts';
import { labelOfStars } from '../../../src/domain/sentiment/table/starsOf.ts';
import type { RowCursor } from './readRecords.ts';

/** How the cells of a row are laid to the columns of its table. */
export interface Layout {
  readonly columns: TableColumns;
  /** Columns of the table. */
  readonly width: number;
  readonly labelOf: (cell: string) => Label;
}

/** Cells beyond the table's columns that hold something. What is too much came from a delimiter within the text, most likely: it is given back to the text. */
export function extraCells(row: RowCursor, { width, columns }: Pick<Layout, 'width' | 'columns'>): number {
  const extra = row.width - width;
  if (extra <= 0 || columns.text === null) return 0;
  for (let at = width; at < row.width; at++) if (row.cell(at).trim() !== '') return extra;
  return 0;
}

/** The cell of a column; those behind the text stand further on by what the text was parted into. */
export function cellOf(row: RowCursor, layout: Pick<Layout, 'columns' | 'width'>, column: number, extra = extraCells(row, layout)): string {
  const { text } = layout.columns;
  if (extra === 0 || text === null || column < text) return row.cell(column);
  return column === text ? row.span(text, text + extra + 1) : row.cell(column + extra);
}

export interface JudgedCells {
  readonly text: string;
  readonly given: Label;
  readonly problem: RowProblem | null;
}

/** The text of a row, what the file says of it, and what is amiss. A label goes before a rating. */
export function readCells(row: RowCursor, layout: Layout): JudgedCells {
  const { columns, width, labelOf } = layout, extra = extraCells(row, layout);
  const text = columns.text === null ? '' : cellOf(row, layout, columns.text, extra);
  const label = columns.label === null ? null : labelOf(cellOf(row, layout, columns.label, extra));
  const given = label ?? (columns.stars === null ? null : labelOfStars(cellOf(row, layout, columns.stars, extra), columns.outOf));
  const problem: RowProblem | null = row.isBroken ? 'brokenJson' : row.hasOpenQuote ? 'openQuote' : extra > 0 ? 'tooManyCells' : row.width < width ? 'tooFewCells' : text.trim() === '' ? 'noText' : row.wasOtherEncoding ? 'otherEncoding' : null;
  return { text, given, problem };
}
