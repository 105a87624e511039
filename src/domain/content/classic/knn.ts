import type { WorkQuery } from '../blend.ts';
import type { WorkFacts } from '../workFacts.ts';
import { termsOfFields } from './fieldTerms.ts';
import { bareMeasure, standardised } from './measures.ts';
import type { Scorer } from './scorer.ts';

/** A point to measure from. */
interface Centre { readonly weight: number; readonly genres: Float64Array; readonly vote: number; readonly popularity: number }

/**
 * Nearest neighbours in Euclid's distance over genres (0 or 1 each), mean vote (0–10) and popularity, as the classic recommender had them.
 * Bare, popularity outweighs the rest (it reaches beyond 500, the others 1 and 10) and what is not known counts as 0; `scaled`, every column is divided by its standard
 * deviation over the catalogue and what is not known stands at the mean.
 * Several works: minus the distance to the weighted mean of those liked, plus the distance to each of those unliked, as often as its weight goes into the liked ones' sum.
 * @returns scores ≤ 0 without unliked works, 0 for a work with the same values
 */
export function createKnn(facts: WorkFacts, scaled: boolean): Scorer {
  const { works, genreTerms, fieldOfTerm } = facts;
  const { starts, terms } = termsOfFields(facts, ['genre']);
  const genreOf = new Int32Array(fieldOfTerm.length);
  genreTerms.forEach((term, genre) => { genreOf[term] = genre; });
  const genres = Uint8Array.from(terms, (term) => genreOf[term] as number);
  const vote = scaled ? standardised(facts.voteAverage) : bareMeasure(facts.voteAverage);
  const popularity = scaled ? standardised(facts.popularity) : bareMeasure(facts.popularity);
  const steps = scaled ? genreSteps(genres, genreTerms.length, works) : new Float64Array(genreTerms.length).fill(1);

  /** Centres come with the weight of their distance in the score. */
  function centresOf(query: WorkQuery): readonly Centre[] {
    const liked = query.filter(({ weight }) => weight > 0), total = liked.reduce((sum, { weight }) => sum + weight, 0);
    const mean = liked.length > 0 ? [centre(liked.map(({ row, weight }) => ({ row, weight: weight / total })), -1)] : [];
    return [...mean, ...query.filter(({ weight }) => weight < 0).map(({ row, weight }) => centre([{ row, weight: 1 }], total > 0 ? -weight / total : -weight))];
  }
  function centre(parts: WorkQuery, weight: number): Centre {
    const sums = new Float64Array(steps.length);
    let voteSum = 0, popularitySum = 0;
    for (const { row, weight: share } of parts) {
      for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
        const genre = genres[at] as number;
        sums[genre] = (sums[genre] as number) + share * (steps[genre] as number);
      }
      voteSum += share * (vote[row] as number);
      popularitySum += share * (popularity[row] as number);
    }
    return { weight, genres: sums, vote: voteSum, popularity: popularitySum };
  }

  return {
    hasFeatures: (row) => (starts[row + 1] ?? 0) > (starts[row] ?? 0) || !Number.isNaN(facts.voteAverage[row]) || !Number.isNaN(facts.popularity[row]),
    scores(query, into) {
      into.fill(0);
      for (const { weight, genres: middle, vote: middleVote, popularity: middlePopularity } of centresOf(query)) {
        /** What having a genre changes in the squared distance against not having it. */
        const changes = middle.map((sum, genre) => (steps[genre] as number) * ((steps[genre] as number) - 2 * sum));
        const without = middle.reduce((sum, value) => sum + value * value, 0);
        for (let row = 0; row < works; row++) {
          let squares = without;
          for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) squares += changes[genres[at] as number] as number;
          // Adding and taking away leaves a trace of rounding where the genres are the same.
          if (squares < 1e-9) squares = 0;
          squares += ((vote[row] as number) - middleVote) ** 2 + ((popularity[row] as number) - middlePopularity) ** 2;
          into[row] = (into[row] as number) + weight * Math.sqrt(squares);
        }
      }
    },
  };
}

/** From not having a genre to having it, in standard deviations of its column of 0s and 1s; 1 where all works or none have it. */
function genreSteps(genres: Uint8Array, count: number, works: number): Float64Array {
  const having = new Float64Array(count);
  for (const genre of genres) having[genre] = (having[genre] as number) + 1;
  return having.map((n) => 1 / (Math.sqrt((n / works) * (1 - n / works)) || 1));
}
