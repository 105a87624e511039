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
  for (row = nextAbove(scores, row, best.worst); row < scores.length; row = nextAbove(scores, row + 1, best.worst)) {
    if (mask === null || mask[row] === 1) best.offer(row, scores[row]!);
  }
  return best.take();
}

/** The first row from `row` on that scores more than the worst kept: rows come ascending, so that one that ties with it loses to it. */
function nextAbove(scores: Float64Array, row: number, worst: number): number {
  while (row < scores.length && scores[row]! <= worst) row++;
  return row;
}
