import type { TitleFacts } from '../../contracts/catalogue.ts';

export interface Identifier {
  readonly name: string;
  readonly id: string;
  /** The publisher's page, opened only when a person follows it; null where there is none by id. */
  readonly url: string | null;
}

/** Ids of a work elsewhere: TMDB, IMDb, and one a platform that lists it. */
export function identifiersOf({ tmdbId, imdbId, showings }: Pick<TitleFacts, 'tmdbId' | 'imdbId' | 'showings'>): readonly Identifier[] {
  return [
    ...(tmdbId === null ? [] : [{ name: 'TMDB', id: String(tmdbId), url: `https://www.themoviedb.org/movie/${tmdbId}` }]),
    ...(imdbId === null ? [] : [{ name: 'IMDb', id: imdbId, url: `https://www.imdb.com/title/${encodeURIComponent(imdbId)}/` }]),
    ...showings.map(({ id }) => ({ name: 'Butaca', id, url: null })),
  ];
}
