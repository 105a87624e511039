import type { TitleFacts } from '../../contracts/catalogue.ts';
import type { Platform } from '../../domain/catalogue/schema.ts';

export interface Identifier {
  /** Whose id it is: a name that needs no translation, or a platform. */
  readonly of: 'TMDB' | 'IMDb' | Platform;
  readonly id: string;
  /** The publisher's page, opened only when a person follows it; null where there is none by id. */
  readonly url: string | null;
}

/** Ids of a work elsewhere: TMDB, IMDb, and one a platform that lists it. */
export function identifiersOf({ tmdbId, imdbId, showings }: Pick<TitleFacts, 'tmdbId' | 'imdbId' | 'showings'>): readonly Identifier[] {
  return [
    ...(tmdbId === null ? [] : [{ of: 'TMDB' as const, id: String(tmdbId), url: `https://www.themoviedb.org/movie/${tmdbId}` }]),
    ...(imdbId === null ? [] : [{ of: 'IMDb' as const, id: imdbId, url: `https://www.imdb.com/title/${encodeURIComponent(imdbId)}/` }]),
    ...showings.map(({ id, platform }) => ({ of: platform, id, url: null })),
  ];
}
