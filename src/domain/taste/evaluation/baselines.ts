import { truncatedSvd } from '../../content/space/truncatedSvd.ts';
import { itemGram, type SparsePeople } from '../training/trainEase.ts';

/** Scores of all candidates for somebody, from what is given of them. */
export type Scores = (given: readonly { readonly item: number; readonly stars: number }[]) => Float64Array;

/** How often each candidate was liked. */
export function topPopular({ items, itemOf }: SparsePeople): Scores {
  const counts = new Float64Array(items);
  for (const item of itemOf) (counts[item] as number)++;
  return () => counts.slice();
}

/** Sum of a row of an item-item matrix for each title given. @param matrix  row-major [items × items] @param inputs  by half stars */
export function linearScores(matrix: Float64Array | Float32Array, items: number, inputs: readonly number[]): Scores {
  return (given) => {
    const scores = new Float64Array(items);
    for (const { item, stars } of given) {
      const input = inputs[2 * stars - 1] as number, row = item * items;
      if (input !== 0) for (let other = 0; other < items; other++) (scores[other] as number) += input * (matrix[row + other] as number);
    }
    return scores;
  };
}

/**
 * Cosine between titles, shrunk where few people know both, the `neighbours` nearest of each candidate.
 * @returns row-major [items × items]
 */
export function itemKnn(people: SparsePeople, neighbours: number, shrink: number): Float32Array {
  const { items } = people, gram = itemGram(people), norms = Float64Array.from({ length: items }, (_, item) => Math.sqrt(gram[item * items + item] as number)), kept = new Float32Array(items * items);
  const column = new Float64Array(items);
  for (let item = 0; item < items; item++) {
    for (let other = 0; other < items; other++) column[other] = other === item ? 0 : (gram[other * items + item] as number) / ((norms[item] as number) * (norms[other] as number) + shrink);
    const bound = column.slice().sort()[Math.max(0, items - neighbours)] as number;
    for (let other = 0; other < items; other++) if ((column[other] as number) >= bound && (column[other] as number) > 0) kept[other * items + item] = column[other] as number;
  }
  return kept;
}

/** Plain SVD (PureSVD): what is given, projected onto the k largest right singular vectors of the matrix. Source: Cremonesi, Koren & Turrin, RecSys 2010. */
export function plainSvd({ people, items, starts, itemOf, values }: SparsePeople, k: number, inputs: readonly number[], random: () => number): Scores {
  const { v, d } = truncatedSvd({ rows: people, columns: items, starts, terms: itemOf, weights: values }, { d: k, oversample: 8, iterations: 6, random });
  return (given) => {
    const u = new Float64Array(d), scores = new Float64Array(items);
    for (const { item, stars } of given) for (let f = 0; f < d; f++) (u[f] as number) += (inputs[2 * stars - 1] as number) * (v[item * d + f] as number);
    for (let item = 0; item < items; item++) for (let f = 0; f < d; f++) (scores[item] as number) += (u[f] as number) * (v[item * d + f] as number);
    return scores;
  };
}
