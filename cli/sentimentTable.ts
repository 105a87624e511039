import type { RowProblem, TableColumns } from '../src/contracts/sentimentBatch.ts';
import type { Label } from '../src/domain/sentiment/evaluation/measure.ts';
import { foldName } from '../src/domain/sentiment/table/foldName.ts';
import { labelReader } from '../src/domain/sentiment/table/labelOf.ts';
import { labelOfStars } from '../src/domain/sentiment/table/starsOf.ts';
import { walkRows } from '../workers/sentiment/batch/readRecords.ts';
import { cellOf, readCells } from '../workers/sentiment/batch/tableRow.ts';
import { listed, openTableFile, TableError } from './tableFile.ts';

export interface TableRow {
  /** In the file, from 1. */
  readonly line: number;
  readonly text: string;
}
export interface LabelledRow extends TableRow {
  readonly label: Label;
}

/** What a file holds, apart from its rows. */
export interface TableFacts {
  /** Of the text and of the label or rating, by name or number. */
  readonly columns: { readonly text: string; readonly label: string | null };
  readonly withoutText: number;
  /** Rows without a label, or whose rating is neither good nor bad. */
  readonly withoutLabel: number;
  /** Rows that are ragged or broken; they are read all the same where their text is there. */
  readonly problems: Readonly<Partial<Record<RowProblem, number>>>;
}

const columnName = (header: readonly string[], at: number): string => header[at] || String(at + 1);

/** The column that a person named, by its name or its number from 1. */
function namedColumn(path: string, header: readonly string[], asked: string): number {
  const byName = header.findIndex((name) => foldName(name) === foldName(asked)), byNumber = /^\d+$/.test(asked) ? Number(asked) - 1 : -1;
  const at = byName >= 0 ? byName : byNumber;
  if (at < 0 || at >= header.length) throw new TableError(`${path} has no column '${asked}': it has ${listed(header)}.`);
  return at;
}

/** The texts of a file, in order. */
export async function readTexts(path: string, textColumn: string | null): Promise<{ readonly rows: readonly TableRow[]; readonly facts: TableFacts }> {
  const { cells, facts } = await readRows(path, textColumn, null, false);
  return { rows: cells.map(({ line, text }) => ({ line, text })), facts };
}

/**
 * The texts and labels of a file, in order; of several numbers the least is negative and the greatest positive (see labelReader).
 * @throws TableError when a column is missing, when no row has a label, or when a label is not understood (with its lines)
 */
export async function readLabelled(path: string, textColumn: string | null, labelColumn: string | null): Promise<{ readonly rows: readonly LabelledRow[]; readonly facts: TableFacts }> {
  const { cells, facts, columns } = await readRows(path, textColumn, labelColumn, true);
  const isRating = columns.label === null, labelOf = isRating ? (cell: string) => labelOfStars(cell, columns.outOf) : labelReader(cells.map(({ given }) => given));
  const rows: LabelledRow[] = [], unknown: { line: number; given: string }[] = [];
  let withoutLabel = 0;
  for (const { line, text, given } of cells) {
    const label = labelOf(given);
    if (label !== null) rows.push({ line, text, label });
    else if (given.trim() === '' || isRating) withoutLabel++;
    else unknown.push({ line, given });
  }
  if (unknown.length > 0) {
    const first = unknown.slice(0, 5).map(({ line, given }) => `line ${line}: '${given.trim().slice(0, 40)}'`).join(', ');
    throw new TableError(`${path}: ${unknown.length} of ${cells.length} labels are not understood (${first}${unknown.length > 5 ? ', …' : ''}). Labels are pos/neg, positive/negative, 1/0, or empty.`);
  }
  if (rows.length === 0) throw new TableError(`${path}: no row has both a text and a label.`);
  return { rows, facts: { ...facts, withoutLabel } };
}

interface Cells { readonly line: number; readonly text: string; readonly given: string }

async function readRows(path: string, textColumn: string | null, labelColumn: string | null, isLabelled: boolean): Promise<{ readonly cells: readonly Cells[]; readonly facts: TableFacts; readonly columns: TableColumns }> {
  const { file, shape, reading } = await openTableFile(path), { header } = shape;
  const calledText = header.findIndex((name) => ['text', 'review'].includes(foldName(name)));
  const text = textColumn !== null ? namedColumn(path, header, textColumn) : calledText >= 0 ? calledText : shape.columns.text;
  if (text === null) throw new TableError(`${path} has no column of texts: it has ${listed(header)}. Name it text or review, or say which with --text-column.`);
  // A column that is called so is meant, even where its values are not understood: those are told by their lines.
  const called = isLabelled && shape.columns.label === null && shape.columns.stars === null ? header.findIndex((name, at) => at !== text && ['label', 'sentiment'].includes(foldName(name))) : -1;
  const found = { ...shape.columns, text, ...(called >= 0 ? { label: called } : {}) };
  const columns: TableColumns = labelColumn === null ? found : { ...found, label: namedColumn(path, header, labelColumn), stars: null }, given = columns.label ?? columns.stars;
  if (isLabelled && given === null) throw new TableError(`${path} has no column of labels: it has ${listed(header)}. Name it label or sentiment, or say which with --label-column.`);

  const cells: Cells[] = [], problems: Partial<Record<RowProblem, number>> = {}, layout = { columns, width: header.length, labelOf: () => null };
  let withoutText = 0, isHeading = reading.hasHeader;
  await walkRows(file, reading, {
    visit(row) {
      if (isHeading) {
        isHeading = false;
        return;
      }
      const { text: read, problem } = readCells(row, layout);
      if (problem !== null && problem !== 'noText') problems[problem] = (problems[problem] ?? 0) + 1;
      if (read.trim() === '') withoutText++;
      else cells.push({ line: row.line, text: read, given: given === null ? '' : cellOf(row, layout, given) });
    },
  });
  if (cells.length === 0) throw new TableError(`${path}: no row has a text.`);
  return { cells, columns, facts: { columns: { text: columnName(header, text), label: given === null ? null : columnName(header, given) }, withoutText, withoutLabel: 0, problems } };
}
