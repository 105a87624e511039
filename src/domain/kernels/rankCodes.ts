/** Values by their place among the distinct ones. */
export interface RankCodes {
  /** [rows]: 0 for the smallest value … `distinct` − 1 for the largest; −1 where there is none. */
  readonly codes: Int32Array;
  readonly distinct: number;
}

/** @param order  `sortedOrder(values)` */
export function rankCodes(values: Float64Array, order: Uint32Array): RankCodes {
  const codes = new Int32Array(values.length).fill(-1);
  let code = -1, before = Number.NaN;
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!, value = values[row]!;
    if (value !== before) code++;
    codes[row] = code;
    before = value;
  }
  return { codes, distinct: code + 1 };
}

/** The codes of some rows, numbered anew so that every one is used. @param rows  each with a code */
export function rankCodesAt({ codes, distinct }: RankCodes, rows: Uint32Array): RankCodes {
  const taken = new Int32Array(rows.length), renamed = new Int32Array(distinct);
  for (let at = 0; at < rows.length; at++) renamed[(taken[at] = codes[rows[at]!]!)] = 1;
  let used = 0;
  for (let code = 0; code < distinct; code++) if (renamed[code] === 1) renamed[code] = used++;
  for (let at = 0; at < taken.length; at++) taken[at] = renamed[taken[at]!]!;
  return { codes: taken, distinct: used };
}

/** How often each code occurs, [distinct]; with another column's codes: in rows where that has one too. */
export function countCodes({ codes, distinct }: RankCodes, also: Int32Array = codes): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(distinct);
  for (let row = 0; row < codes.length; row++) if (codes[row]! >= 0 && also[row]! >= 0) counts[codes[row]!]!++;
  return counts;
}

/**
 * Ranks of codes that occur so often, less their mean and over their standard deviation (n): equal values share the mean of their ranks.
 * @returns [distinct], and how many values there are; ranks are null where all values are equal
 */
export function standardRanks(counts: Uint32Array): { readonly n: number; readonly ranks: Float64Array | null } {
  const ranks = new Float64Array(counts.length);
  let n = 0;
  for (let code = 0; code < counts.length; code++) {
    ranks[code] = n + (counts[code]! + 1) / 2;
    n += counts[code]!;
  }
  const mean = (n + 1) / 2;
  let squares = 0;
  for (let code = 0; code < counts.length; code++) squares += counts[code]! * (ranks[code]! - mean) ** 2;
  if (squares === 0) return { n, ranks: null };
  const scale = Math.sqrt(n / squares);
  for (let code = 0; code < counts.length; code++) ranks[code] = (ranks[code]! - mean) * scale;
  return { n, ranks };
}

/** Σ of the products of what two columns' codes stand for, over rows that both have. */
export function sumCodeProducts(x: Int32Array, forX: Float64Array, y: Int32Array, forY: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < x.length; row++) if (x[row]! >= 0 && y[row]! >= 0) sum += forX[x[row]!]! * forY[y[row]!]!;
  return sum;
}

/** Writes what the codes of rows `from` … `from + into.length − 1` stand for; every one has a code. */
export function lookUpCodes(codes: Int32Array, values: Float64Array, from: number, into: Float64Array): void {
  for (let at = 0; at < into.length; at++) into[at] = values[codes[from + at]!]!;
}
