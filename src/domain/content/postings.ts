import type { WorkFacts } from './workFacts.ts';

/** Works that have each term, ascending: those of term t are `postings[postingStarts[t] … postingStarts[t + 1])`. */
export interface Postings {
  readonly postingStarts: Int32Array;
  readonly postings: Int32Array;
}

export function buildPostings({ works, termStarts, terms, fieldOfTerm }: Pick<WorkFacts, 'works' | 'termStarts' | 'terms' | 'fieldOfTerm'>): Postings {
  const postingStarts = new Int32Array(fieldOfTerm.length + 1);
  for (const term of terms) (postingStarts[term + 1] as number)++;
  for (let term = 0; term < fieldOfTerm.length; term++) (postingStarts[term + 1] as number) += postingStarts[term] as number;
  const next = postingStarts.slice(), postings = new Int32Array(terms.length);
  for (let row = 0; row < works; row++) {
    for (let at = termStarts[row] as number; at < (termStarts[row + 1] as number); at++) postings[(next[terms[at] as number] as number)++] = row;
  }
  return { postingStarts, postings };
}
