import type { QuantisedRows, Ranking, RankRequest } from '../../../src/contracts/similarityEngine.ts';

/** The rows in float64, row-major [rows × d]: value times scale, exactly. */
export function doubleRows({ rows, d, values, scales }: QuantisedRows): Float64Array {
  const doubles = new Float64Array(rows * d);
  for (let at = 0; at < doubles.length; at++) doubles[at] = (values[at] ?? 0) * (scales[Math.floor(at / d)] ?? 0);
  return doubles;
}

/**
 * What an engine must answer: every score in float64, columns in order, then sorted by score and row.
 * @param doubles  of `doubleRows`
 */
export function oracleRanking(doubles: Float64Array, { dense, rest, mask, k }: RankRequest): Ranking {
  const d = dense.length, scores = new Float64Array(doubles.length / d);
  rest(scores);
  for (let row = 0; row < scores.length; row++) {
    let dot = 0;
    for (let j = 0; j < d; j++) dot += (dense[j] as number) * (doubles[row * d + j] as number);
    (scores[row] as number) += dot;
  }
  const allowed = scores.filter((_, row) => mask === null || mask[row] === 1).sort();
  // Only rows that reach the k-th best score are worth sorting with their ties.
  const worst = allowed[Math.max(0, allowed.length - k)] ?? Infinity;
  const rows: number[] = [];
  scores.forEach((score, row) => { if (score >= worst && (mask === null || mask[row] === 1)) rows.push(row); });
  rows.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b).splice(k);
  return { rows: Int32Array.from(rows), scores: Float64Array.from(rows, (row) => scores[row] as number) };
}
