import { BestRows } from './bestRows.ts';

/**
 * The k best of `scores`, best first; equal scores by lower row.
 * @param scores  [rows], higher is better, no NaN
 * @param mask  1 = may be ranked, [rows]; null = all may
 * @param k  ≥ 1; fewer come back where fewer may be ranked
 */
export function topK(scores: Float64Array, mask: Uint8Array | null, k: number): { readonly rows: Int32Array; readonly scores: Float64Array } {
  const best = new BestRows(k);
  let row = 0;
  for (let kept = 0; row < scores.length && kept < k; row++) {
    if (mask !== null && mask[row] !== 1) continue;
    best.offer(row, scores[row]!);
    kept++;
  }
  let worst = best.worst;
  for (; row < scores.length; row++) {
    // Rows come ascending: a later row that ties with the worst kept loses to it.
    if (scores[row]! <= worst || (mask !== null && mask[row] !== 1)) continue;
    best.offer(row, scores[row]!);
    worst = best.worst;
  }
  return best.take();
}
