import { areWhole, binRows, finiteRange } from '../../kernels/binRows.ts';
import { noBin } from '../denseEngine.ts';
import type { Job } from '../job.ts';
import type { ColumnData, ListData, NumberData } from '../table.ts';
import { topWords } from './topWords.ts';

/** A column cut into bars, or into the fine steps of a brush. */
export interface BrushBars {
  /** Of numbers and dates; null of categories. */
  readonly edges: readonly number[] | null;
  /** The last is null, all others and missing ones, where there are any. Null of numbers. */
  readonly categories: readonly (string | null)[] | null;
  readonly bars: number;
  /** Of every entry; `noBin`: a number that is missing or infinite. */
  readonly codes: Uint16Array;
  /** The row of every entry: lists have one for each of their items. Null: an entry a row. */
  readonly rowOf: Uint32Array | null;
}

/** So many bars for words, the others' included. */
const mostCategories = 30;

/**
 * @param most  bars of numbers: whole ones get one each while they span no more, others are cut into as many of equal width
 * @param isByItem  whether a list counts once for each of its different items; else by its first alone
 */
export function* brushBars(data: ColumnData, rows: number, most: number, isByItem: boolean): Job<BrushBars> {
  if (data.form === 'numbers') return data.meaning === 'boolean' ? booleanBars(data) : yield* numberBars(data, most);
  const { words, places } = topWords(data, data.words.length < mostCategories ? mostCategories : mostCategories - 1);
  yield;
  const others = words.length, codes = data.form === 'lists' ? listCodes(data, rows, places, others, isByItem) : { codes: wordCodes(data.codes, places, others), rowOf: null };
  yield;
  return { edges: null, ...withOthers(words, codes.codes), ...codes };
}

/** A loop: from(…, map) takes ten times as long. */
function wordCodes(codes: Int32Array, places: Int32Array, others: number): Uint16Array {
  const bars = new Uint16Array(codes.length);
  for (let row = 0; row < bars.length; row++) bars[row] = placeOf(places, codes[row] as number, others);
  return bars;
}

const placeOf = (places: Int32Array, code: number, others: number): number => {
  const place = code < 0 ? -1 : places[code] as number;
  return place < 0 ? others : place;
};

/** A bar of its own for the others where there are any. */
function withOthers(words: readonly string[], codes: Uint16Array): Pick<BrushBars, 'categories' | 'bars'> {
  const categories = codes.includes(words.length) ? [...words, null] : words;
  return { categories, bars: Math.max(1, categories.length) };
}

function booleanBars({ values }: NumberData): BrushBars {
  const codes = new Uint16Array(values.length);
  for (let row = 0; row < codes.length; row++) codes[row] = values[row] === 0 ? 0 : values[row] === 1 ? 1 : 2;
  return { edges: null, ...withOthers(['false', 'true'], codes), codes, rowOf: null };
}

function* numberBars({ values }: NumberData, most: number): Job<BrushBars> {
  const range = finiteRange(values), codes = new Uint16Array(values.length);
  yield;
  const edges = range === null ? [0, 1] : edgesOf(range, most, areWhole(values));
  yield;
  binRows(values, edges, noBin, codes);
  return { edges, categories: null, bars: edges.length - 1, codes, rowOf: null };
}

function edgesOf([low, high]: readonly [number, number], most: number, isWhole: boolean): number[] {
  if (low === high) {
    const half = Math.max(0.5, Math.abs(low) * 2 ** -40);
    return [low - half, low + half];
  }
  if (isWhole && high - low < most && Math.abs(low) < 2 ** 50) return Array.from({ length: high - low + 2 }, (_, at) => low + at - 0.5);
  const edges = Array.from({ length: most + 1 }, (_, at) => low * (1 - at / most) + high * (at / most));
  edges[0] = low;
  edges[most] = high;
  return edges.filter((edge, at) => at === 0 || edge > (edges[at - 1] as number));
}

function listCodes({ starts, codes, missing }: ListData, rows: number, places: Int32Array, others: number, isByItem: boolean): Pick<BrushBars, 'codes' | 'rowOf'> {
  if (!isByItem) {
    const first = new Uint16Array(rows);
    for (let row = 0; row < rows; row++) first[row] = starts[row] === starts[row + 1] || missing?.[row] === 1 ? others : placeOf(places, codes[starts[row] as number] as number, others);
    return { codes: first, rowOf: null };
  }
  const bars = new Uint16Array(codes.length + rows), rowOf = new Uint32Array(bars.length), lastRow = new Int32Array(others + 1).fill(-1);
  let n = 0;
  for (let row = 0; row < rows; row++) {
    const from = starts[row] as number, to = missing?.[row] === 1 ? from : starts[row + 1] as number;
    for (let at = from; at < Math.max(to, from + 1); at++) {
      const bar = at < to ? placeOf(places, codes[at] as number, others) : others;
      if (lastRow[bar] === row) continue;
      lastRow[bar] = row;
      bars[n] = bar;
      rowOf[n++] = row;
    }
  }
  return { codes: bars.subarray(0, n), rowOf: rowOf.subarray(0, n) };
}
