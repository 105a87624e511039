import type { WorkQuery } from '../blend.ts';
import type { Scorer } from './scorer.ts';
import { idfOf, type TfidfIndex } from './tfidfIndex.ts';

/**
 * Cosine of TF-IDF vectors, exact over the whole catalogue: count × idf, each work's vector of length 1, terms that nobody shares counted in the lengths.
 * Several works: the weighted sum of their vectors. A work without terms scores 0, as does everything against it.
 * @returns scores −1…1; 1 for the work itself
 */
export function createTfidf(index: TfidfIndex): Scorer {
  const { works, starts, rows, counts, copies } = index;
  const lists = copies.length;
  /** Squared idf of a list's terms, all of them together. */
  const weights = Float64Array.from(copies, (times, list) => times * idfOf(works, (starts[list + 1] as number) - (starts[list] as number)) ** 2);
  const lone = Float64Array.from(index.lone, (squares) => squares * idfOf(works, 1) ** 2);
  const norms = lone.slice(), listEnds = new Int32Array(works + 1);
  for (let list = 0; list < lists; list++) {
    const weight = weights[list] as number;
    for (let at = starts[list] as number; at < (starts[list + 1] as number); at++) {
      const row = rows[at] as number, count = counts[at] as number;
      norms[row] = (norms[row] as number) + weight * count * count;
      listEnds[row + 1] = (listEnds[row + 1] as number) + 1;
    }
  }
  for (let row = 0; row < works; row++) {
    norms[row] = Math.sqrt(norms[row] as number);
    listEnds[row + 1] = (listEnds[row + 1] as number) + (listEnds[row] as number);
  }
  /** Lists of each work and its counts there: those of row r end at `listEnds[r + 1]`. */
  const listsOf = new Int32Array(rows.length), countsOf = new Uint8Array(rows.length), next = listEnds.slice();
  for (let list = 0; list < lists; list++) {
    for (let at = starts[list] as number; at < (starts[list + 1] as number); at++) {
      const row = rows[at] as number, place = next[row] as number;
      listsOf[place] = list;
      countsOf[place] = counts[at] as number;
      next[row] = place + 1;
    }
  }

  return {
    hasFeatures: (row) => (norms[row] ?? 0) > 0,
    scores(query, into) {
      into.fill(0);
      for (const { row: liked, weight } of query) {
        const norm = norms[liked] as number;
        if (norm === 0) continue;
        const share = weight / norm;
        for (let entry = listEnds[liked] as number; entry < (listEnds[liked + 1] as number); entry++) {
          const list = listsOf[entry] as number, each = share * (countsOf[entry] as number) * (weights[list] as number);
          for (let at = starts[list] as number; at < (starts[list + 1] as number); at++) {
            const row = rows[at] as number;
            into[row] = (into[row] as number) + each * (counts[at] as number);
          }
        }
        into[liked] = (into[liked] as number) + share * (lone[liked] as number); // it shares with itself what it shares with nobody else
      }
      for (let row = 0; row < works; row++) if ((norms[row] as number) > 0) into[row] = (into[row] as number) / (norms[row] as number);
      scaleToCosines(query, into);
    },
  };
}

/** Divides products with the weighted sum of the query's unit vectors by that sum's length, which the products at the query's own rows add up to. */
export function scaleToCosines(query: WorkQuery, products: Float64Array): void {
  const length = Math.sqrt(Math.max(0, query.reduce((sum, { row, weight }) => sum + weight * (products[row] ?? 0), 0)));
  const total = query.reduce((sum, { weight }) => sum + Math.abs(weight), 0);
  // What is left of vectors that cancel out is rounding, not a direction.
  if (length <= 1e-9 * total) products.fill(0);
  else for (let row = 0; row < products.length; row++) products[row] = (products[row] as number) / length;
}
