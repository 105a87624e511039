import type { MatchableFilms } from '../matchableFilms.ts';

/** Fewest voters for a mean vote to be shown as a score. */
export const fewestVotes = 10;

/**
 * The audience's vote on each film, from TMDB's 0–10 to 0–5, as float32.
 * @param filmRows  row of the matched film in `films`, null when unmatched
 * @returns null when unmatched or with fewer than `fewestVotes` voters
 */
export function scoreTitles(filmRows: readonly (number | null)[], films: MatchableFilms): (number | null)[] {
  return filmRows.map((row) => {
    const vote = row === null ? null : films.voteAverage[row];
    if (row === null || vote === null || vote === undefined || (films.voteCount[row] ?? 0) < fewestVotes) return null;
    return Math.fround(vote / 2);
  });
}
