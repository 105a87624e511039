import { scoreOf } from '../../catalogue/score.ts';
import type { MatchableFilms } from '../matchableFilms.ts';

/**
 * The audience's score of each title: that of the film it is.
 * @param filmRows  row of the matched film in `films`, null when unmatched
 * @returns 0–5, null when unmatched or without a score
 */
export function scoreTitles(filmRows: readonly (number | null)[], films: MatchableFilms): (number | null)[] {
  return filmRows.map((row) => (row === null ? null : scoreOf(films.voteAverage[row] ?? null, films.voteCount[row] ?? 0)));
}
