/**
 * Columns in memory, whatever file they came from: what is profiled, cleaned by a recipe and exported. Never changed in place: whoever changes a column makes another.
 */
export interface DataTable {
  readonly name: string;
  readonly rows: number;
  /** Names are distinct. */
  readonly columns: readonly DataColumn[];
}

export interface DataColumn {
  readonly name: string;
  /** What a person says it is; null: inferred. */
  readonly chosenType: ColumnType | null;
  readonly data: ColumnData;
}

/** What a column means. `empty`: every cell is missing; `constant`: one distinct value; `identifier`: (nearly) every value once; `mixed`: numbers and words. */
export const columnTypes = ['numeric', 'boolean', 'categorical', 'text', 'date', 'list', 'identifier', 'url', 'constant', 'mixed', 'empty'] as const;
export type ColumnType = (typeof columnTypes)[number];

/** How a column is held. */
export type ColumnData = NumberData | TextData | ListData;

/** One number a row. */
export interface NumberData {
  readonly form: 'numbers';
  /** `boolean`: 0 or 1 · `date`: milliseconds since 1970-01-01 UTC. */
  readonly meaning: 'number' | 'boolean' | 'date';
  /** [rows]; NaN is a missing cell; infinities are values. */
  readonly values: Float64Array;
}

/** One text a row, each distinct one once. */
export interface TextData {
  readonly form: 'texts';
  /** [rows], into `words`; −1 is a missing cell. */
  readonly codes: Int32Array;
  /** Distinct; every one is used. */
  readonly words: readonly string[];
}

/** A list of texts a row. */
export interface ListData {
  readonly form: 'lists';
  /** [rows + 1]: the items of row r are `codes[starts[r]]` … `codes[starts[r + 1] − 1]`, in order. */
  readonly starts: Uint32Array;
  readonly codes: Int32Array;
  readonly words: readonly string[];
  /** [rows], 1 where the list itself is missing (an empty one is a value); null: none is. */
  readonly missing: Uint8Array | null;
}

/** A cell as it is shown and written: dates as ISO 8601. */
export type Cell = number | boolean | string | readonly string[] | null;
