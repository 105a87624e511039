import { countInversions } from './countInversions.ts';
import { countCodes, type RankCodes } from './rankCodes.ts';

/**
 * Kendall's τ-b in O(n log n).
 * @param x, y  equally long, every row with a code and every code used
 * @returns −1…1; null where all values of a column are equal
 * Source: Knight, JASA 61, 1966.
 */
export function kendallTau(x: RankCodes, y: RankCodes): number | null {
  const n = x.codes.length, xCounts = countCodes(x), yCounts = countCodes(y);
  const byX = places(xCounts), byY = places(yCounts), rows = new Uint32Array(n);
  for (let row = 0; row < n; row++) rows[byY[y.codes[row]!]!++] = row;
  // By x, and by y where x is equal: the second of two stable sorts decides.
  const xs = new Int32Array(n), ys = new Int32Array(n);
  for (let at = 0; at < n; at++) {
    const row = rows[at]!, code = x.codes[row]!, to = byX[code]!++;
    xs[to] = code;
    ys[to] = y.codes[row]!;
  }
  let tiedInBoth = 0;
  for (let from = 0, to = 0; from < n; from = to) {
    for (to = from + 1; to < n && xs[to] === xs[from] && ys[to] === ys[from];) to++;
    tiedInBoth += pairs(to - from);
  }
  const all = pairs(n), tiedInX = tied(xCounts), tiedInY = tied(yCounts);
  if (tiedInX === all || tiedInY === all) return null;
  const balance = all - tiedInX - tiedInY + tiedInBoth - 2 * countInversions(ys);
  return Math.max(-1, Math.min(1, balance / Math.sqrt(all - tiedInX) / Math.sqrt(all - tiedInY)));
}

const pairs = (n: number): number => (n * (n - 1)) / 2;

function tied(counts: Uint32Array): number {
  let sum = 0;
  for (let code = 0; code < counts.length; code++) sum += pairs(counts[code]!);
  return sum;
}

/** Where the rows of each code begin in their order. */
function places(counts: Uint32Array): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(counts.length);
  for (let code = 1; code < counts.length; code++) starts[code] = starts[code - 1]! + counts[code - 1]!;
  return starts;
}
