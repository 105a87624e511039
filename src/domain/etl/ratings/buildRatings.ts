import { columnsFromRows, nullRatesOf, type RatingsColumns } from '../columns.ts';
import { EmptyCells } from '../emptyCells.ts';
import { EtlError } from '../etlError.ts';
import type { EtlStep, NullRate } from '../report.ts';
import { cell, type SourceRows } from '../sourceRow.ts';
import { Tally, type FindingKind } from '../tally.ts';
import { idCell, numberCell } from '../typedCell.ts';

export const ratingColumns = ['userId', 'movieId', 'rating', 'timestamp'] as const;

export interface RatingSources {
  readonly ratings: SourceRows;
  readonly links: SourceRows;
}

const kinds = {
  'movie-without-tmdb-id': {
    outcome: 'refused',
    why: { en: 'The links name no TMDB id for the rated title, so the rating joins no film.', es: 'Los enlaces no dan id de TMDB al título valorado, así que la valoración no se une a ninguna película.' },
  },
  'two-movies-one-film': {
    outcome: 'kept',
    why: { en: 'Two MovieLens titles link to the same TMDB film: their ratings count for that film.', es: 'Dos títulos de MovieLens enlazan con la misma película de TMDB: sus valoraciones cuentan para ella.' },
  },
  'rated-twice': {
    outcome: 'merged',
    why: { en: 'A person rated both of two titles that are one film: the later rating stands.', es: 'Una persona valoró dos títulos que son la misma película: vale la valoración más reciente.' },
  },
  'film-not-in-catalogue': {
    outcome: 'kept',
    why: { en: 'The rated film has a TMDB id that the films’ table lacks: kept, since ids join as facts.', es: 'La película valorada tiene un id de TMDB que no está en la tabla de películas: se conserva, pues los ids son datos.' },
  },
} as const satisfies Record<string, FindingKind>;

/** Rows of the ratings, in the publisher's order; users are numbers and nothing else about them is read. @throws EtlError */
export async function buildRatings(sources: RatingSources, filmIds: ReadonlySet<number>): Promise<{ columns: RatingsColumns; steps: EtlStep[]; nullRates: NullRate[] }> {
  const tally = new Tally('ratings.join-tmdb-ids', 'ratings', kinds);
  const tmdbIds = new Map<number, number>();
  const movieOf = new Map<number, number>();
  for await (const row of sources.links) {
    if (cell(row, 'tmdbId').trim() === '') continue;
    const movieId = idCell(row, 'movieId'), tmdbId = idCell(row, 'tmdbId');
    tmdbIds.set(movieId, tmdbId);
    const twin = movieOf.get(tmdbId);
    if (twin === undefined) movieOf.set(tmdbId, movieId);
    else tally.add('two-movies-one-film', `${tmdbId}: movieId ${twin}, ${movieId}`);
  }

  const empty = new EmptyCells();
  const rows: { userId: number; tmdbId: number; stars: number; ratedAt: number }[] = [];
  const placeOf = new Map<string, number>();
  let rowsIn = 0;
  for await (const row of sources.ratings) {
    rowsIn++;
    empty.see(row, ratingColumns);
    const userId = idCell(row, 'userId'), movieId = idCell(row, 'movieId'), ratedAt = idCell(row, 'timestamp');
    const stars = numberCell(row, 'rating');
    if (stars === null || stars < 0.5 || stars > 5 || !Number.isInteger(stars * 2)) throw new EtlError({ row: row.row, column: 'rating', expected: '0.5 to 5 in halves', found: cell(row, 'rating') });
    const tmdbId = tmdbIds.get(movieId);
    if (tmdbId === undefined) {
      tally.add('movie-without-tmdb-id', `movieId ${movieId}`);
      continue;
    }
    if (!filmIds.has(tmdbId)) tally.add('film-not-in-catalogue', tmdbId);
    const key = `${userId} ${tmdbId}`;
    const place = placeOf.get(key);
    const earlier = place === undefined ? undefined : rows[place];
    if (earlier) {
      tally.add('rated-twice', `user ${userId}, film ${tmdbId}`);
      if (ratedAt > earlier.ratedAt) Object.assign(earlier, { stars, ratedAt });
      continue;
    }
    placeOf.set(key, rows.length);
    rows.push({ userId, tmdbId, stars, ratedAt });
  }
  const columns = columnsFromRows('ratings', rows);
  const before = { userId: empty.share('userId'), tmdbId: null, stars: empty.share('rating'), ratedAt: empty.share('timestamp') };
  return { columns, steps: [tally.done(rowsIn, rows.length)], nullRates: nullRatesOf('ratings', columns, before) };
}
