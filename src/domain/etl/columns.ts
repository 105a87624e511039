import { schemas, type Column, type TableName } from '../catalogue/schema.ts';
import type { NullRate } from './report.ts';

type Cell<C extends Column> = (C['kind'] extends 'text' ? string : C['kind'] extends 'texts' ? readonly string[] : number) | (C['nullable'] extends true ? null : never);

/** A table under construction: one growing array a column, all of one length. Dates are days since 1970-01-01. */
export type Columns<S extends Record<string, Column>> = { -readonly [C in keyof S]: Cell<S[C]>[] };

export type MoviesColumns = Columns<(typeof schemas)['movies']>;
export type StreamingColumns = Columns<(typeof schemas)['streaming']>;
export type RatingsColumns = Columns<(typeof schemas)['ratings']>;
export type PublishedColumns = Columns<(typeof schemas)['published']>;
export interface TableColumns { movies: MoviesColumns; streaming: StreamingColumns; ratings: RatingsColumns; published: PublishedColumns }

/** One row of a table, as a step appends it. */
export type RowOf<S extends Record<string, Column>> = { readonly [C in keyof S]: Cell<S[C]> };
export type MovieRowCells = RowOf<(typeof schemas)['movies']>;
export type StreamingRowCells = RowOf<(typeof schemas)['streaming']>;
export type PublishedRowCells = RowOf<(typeof schemas)['published']>;

/** Columns from rows, in their order. */
export function columnsFromRows<T extends TableName>(table: T, rows: readonly RowOf<(typeof schemas)[T]>[]): TableColumns[T] {
  const columns: Record<string, unknown[]> = {};
  for (const name of Object.keys(schemas[table])) columns[name] = rows.map((row) => (row as Readonly<Record<string, unknown>>)[name]);
  return columns as unknown as TableColumns[T];
}

/**
 * The share of nulls in each column that may hold them, or whose source may be empty.
 * @param before  column → share empty in the source as published (0–1), null where the source has no such column; columns left out are not listed
 */
export function nullRatesOf<T extends TableName>(table: T, columns: TableColumns[T], before: Readonly<Partial<Record<keyof (typeof schemas)[T], number | null>>>): NullRate[] {
  return Object.entries(before as Readonly<Record<string, number | null>>).map(([column, share]) => {
    const cells = (columns as unknown as Readonly<Record<string, readonly unknown[]>>)[column] ?? [];
    const nulls = cells.reduce<number>((count, value) => count + (value === null ? 1 : 0), 0);
    return { table, column, before: share, after: cells.length === 0 ? 0 : nulls / cells.length };
  });
}
