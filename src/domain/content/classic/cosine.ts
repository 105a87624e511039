import type { WorkFacts } from '../workFacts.ts';
import { termsOfFields } from './fieldTerms.ts';
import { bareMeasure, shareOfLargest } from './measures.ts';
import type { Scorer } from './scorer.ts';
import { scaleToCosines } from './tfidf.ts';

/**
 * Cosine over title words and genres (0 or 1 each), mean vote and popularity, as the classic recommender had them, exact over the whole catalogue.
 * Bare, the two numbers outweigh the words and what is not known counts as 0; `scaled`, each is divided by its largest value, so that all columns lie in 0…1
 * (standardised ones would be negative for half of the works, and the angle between two of them would say little), and what is not known stands at the mean.
 * Several works: the weighted sum of their vectors, each of length 1. A work of which nothing is known scores 0.
 * @returns scores −1…1; 1 for the work itself
 */
export function createCosine(facts: WorkFacts, scaled: boolean): Scorer {
  const { works } = facts;
  const { starts, terms } = termsOfFields(facts, ['title', 'genre']);
  const measure = scaled ? shareOfLargest : bareMeasure;
  const vote = measure(facts.voteAverage), popularity = measure(facts.popularity);
  const norms = Float64Array.from(vote, (value, row) => Math.sqrt((starts[row + 1] as number) - (starts[row] as number) + value * value + (popularity[row] as number) ** 2));

  return {
    hasFeatures: (row) => (starts[row + 1] ?? 0) > (starts[row] ?? 0) || !Number.isNaN(facts.voteAverage[row]) || !Number.isNaN(facts.popularity[row]),
    scores(query, into) {
      const wanted = new Float64Array(facts.fieldOfTerm.length);
      let wantedVote = 0, wantedPopularity = 0;
      for (const { row, weight } of query) {
        const norm = norms[row] as number;
        if (norm === 0) continue;
        const share = weight / norm;
        for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
          const term = terms[at] as number;
          wanted[term] = (wanted[term] as number) + share;
        }
        wantedVote += share * (vote[row] as number);
        wantedPopularity += share * (popularity[row] as number);
      }
      for (let row = 0; row < works; row++) {
        const norm = norms[row] as number;
        let product = wantedVote * (vote[row] as number) + wantedPopularity * (popularity[row] as number);
        for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) product += wanted[terms[at] as number] as number;
        into[row] = norm === 0 ? 0 : product / norm;
      }
      scaleToCosines(query, into);
    },
  };
}
