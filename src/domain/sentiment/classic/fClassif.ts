import type { SparseRows } from '../../kernels/sparseRows.ts';
import type { Label } from '../evaluation/measure.ts';

/**
 * One-way analysis of variance of each column between two classes: F = variance between the classes' means over the variance within, with 1 and n − 2 degrees of freedom.
 * @param rows  what is not stored is 0
 * @param among  rows that count, with `labels` of every row
 * @returns [columns], ≥ 0; 0 where a column is the same everywhere, Infinity where it is the same within each class only
 */
export function fClassif({ columns, starts, terms, weights }: SparseRows, labels: ArrayLike<Label>, among: ArrayLike<number>): Float64Array {
  const sums = [new Float64Array(columns), new Float64Array(columns)] as const, squares = new Float64Array(columns), sizes: [number, number] = [0, 0];
  for (let i = 0; i < among.length; i++) {
    const row = among[i] as number, label = labels[row] as Label, sum = sums[label];
    sizes[label]++;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const column = terms[at] as number, weight = weights[at] as number;
      sum[column] = (sum[column] as number) + weight;
      squares[column] = (squares[column] as number) + weight * weight;
    }
  }
  const [n0, n1] = sizes, n = n0 + n1, [negative, positive] = sums, scores = new Float64Array(columns);
  for (let column = 0; column < columns; column++) {
    const s0 = negative[column] as number, s1 = positive[column] as number;
    const ofMeans = (s0 * s0) / n0 + (s1 * s1) / n1, between = ofMeans - (s0 + s1) ** 2 / n, square = squares[column] as number, within = Math.max(0, square - ofMeans);
    // Differences of sums: what is below their rounding is nothing.
    const isFlat = between <= 1e-12 * square, isSplit = within <= 1e-12 * square;
    scores[column] = isFlat ? 0 : isSplit ? Infinity : (between / within) * (n - 2);
  }
  return scores;
}
