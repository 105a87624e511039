import type { QuantisedRows } from '../../../src/contracts/similarityEngine.ts';
import { int8Dots } from '../../../src/domain/kernels/int8Dots.ts';

/** Rows of a block at most: its int8 entries stay in the first-level cache while several queries pass over them. */
export const blockRows = 256;

/** Integer dot products of queries with blocks of rows. */
export interface RowProducts {
  /** Entries that a query is to have: ≥ d. */
  readonly columns: number;
  /** Held beyond the rows. */
  readonly bytes: number;
  /** Sets the queries, [columns] each, for the blocks to come. At most `maxSlots`. */
  ask(queries: readonly Int16Array[]): void;
  /** Turns to rows `from … from + count`, count ≤ `blockRows`. */
  turnTo(from: number, count: number): void;
  /** Products of a query with the rows turned to; overwritten by the next call. */
  dots(slot: number): Int32Array;
}
/** Queries that pass over a block together: 64 queries for vectors alone take 69 ms one by one, 55 by eights, 56 by sixteens. */
export const maxSlots = 8;

/** In JavaScript alone: for hosts without wasm SIMD, and what the wasm kernel is held to. */
export function createPlainProducts({ values, d }: QuantisedRows): RowProducts {
  const into = new Int32Array(blockRows);
  let queries: readonly Int16Array[] = [], from = 0, count = 0;
  return {
    columns: d,
    bytes: into.byteLength,
    ask(asked) { queries = asked; },
    turnTo(row, rows) {
      from = row;
      count = rows;
    },
    dots(slot) {
      const query = queries[slot];
      if (query === undefined) throw new RangeError(`no query ${slot} was asked`);
      int8Dots(values, d, query, from, count, into);
      return into;
    },
  };
}
