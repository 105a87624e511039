import type { Vectors } from '../../src/domain/content/vectorsFile.ts';

/** How much likeness to what was chosen already counts when diversity is at its end; the rest is the score. */
const mostWeight = 0.75;

/**
 * Chooses k of a pool so that they are good and unlike each other: maximal marginal relevance. Each next one has the highest
 * (1 − w) · (its score as a share of the pool's range) − w · (its likeness to the likest chosen), w = 0.75 · diversity.
 * @param pool  best first
 * @param diversity  0 gives the first k, 1 as diverse as can be
 * @returns places in the pool, in the order they were chosen
 * Source: Carbonell & Goldstein, SIGIR 1998.
 */
export function diversify(pool: { readonly rows: Int32Array; readonly scores: Float64Array }, { d, values, scales }: Vectors, diversity: number, k: number): number[] {
  const { rows, scores } = pool, count = rows.length, weight = mostWeight * diversity;
  const best = scores[0] ?? 0, range = best - (scores[count - 1] ?? 0) || 1;
  /** Likeness of each to the likest chosen, −1…1; what nothing is known of is like nothing. */
  const likest = new Float64Array(count), isTaken = new Uint8Array(count), chosen: number[] = [];
  for (let turn = Math.min(k, count); turn > 0; turn--) {
    let next = -1, highest = -Infinity;
    for (let at = 0; at < count; at++) {
      if (isTaken[at] === 1) continue;
      const worth = (1 - weight) * (1 - (best - (scores[at] as number)) / range) - weight * (likest[at] as number);
      if (worth > highest) [next, highest] = [at, worth];
    }
    isTaken[next] = 1;
    chosen.push(next);
    const row = rows[next] as number, scale = scales[row] as number;
    for (let at = 0; at < count; at++) {
      if (isTaken[at] === 1) continue;
      const other = rows[at] as number;
      let dot = 0;
      for (let j = 0, a = row * d, b = other * d; j < d; j++) dot += (values[a + j] as number) * (values[b + j] as number);
      likest[at] = Math.max(likest[at] as number, dot * scale * (scales[other] as number));
    }
  }
  return chosen;
}
