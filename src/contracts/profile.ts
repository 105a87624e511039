import type { Alert } from '../domain/statistics/alerts/alert.ts';
import type { BrushIndex, BrushRange } from '../domain/statistics/brush/brushIndex.ts';
import type { LabelledTexts } from '../domain/statistics/texts/labelledTexts.ts';
import type { AssociationMatrix, ColumnDrift, ColumnProfile, Histogram, MissingProfile, Overview, PairProfile, PreviewRow, Profile } from '../domain/statistics/profile.ts';
import type { RecipeStep, StepOutcome } from '../domain/statistics/recipe/step.ts';
import type { ColumnType } from '../domain/statistics/table.ts';
import type { EngineChoice, EngineStatus } from './similarityEngine.ts';
import type { Manifest } from './manifest.ts';
import type { Bytes, ChosenFile } from './sentimentBatch.ts';
import type { WorkerLife } from './worker.ts';

export type { Bytes, ChosenFile, Profile };

/** Tables that come with the site. */
export const bundledTables = ['films', 'filmsAsPublished', 'streaming', 'ratings'] as const;
export type BundledTable = (typeof bundledTables)[number];

export const fileFormats = ['delimited', 'json', 'ndjson', 'parquet'] as const;
export type FileFormat = (typeof fileFormats)[number];
export const fileEncodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
export type FileEncoding = (typeof fileEncodings)[number];

/** How the bytes of a file become rows; guessed, and a person may say otherwise. */
export interface FileReading {
  readonly format: FileFormat;
  /** Whether the bytes were unpacked first. */
  readonly isGzip: boolean;
  readonly encoding: FileEncoding;
  /** Of `delimited` alone: one character. */
  readonly delimiter: string;
  readonly quote: '"' | "'" | '';
  readonly hasHeader: boolean;
  /** Cells that count as missing, besides empty ones. */
  readonly missingWords: readonly string[];
}

/** Something amiss that did not stop the reading. */
export interface FileNote {
  readonly what: 'tooFewCells' | 'tooManyCells' | 'openQuote' | 'nul' | 'longCell' | 'mixedLineEnds' | 'otherEncoding' | 'brokenJson' | 'nestedJson' | 'repeatedName' | 'noName' | 'rowsCut' | 'bigIntegers' | 'unsupportedColumn' | 'noChecksum';
  readonly count: number;
  /** Where it first happens, from 1; null where it is of the file. */
  readonly line: number | null;
  /** From 1, or the column's name. */
  readonly column: number | string | null;
}

/** Why a file is no table: shown as `explore.refused_<why>` with `values`, which say where and what was expected. */
export interface FileRefusal {
  readonly why:
    | 'empty' | 'unreadable' | 'binary' | 'noRows' | 'tooLarge' | 'tooManyCells' | 'openQuote' | 'badJson' | 'badGzip' | 'notParquet' | 'badHeader' | 'badPage' | 'badChecksum' | 'codec' | 'encrypted' | 'tooSlow' | 'outOfMemory';
  readonly values: Readonly<Record<string, string | number>>;
}

/** An open table, before any figure. */
export interface OpenTable {
  readonly kind: 'table';
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly held: ColumnProfile['held'] }[];
  /** Of files alone. */
  readonly reading: FileReading | null;
  readonly notes: readonly FileNote[];
  readonly tookMs: number;
}
export type Opened = OpenTable | ({ readonly kind: 'refused' } & FileRefusal);

/** A part of a profile, as soon as it is there. */
export type ProfilePart =
  | { readonly part: 'overview'; readonly overview: Overview }
  | { readonly part: 'column'; readonly index: number; readonly column: ColumnProfile }
  | { readonly part: 'missing'; readonly missing: MissingProfile }
  | { readonly part: 'associations'; readonly matrix: AssociationMatrix }
  | { readonly part: 'alerts'; readonly alerts: readonly Alert[] };

export type ProfileStep = 'opening' | 'columns' | 'duplicates' | 'missing' | 'associations' | 'alerts' | 'export';
export interface ProfileProgress {
  readonly step: ProfileStep;
  /** The column or measure at hand; empty where there is none. */
  readonly what: string;
  readonly done: number;
  readonly of: number;
  /** Of a file being read. */
  readonly bytes: number;
}

export type PairKind = PairProfile['kind'];

/** What takes long enough to be ended by itself. */
export type LongJob = 'open' | 'apply' | 'profile' | 'pair' | 'brush' | 'compare' | 'texts' | 'export';

/** What the open table is compared with. */
export type Comparison =
  | { readonly with: 'table'; readonly source: TableSource }
  /** The rows that a value or range lets through, against the others. */
  | { readonly with: 'split'; readonly column: string; readonly values?: readonly (string | number | boolean)[]; readonly from?: number; readonly to?: number };
export type TableSource = { readonly bundled: BundledTable } | { readonly file: ChosenFile; readonly reading?: Partial<FileReading> };

export interface Compared {
  readonly left: { readonly name: string; readonly rows: number };
  readonly right: { readonly name: string; readonly rows: number };
  readonly columns: readonly ColumnDrift[];
  readonly alerts: readonly Alert[];
}

/**
 * Runs in workers/profile: a worker a table, ended with it, so that a file that breaks its reader takes nothing else along.
 * Rejects with name `NoTableError` when nothing is open, `AbortError` when a newer question or `cancel` ended this one, `RangeError` for a column or range that is not there; as the artefact store does for bundled tables.
 */
export interface ProfileApi extends WorkerLife {
  /** Where bundled tables come from. @param manifest  null: the worker reads it itself */
  site(baseUrl: string, manifest: Manifest | null, engine: EngineChoice): Promise<void>;
  /** Opens a table in place of the one before; its recipe is empty. Of a bundled table the files are read and verified then; its columns are decoded by whoever asks for them first. */
  open(source: TableSource, onProgress?: (progress: ProfileProgress) => void): Promise<Opened>;
  /** Applies a recipe to the table as it was opened; figures are to be asked for anew. */
  apply(steps: readonly RecipeStep[]): Promise<{ readonly rows: number; readonly columns: number; readonly outcomes: readonly StepOutcome[] }>;
  /** Everything there is to say, in parts as they are ready, best known first. @param target  column that others are checked against for leaks */
  profile(target: string | null, onPart: (part: ProfilePart) => void, onProgress?: (progress: ProfileProgress) => void): Promise<{ readonly tookMs: number; readonly firstMs: number; readonly engine: EngineStatus }>;
  /** Ends what is under way within 100 ms, or one kind of it: it rejects. */
  cancel(job?: LongJob): Promise<void>;
  histogram(column: string, options: { readonly bins: number | null; readonly scale: 'linear' | 'log' }): Promise<Histogram>;
  pair(x: string, y: string, kind: PairKind | null): Promise<PairProfile>;
  /** Rows `from` … `to` − 1, at most 500. */
  rows(from: number, to: number): Promise<readonly PreviewRow[]>;
  /** Everything needed to brush `active` while `shown` follow, within `fixed` ranges of others; see `BrushIndex`. */
  brush(active: string, shown: readonly string[], fixed: readonly BrushRange[]): Promise<BrushIndex>;
  compare(comparison: Comparison, onProgress?: (progress: ProfileProgress) => void): Promise<Compared | ({ readonly kind: 'refused' } & FileRefusal)>;
  /** What labelled texts look like; of a table with a column of texts and one of classes. */
  texts(text: string, label: string | null, onProgress?: (progress: ProfileProgress) => void): Promise<LabelledTexts>;
  /** Of the reviews that came with the training set, aggregates that were computed when the site was built. */
  reviewTexts(): Promise<LabelledTexts>;
  /** The table with its recipe applied. Formula cells of CSV are disarmed. */
  export(format: 'csv' | 'parquet', onProgress?: (progress: ProfileProgress) => void): Promise<Bytes>;
}

export type { ColumnType };
