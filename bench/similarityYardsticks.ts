import type { QuantisedRows } from '../src/contracts/similarityEngine.ts';

/*
 * Frozen: the yardsticks of the similarity engines. What anybody would write first, and the obvious improvement on it. Change neither:
 * the engines' ratios would mean nothing.
 */

/** Rows and scores of the best, best first. */
export interface YardstickAnswer {
  readonly rows: Int32Array;
  readonly scores: Float64Array;
}

/** The rows in float32, row-major [rows × d]: what both yardsticks read. */
export function floatRows({ rows, d, values, scales }: QuantisedRows): Float32Array {
  const floats = new Float32Array(rows * d);
  for (let r = 0, at = 0; r < rows; r++) {
    const scale = scales[r]!;
    for (let j = 0; j < d; j++, at++) floats[at] = values[at]! * scale;
  }
  return floats;
}

/** One row after another: dot with `query` [d], then the k best. */
export function plainLoop(floats: Float32Array, query: Float32Array, k: number): YardstickAnswer {
  const d = query.length, best = keepBest(k);
  for (let row = 0, base = 0; base < floats.length; row++, base += d) {
    let dot = 0;
    for (let j = 0; j < d; j++) dot += floats[base + j]! * query[j]!;
    best.offer(row, dot);
  }
  return best;
}

/** Four rows at once, so that each entry of the query is read once for four products and the sums do not wait for each other. */
export function fourRowLoop(floats: Float32Array, query: Float32Array, k: number): YardstickAnswer {
  const d = query.length, rows = floats.length / d, best = keepBest(k);
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    const a = row * d, b = a + d, c = b + d, e = c + d;
    let dotA = 0, dotB = 0, dotC = 0, dotE = 0;
    for (let j = 0; j < d; j++) {
      const q = query[j]!;
      dotA += floats[a + j]! * q;
      dotB += floats[b + j]! * q;
      dotC += floats[c + j]! * q;
      dotE += floats[e + j]! * q;
    }
    best.offer(row, dotA);
    best.offer(row + 1, dotB);
    best.offer(row + 2, dotC);
    best.offer(row + 3, dotE);
  }
  for (; row < rows; row++) {
    let dot = 0;
    for (let j = 0, at = row * d; j < d; j++, at++) dot += floats[at]! * query[j]!;
    best.offer(row, dot);
  }
  return best;
}

/** The k best of what is offered, kept in order by insertion; equal scores by row when rows come ascending. */
function keepBest(k: number): YardstickAnswer & { offer(row: number, score: number): void } {
  const rows = new Int32Array(k).fill(-1), scores = new Float64Array(k).fill(-Infinity);
  return {
    rows, scores,
    offer(row, score) {
      if (!(score > scores[k - 1]!)) return;
      let at = k - 1;
      for (; at > 0 && scores[at - 1]! < score; at--) {
        scores[at] = scores[at - 1]!;
        rows[at] = rows[at - 1]!;
      }
      scores[at] = score;
      rows[at] = row;
    },
  };
}
