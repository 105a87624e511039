import { rankCodes } from '../../kernels/rankCodes.ts';
import { sortOrder } from '../../kernels/sortedOrder.ts';
import { cellAt } from '../cellAt.ts';
import { noBin } from '../denseEngine.ts';
import type { Job } from '../job.ts';
import { listedText } from '../overview/listedCell.ts';
import type { Cell, ColumnData, ListData } from '../table.ts';
import { topCodes } from '../topCodes.ts';

/** A column's values as bins of a crosstab. */
export interface PairValues {
  /** Words most frequent first, numbers, dates and truths ascending. */
  readonly values: readonly Cell[];
  /** Whether a last bin holds all other values. */
  readonly hasOthers: boolean;
  readonly bins: number;
  /** [entries], below `bins`; `noBin`: missing. */
  readonly codes: Uint16Array;
  /** The row of every entry: lists have one for each item. Null: an entry a row. */
  readonly rowOf: Uint32Array | null;
}

/** The most frequent values of a column. @param most  bins, that of the others included */
export function* pairValues(data: ColumnData, rows: number, most: number): Job<PairValues> {
  const { codes, distinct, value } = yield* codesOf(data);
  yield;
  const top = topCodes(codes, distinct, distinct <= most ? most : most - 1), others = top.length, hasOthers = distinct > others;
  if (data.form === 'numbers') top.sort((a, b) => a - b);
  const places = new Uint16Array(distinct).fill(others), bins = new Uint16Array(codes.length);
  top.forEach((code, place) => { places[code] = place; });
  yield;
  for (let at = 0; at < bins.length; at++) bins[at] = (codes[at] as number) < 0 ? noBin : places[codes[at] as number] as number;
  yield;
  return { values: top.map(value), hasOthers, bins: others + Number(hasOthers), codes: bins, rowOf: data.form === 'lists' ? itemRows(data, rows, bins) : null };
}

interface Coded {
  /** −1: missing. */
  readonly codes: Int32Array;
  readonly distinct: number;
  value(code: number): Cell;
}

function* codesOf(data: ColumnData): Job<Coded> {
  if (data.form !== 'numbers') return { codes: data.codes, distinct: data.words.length, value: (code) => listedText(data.words[code] as string) };
  const order = yield* sortOrder(data.values);
  yield;
  const ranks = rankCodes(data.values, order);
  return { ...ranks, value: (code) => cellAt(data, ranks.codes.indexOf(code)) };
}

/** The rows of lists' items. A row is counted once in a bin, however many of its items fall there: further ones get none. */
function itemRows({ starts, missing }: ListData, rows: number, bins: Uint16Array): Uint32Array {
  const rowOf = new Uint32Array(bins.length), lastRow = new Int32Array(noBin + 1).fill(-1);
  for (let row = 0; row < rows; row++) {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const bin = bins[at] as number;
      rowOf[at] = row;
      if (missing?.[row] === 1 || lastRow[bin] === row) bins[at] = noBin;
      lastRow[bin] = row;
    }
  }
  return rowOf;
}
