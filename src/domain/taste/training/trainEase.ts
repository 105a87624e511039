import { symmetricInverse } from '../../kernels/symmetricInverse.ts';

/** Rows of few entries each: those of person p are `entries[starts[p] … starts[p + 1])`. */
export interface SparsePeople {
  readonly people: number;
  readonly items: number;
  readonly starts: Int32Array;
  readonly itemOf: Int32Array;
  /** What stands in the matrix for a rating. */
  readonly values: Float32Array;
}

/** Xᵀ·X, whole, row-major [items × items]. */
export function itemGram({ people, items, starts, itemOf, values }: SparsePeople): Float64Array {
  const gram = new Float64Array(items * items);
  for (let person = 0; person < people; person++) {
    const end = starts[person + 1] as number;
    for (let a = starts[person] as number; a < end; a++) {
      const row = (itemOf[a] as number) * items, value = values[a] as number;
      for (let b = starts[person] as number; b < end; b++) (gram[row + (itemOf[b] as number)] as number) += value * (values[b] as number);
    }
  }
  return gram;
}

/**
 * The linear model that predicts each item from all others, closed form: B with X ≈ X·B, its diagonal zero.
 * Sources: Steck, Embarrassingly shallow autoencoders for sparse data, WWW 2019; Steck, Autoencoders that don't overfit towards the identity, NeurIPS 2020 (dropout).
 * @param gram  Xᵀ·X of `itemGram`
 * @param ridge  L2 pull, > 0
 * @param dropout  further pull on an item's weights, in shares of its own sum of squares: p / (1 − p) of a dropout p
 * @returns row-major [items × items]: row j is what item j tells of every other
 */
export function trainEase(gram: Float64Array, items: number, ridge: number, dropout: number, onBlock?: (done: number, all: number) => void): Float64Array {
  const ridged = gram.slice();
  for (let at = 0; at < ridged.length; at += items + 1) ridged[at] = (ridged[at] as number) * (1 + dropout) + ridge;
  const inverse = symmetricInverse(ridged, items, onBlock), diagonal = Float64Array.from({ length: items }, (_, item) => inverse[item * items + item] as number);
  for (let row = 0; row < items; row++) for (let item = 0; item < items; item++) inverse[row * items + item] = row === item ? 0 : -(inverse[row * items + item] as number) / (diagonal[item] as number);
  return inverse;
}
