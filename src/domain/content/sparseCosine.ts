import type { Postings } from './postings.ts';
import type { WorkFacts } from './workFacts.ts';
import type { WorkQuery } from './blend.ts';

/** Cosine of works' weighted facts with a query's: the normalised sum of its works' unit vectors by weight. Exact; allocates nothing once built. */
export interface SparseCosine {
  /** The query that the other methods answer for, until the next. */
  ask(query: WorkQuery): void;
  /** Adds factor × cosine of every work that shares anything with the query. */
  addTo(into: Float64Array, factor: number): void;
  of(row: number): number;
  /** What one term adds to the cosine of a work that has it. */
  ofTerm(row: number, term: number): number;
}

/**
 * @param weightOf  weight of each term from `first` on, ≥ 0; terms outside weigh nothing
 */
export function createSparseCosine({ works, termStarts, terms }: WorkFacts, { postingStarts, postings }: Postings, weightOf: Float64Array, first: number): SparseCosine {
  const end = first + weightOf.length, inverseNorms = new Float64Array(works);
  for (let row = 0; row < works; row++) {
    let square = 0;
    for (let at = termStarts[row] as number; at < (termStarts[row + 1] as number); at++) {
      const term = terms[at] as number;
      if (term >= first && term < end) square += (weightOf[term - first] as number) ** 2;
    }
    inverseNorms[row] = square > 0 ? 1 / Math.sqrt(square) : 0;
  }
  const loads = new Float64Array(weightOf.length), touched = new Int32Array(weightOf.length), isTouched = new Uint8Array(weightOf.length);
  let touchedCount = 0;

  return {
    ask(query) {
      for (let at = 0; at < touchedCount; at++) loads[touched[at] as number] = isTouched[touched[at] as number] = 0;
      touchedCount = 0;
      for (const { row, weight } of query) {
        const share = weight * (inverseNorms[row] as number);
        for (let at = termStarts[row] as number; at < (termStarts[row + 1] as number); at++) {
          const term = (terms[at] as number) - first, own = term >= 0 && term < loads.length ? (weightOf[term] as number) : 0;
          if (own === 0) continue;
          if (isTouched[term] === 0) touched[touchedCount++] = term;
          isTouched[term] = 1;
          (loads[term] as number) += share * own;
        }
      }
      let square = 0, total = 0;
      for (let at = 0; at < touchedCount; at++) square += (loads[touched[at] as number] as number) ** 2;
      for (const { weight } of query) total += weight * weight;
      // Likes and dislikes that cancel leave rounding, which is no direction.
      const scale = square > 1e-18 * total ? 1 / Math.sqrt(square) : 0;
      for (let at = 0; at < touchedCount; at++) (loads[touched[at] as number] as number) *= scale * (weightOf[touched[at] as number] as number);
    },
    addTo(into, factor) {
      for (let at = 0; at < touchedCount; at++) {
        const term = touched[at] as number, load = factor * (loads[term] as number);
        if (load === 0) continue;
        for (let place = postingStarts[first + term] as number, stop = postingStarts[first + term + 1] as number; place < stop; place++) {
          const row = postings[place] as number;
          (into[row] as number) += load * (inverseNorms[row] as number);
        }
      }
    },
    of(row) {
      let cosine = 0;
      for (let at = termStarts[row] as number; at < (termStarts[row + 1] as number); at++) cosine += loads[(terms[at] as number) - first] ?? 0;
      return cosine * (inverseNorms[row] as number);
    },
    ofTerm: (row, term) => (loads[term - first] ?? 0) * (inverseNorms[row] as number),
  };
}
