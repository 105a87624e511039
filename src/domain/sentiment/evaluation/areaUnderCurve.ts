import type { Label } from './measure.ts';

/**
 * Area under the ROC curve: the chance that a positive text scores above a negative one, ties counting half. By ranks (Mann–Whitney), n log n.
 * @returns 0–1; null when only one class is there
 */
export function areaUnderCurve(labels: ArrayLike<Label>, scores: ArrayLike<number>): number | null {
  const n = labels.length, order = Uint32Array.from({ length: n }, (_, at) => at).sort((a, b) => (scores[a] as number) - (scores[b] as number));
  let nPositive = 0, rankSum = 0;
  for (let from = 0; from < n; ) {
    let to = from, positives = 0;
    for (; to < n && scores[order[to] as number] === scores[order[from] as number]; to++) positives += labels[order[to] as number] as number;
    rankSum += (positives * (from + to + 1)) / 2; // tied scores share the mean of their ranks, from + 1 … to
    nPositive += positives;
    from = to;
  }
  const nNegative = n - nPositive;
  return nPositive === 0 || nNegative === 0 ? null : (rankSum - (nPositive * (nPositive + 1)) / 2) / (nPositive * nNegative);
}
