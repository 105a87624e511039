import type { AssociationMatrix, Measure } from '../profile.ts';
import type { Facts } from './alertRule.ts';

export interface Pair {
  /** Indices of columns, `left` < `right`. */
  readonly left: number;
  readonly right: number;
  readonly measure: Measure;
  readonly value: number;
}

/** Every pair of columns once, with the strongest of some measures that is known of it; of equally strong ones the first. */
export function strongestPairs({ associations }: Facts, measures: readonly Measure[]): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const measure of measures) for (const matrix of associations) {
    if (matrix.measure !== measure) continue;
    for (const pair of pairsOf(matrix)) {
      const key = `${pair.left} ${pair.right}`, known = pairs.get(key);
      if (!known || Math.abs(pair.value) > Math.abs(known.value)) pairs.set(key, pair);
    }
  }
  return [...pairs.values()];
}

function pairsOf({ measure, rows, columns, values }: AssociationMatrix): readonly Pair[] {
  return rows.flatMap((a, i) => columns.flatMap((b, j) => {
    const value = values[i * columns.length + j] ?? null;
    return a === b || value === null ? [] : [{ left: Math.min(a, b), right: Math.max(a, b), measure, value }];
  }));
}

/** Of every column the strongest pair with an earlier one, strongest first: of k columns alike k − 1 pairs, not k (k − 1) / 2. */
export function oncePerColumn<P extends Pick<Pair, 'left' | 'right' | 'value'>>(pairs: readonly P[]): readonly P[] {
  const best = new Map<number, P>();
  for (const pair of pairs) {
    const known = best.get(pair.right);
    if (!known || Math.abs(pair.value) > Math.abs(known.value)) best.set(pair.right, pair);
  }
  return [...best.values()].sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || a.right - b.right);
}
