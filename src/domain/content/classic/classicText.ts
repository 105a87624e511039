import { genreName, genresOf } from '../../catalogue/genres.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { Works } from '../../catalogue/works.ts';

/**
 * What the classic recommender read of a work, as one text: genres, tagline, first actor, first director. A streaming title that is no film has no tagline;
 * its genres are those its shelves stand for, in English. '' where nothing is known.
 * Needs `movies/search`, `movies/people`, `streaming/search`, `streaming/people`.
 * @param taglines  by TMDB id; they are read here and go nowhere
 */
export function classicText({ movies, streaming }: Catalogue, works: Works, taglines: ReadonlyMap<number, string>): (row: number) => string {
  const joined = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== '').join(' ');
  return (row) => {
    if (row < works.films) {
      return joined([...(movies.genres[row] ?? []), taglines.get(movies.tmdbId[row] ?? 0), movies.cast[row]?.[0], movies.directors[row]?.[0]]);
    }
    const showings = Array.from(works.showings.subarray(works.showingStarts[row], works.showingStarts[row + 1]));
    const first = <T>(column: readonly (readonly T[] | null)[]): T | undefined => showings.map((showing) => column[showing]?.[0]).find((value) => value !== undefined);
    const genres = [...new Set(showings.flatMap((showing) => genresOf(streaming.listedIn[showing] ?? null)))];
    return joined([...genres.map((genre) => genreName(genre, 'en')), first(streaming.cast), first(streaming.directors)]);
  };
}
