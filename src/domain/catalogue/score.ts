/** Fewest voters for a mean vote to be shown as a score. */
export const fewestVotes = 10;

/** The audience's mean vote, from TMDB's 0–10 to 0–5 as float32; null when unknown or with fewer than `fewestVotes` voters. */
export function scoreOf(voteAverage: number | null, voteCount: number): number | null {
  return voteAverage === null || voteCount < fewestVotes ? null : Math.fround(voteAverage / 2);
}
