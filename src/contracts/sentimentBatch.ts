import type { ModelName } from '../domain/sentiment/model.ts';
import type { TableColumns } from '../domain/sentiment/table/findColumns.ts';
import type { Tally } from '../domain/sentiment/table/tally.ts';
import type { Doubt } from './sentiment.ts';

export type { TableColumns, Tally };

/** `lines`: a review a line · `paragraphs`: reviews apart by blank lines. */
export const tableFormats = ['delimited', 'jsonl', 'lines', 'paragraphs'] as const;
export type TableFormat = (typeof tableFormats)[number];
export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];
export const textEncodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type TextEncoding = (typeof textEncodings)[number];

/** What is used of a file that a person chose: a `File` of the browser, which crosses to a worker without its bytes. */
export interface ChosenFile extends Bytes {
  readonly name: string;
}
/** A `Blob`. */
export interface Bytes {
  readonly size: number;
  readonly type: string;
  slice(from?: number, to?: number): Bytes;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** How the bytes of a file become rows; guessed, and a person may say otherwise. */
export interface TableReading {
  readonly format: TableFormat;
  readonly encoding: TextEncoding;
  /** Of `delimited` alone. */
  readonly delimiter: Delimiter;
  /** Whether the first row names the columns; `delimited` alone. */
  readonly hasHeader: boolean;
}

/** What a file looks like before any of it is judged. */
export interface FileShape {
  readonly name: string;
  readonly bytes: number;
  readonly reading: TableReading;
  /** Bytes of its byte-order mark. */
  readonly markBytes: number;
  /** Why `encoding` is what it is. */
  readonly encodingBecause: 'mark' | 'valid' | 'zeros' | 'invalidUtf8' | 'chosen';
  /** Of each column; empty strings where the file names none. */
  readonly header: readonly string[];
  /** The first rows, at most 5, their cells cut to 300 characters. */
  readonly sample: readonly (readonly string[])[];
  readonly columns: TableColumns;
  /** Rows in all, extrapolated from the beginning unless `isExact`. */
  readonly rowsAbout: number;
  readonly isExact: boolean;
}

/** Why a file cannot be read as a table of texts. */
export type Refusal =
  | { readonly why: 'empty' | 'unreadable' | 'jsonArray' | 'noJson' | 'noRows' | 'tooLarge' }
  | { readonly why: 'binary'; readonly what: BinaryKind };
export type BinaryKind = 'spreadsheet' | 'oldSpreadsheet' | 'archive' | 'image' | 'pdf' | 'parquet' | 'unknown';
export type OpenedFile = { readonly kind: 'table'; readonly shape: FileShape } | ({ readonly kind: 'refused' } & Refusal);

/** What may be amiss with a row. It is judged all the same where its text is there. */
export const rowProblems = ['tooFewCells', 'tooManyCells', 'openQuote', 'brokenJson', 'otherEncoding', 'noText'] as const;
export type RowProblem = (typeof rowProblems)[number];
export interface ProblemAt {
  readonly problem: RowProblem;
  /** Of the file, from 1. */
  readonly line: number;
  /** Cells found; of ragged rows alone. */
  readonly cells?: number;
}

export interface BatchProgress {
  readonly rows: number;
  readonly readBytes: number;
  readonly totalBytes: number;
  readonly positive: number;
  readonly negative: number;
  readonly cannotTell: number;
}

/** What came of a run. A run that was cancelled, or whose file went away, keeps what it had judged. */
export interface BatchSummary {
  readonly ended: 'complete' | 'cancelled' | 'unreadable';
  readonly rows: number;
  readonly positive: number;
  readonly negative: number;
  readonly cannotTell: number;
  readonly doubts: Readonly<Partial<Record<Doubt, number>>>;
  /** Reviews by probability, in `histogramBins` equal parts of 0–1; the last one includes 1. */
  readonly histogram: readonly number[];
  /** Against the labels or ratings of the file; null where it has none. */
  readonly tally: Tally | null;
  readonly problems: Readonly<Partial<Record<RowProblem, number>>>;
  /** The first of each kind, at most 20 a kind, by line. */
  readonly problemsAt: readonly ProblemAt[];
  readonly readBytes: number;
  /** Of the whole run, reading included. */
  readonly tookMs: number;
}
export const histogramBins = 20;

export const shownVerdicts = ['positive', 'negative', 'cannotTell', 'disagrees'] as const;
export type ShownVerdict = (typeof shownVerdicts)[number];
export const rowOrders = ['file', 'disagreement', 'positiveFirst', 'negativeFirst', 'unsureFirst'] as const;
export type RowOrder = (typeof rowOrders)[number];

/** Which rows are listed, and in what order. */
export interface RowView {
  /** All rows when absent. */
  readonly verdict?: ShownVerdict;
  /** Least and greatest probability, 0–1, both included; rows without one are left out. */
  readonly probability?: readonly [from: number, to: number];
  /** Rows whose text holds this, whatever its case. Reads the file again. */
  readonly search?: string;
  readonly order: RowOrder;
}

/** A row as a list shows it. */
export interface BatchRow {
  /** Its number among the rows judged, from 0. */
  readonly row: number;
  /** Where it begins in the file, from 1. */
  readonly line: number;
  /** The beginning of its text, at most 200 characters. */
  readonly preview: string;
  /** Of a positive review, 0–1; null where the model cannot tell. */
  readonly probability: number | null;
  readonly doubt: Doubt | null;
  /** What the file says, where it says so: 1 positive, 0 negative. */
  readonly given: 0 | 1 | null;
}
/** A row with all that it holds; a text longer than 200,000 characters is cut. */
export interface WholeRow extends BatchRow {
  readonly text: string;
  /** Every other cell, by the name of its column, cut to 300 characters. */
  readonly cells: readonly (readonly [name: string, cell: string])[];
}

export interface ExportOptions {
  /** Rows that the view lists, or all that were judged; either in the order of the file. */
  readonly rows: 'all' | 'view';
  /** With the mark by which spreadsheets know UTF-8. */
  readonly mark: boolean;
}

/**
 * The batch part of workers/sentiment. One file at a time; its texts are never kept: rows are known by where they stand and what was judged, and the file is read again for what is shown.
 * Rejects with name `FileChangedError` when a file that was open can no longer be read, `NoFileError` when none is open or it was not run, `AbortError` when a newer question replaced this one.
 */
export interface SentimentBatchApi {
  /** Looks at a file's beginning; what was open before is forgotten. `reading` overrides what is guessed. */
  batchOpen(file: ChosenFile, reading?: Partial<TableReading>): Promise<OpenedFile>;
  /** Judges every row of the open file; what an earlier run found is forgotten. */
  batchRun(columns: TableColumns, model: ModelName, onProgress?: (progress: BatchProgress) => void): Promise<BatchSummary>;
  /** Ends a run, a search or an export under way as soon as it listens, which is within some hundred texts. */
  batchCancel(): Promise<void>;
  /** Chooses and orders rows for `batchRows`. @returns how many there are */
  batchView(view: RowView): Promise<number>;
  /** Rows `from` … `to` − 1 of the view, at most 500. */
  batchRows(from: number, to: number): Promise<readonly BatchRow[]>;
  batchRow(row: number): Promise<WholeRow>;
  /** CSV with all columns of the file and what was judged; formulas are disarmed. */
  batchExport(options: ExportOptions, onProgress?: (rows: number, of: number) => void): Promise<Bytes>;
  /** Forgets everything. */
  batchClose(): Promise<void>;
}
