import type { WorkFacts } from '../content/workFacts.ts';

/** What is known of a work beside its terms and text, as numbers that stand for its quality and how well it is known. */
export const sideFeatureNames = ['vote', 'knownVote', 'fame', 'recent', 'series', 'undated'] as const;

/** Votes that pull a mean vote halfway to the average of all. */
const votePrior = 100;
const averageVote = 6.2;

/** Writes the features of one work, about −2…2 each, into `into` [sideFeatureNames.length]. */
export function sideFeatures(facts: Pick<WorkFacts, 'votes' | 'voteAverage' | 'years' | 'isSeries'>, row: number, into: Float64Array): void {
  const votes = facts.votes[row] as number, mean = facts.voteAverage[row] as number, year = facts.years[row] as number;
  const vote = Number.isFinite(mean) ? ((mean - averageVote) * votes) / (votes + votePrior) : 0, fame = Math.log1p(votes) / 5;
  into[0] = vote;
  into[1] = vote * fame;
  into[2] = fame;
  into[3] = year > 0 ? (year - 1995) / 20 : 0;
  into[4] = facts.isSeries[row] as number;
  into[5] = year > 0 ? 0 : 1;
}
