import { BestRows } from './bestRows.ts';

/**
 * The k best of `scores`, best first; equal scores by lower row.
 * @param scores  [rows], higher is better, no NaN
 * @param mask  1 = may be ranked, [rows]; null = all may
 * @param k  ≥ 1; fewer come back where fewer may be ranked
 */
export function topK(scores: Float64Array | Float32Array, mask: Uint8Array | null, k: number): { readonly rows: Int32Array; readonly scores: Float64Array } {
  const best = new BestRows(k);
  let worst = best.worst;
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row]!;
    // Rows come ascending: a later row that ties with the worst kept loses to it.
    if (!(score > worst) && worst !== -Infinity) continue;
    if (mask !== null && mask[row] !== 1) continue;
    best.offer(row, score);
    worst = best.worst;
  }
  return best.take();
}
