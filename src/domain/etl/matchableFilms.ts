import type { MoviesColumns } from './columns.ts';

/** The film facts that streaming titles are matched by: row-aligned columns, most voted first. */
export type MatchableFilms = Readonly<Pick<MoviesColumns, 'tmdbId' | 'title' | 'originalTitle' | 'releaseDate' | 'runtimeMin' | 'cast' | 'directors' | 'voteCount' | 'voteAverage' | 'countries'>>;
