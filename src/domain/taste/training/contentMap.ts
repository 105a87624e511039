import { addOuter, factorise, solveFactorised } from '../../kernels/cholesky.ts';

/** What is known of each title beside its ratings. */
export interface TitleFeatures {
  readonly titles: number;
  readonly d: number;
  /** Row-major [titles × d]. */
  readonly dense: Float64Array;
  readonly nTerms: number;
  /** Of title t: `termIndexes[termStarts[t] … termStarts[t + 1])`. */
  readonly termStarts: Int32Array;
  readonly termIndexes: Int32Array;
}

export interface ContentMapOptions {
  /** L2 pull on the dense weights, in weights of titles. */
  readonly ridge: number;
  /** L2 pull on a term's vector, likewise. */
  readonly termRidge: number;
  /** Passes over dense weights and terms in turn. */
  readonly rounds: number;
}

/** targets(title) ≈ dense · x(title) + Σ terms. */
export interface ContentMap {
  readonly m: number;
  /** Row-major [m × d]. */
  readonly dense: Float64Array;
  /** Row-major [nTerms × m]. */
  readonly terms: Float64Array;
  /** What the map says of each title, row-major [titles × m]. */
  readonly fitted: Float64Array;
}

/**
 * Weighted ridge regression of what was learnt of titles on what is known of them, by block coordinate descent: all dense weights at once, then term by term.
 * @param targets  row-major [titles × m]
 * @param weights  [titles], 0 = the title teaches nothing
 * @param start  a map to go on from
 */
export function fitContentMap({ titles, d, dense, nTerms, termStarts, termIndexes }: TitleFeatures, targets: Float64Array, m: number, weights: Float64Array, { ridge, termRidge, rounds }: ContentMapOptions, start?: ContentMap): ContentMap {
  const residual = targets.slice(), terms = start?.terms.slice() ?? new Float64Array(nTerms * m), map = new Float64Array(m * d);
  const addTerms = (sign: number) => {
    for (let title = 0; title < titles; title++) for (let at = termStarts[title] as number; at < (termStarts[title + 1] as number); at++) {
      const from = (termIndexes[at] as number) * m, to = title * m;
      for (let j = 0; j < m; j++) (residual[to + j] as number) += sign * (terms[from + j] as number);
    }
  };
  const addDense = (sign: number) => {
    for (let title = 0; title < titles; title++) for (let j = 0; j < m; j++) {
      let sum = 0;
      for (let i = 0, from = title * d, row = j * d; i < d; i++) sum += (dense[from + i] as number) * (map[row + i] as number);
      (residual[title * m + j] as number) += sign * sum;
    }
  };
  const gram = new Float64Array(d * d);
  for (let i = 0; i < d; i++) gram[i * d + i] = ridge;
  for (let title = 0; title < titles; title++) if ((weights[title] as number) > 0) addOuter(gram, d, dense.subarray(title * d, title * d + d), weights[title] as number);
  factorise(gram, d);
  const members = membersOf(nTerms, termStarts, termIndexes);

  addTerms(-1);
  for (let round = 0; round < rounds; round++) {
    if (round > 0) addDense(1);
    for (let j = 0; j < m; j++) {
      const b = new Float64Array(d);
      for (let title = 0; title < titles; title++) {
        const pull = (weights[title] as number) * (residual[title * m + j] as number);
        if (pull !== 0) for (let i = 0, from = title * d; i < d; i++) (b[i] as number) += pull * (dense[from + i] as number);
      }
      solveFactorised(gram, d, b);
      map.set(b, j * d);
    }
    addDense(-1);
    for (let term = 0; term < nTerms; term++) {
      const own = members.items.subarray(members.starts[term], members.starts[term + 1]), row = term * m;
      let total = termRidge;
      for (const title of own) total += weights[title] as number;
      for (let j = 0; j < m; j++) {
        const before = terms[row + j] as number;
        let sum = 0;
        for (const title of own) sum += (weights[title] as number) * ((residual[title * m + j] as number) + before);
        const by = sum / total - before;
        terms[row + j] = before + by;
        for (const title of own) (residual[title * m + j] as number) -= by;
      }
    }
  }
  return { m, dense: map, terms, fitted: targets.map((value, at) => value - (residual[at] as number)) };
}

function membersOf(nTerms: number, termStarts: Int32Array, termIndexes: Int32Array): { readonly starts: Int32Array; readonly items: Int32Array } {
  const starts = new Int32Array(nTerms + 1), items = new Int32Array(termIndexes.length);
  for (const term of termIndexes) (starts[term + 1] as number)++;
  for (let term = 0; term < nTerms; term++) (starts[term + 1] as number) += starts[term] as number;
  const next = starts.slice();
  for (let title = 0; title + 1 < termStarts.length; title++) for (let at = termStarts[title] as number; at < (termStarts[title + 1] as number); at++) items[(next[termIndexes[at] as number] as number)++] = title;
  return { starts, items };
}
