/** Fewest voters for a mean vote to be shown as a score. */
export const fewestVotes = 10;

/** The audience's mean vote, from TMDB's 0–10 to 0–5 as float32; null when unknown or with fewer than `fewestVotes` voters. */
export function scoreOf(voteAverage: number | null, voteCount: number): number | null {
  return voteAverage === null || voteCount < fewestVotes ? null : Math.fround(voteAverage / 2);
}

/**
 * Votes at the mean of all scored works that a work is given before its own count, when sorted by score. Three in four scored works have fewer
 * than 230 votes: with 200, ten enthusiasts no longer stand above eight thousand, and a score from thousands hardly moves.
 */
const priorVotes = 200;

/**
 * Bayesian mean: `score` drawn towards `prior` the more, the fewer the votes. Both 0–5; NaN stays NaN.
 * Source: the weighted rating once published for IMDb's Top 250, (v·R + m·C) / (v + m).
 */
export function weightedScore(score: number, votes: number, prior: number): number {
  return (votes * score + priorVotes * prior) / (votes + priorVotes);
}

/** NaN where nothing is known. */
export function meanOfKnown(values: Float32Array): number {
  let sum = 0, known = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    known++;
  }
  return sum / known;
}
