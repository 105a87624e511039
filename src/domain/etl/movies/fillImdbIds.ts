import type { EtlStep } from '../report.ts';
import { cell, type SourceRows } from '../sourceRow.ts';
import { Tally, type FindingKind } from '../tally.ts';
import { idCell } from '../typedCell.ts';
import type { FilmDraft } from './filmDraft.ts';

export const linkColumns = ['movieId', 'imdbId', 'tmdbId'] as const;

const kinds = {
  'imdb-id-from-links': {
    outcome: 'repaired',
    why: { en: 'The film lacked its IMDb id; the table of links knows it.', es: 'A la película le faltaba su id de IMDb; la tabla de enlaces lo sabe.' },
  },
  'link-without-tmdb-id': {
    outcome: 'kept',
    why: { en: 'A link names no TMDB id and so joins nothing.', es: 'Un enlace no nombra ningún id de TMDB y por tanto no une nada.' },
  },
  'tmdb-id-with-two-imdb-ids': {
    outcome: 'kept',
    why: { en: 'Two links give the same TMDB id different IMDb ids: the first stands, and only where the film names none.', es: 'Dos enlaces dan al mismo id de TMDB distintos ids de IMDb: vale el primero, y solo si la película no nombra ninguno.' },
  },
} as const satisfies Record<string, FindingKind>;

/** Gives films without an IMDb id the one of `links.csv`: `0114709` → `tt0114709`. */
export async function fillImdbIds(films: readonly FilmDraft[], links: SourceRows): Promise<{ films: FilmDraft[]; step: EtlStep }> {
  const tally = new Tally('movies.fill-imdb-ids', 'movies', kinds);
  const imdbIds = new Map<number, string>();
  for await (const row of links) {
    const digits = cell(row, 'imdbId').trim();
    if (cell(row, 'tmdbId').trim() === '') {
      tally.add('link-without-tmdb-id', `movieId ${cell(row, 'movieId')}`);
      continue;
    }
    const tmdbId = idCell(row, 'tmdbId');
    if (digits === '') continue;
    const imdbId = `tt${digits.padStart(7, '0')}`;
    const first = imdbIds.get(tmdbId);
    if (first === undefined) imdbIds.set(tmdbId, imdbId);
    else if (first !== imdbId) tally.add('tmdb-id-with-two-imdb-ids', `${tmdbId}: ${first}, ${imdbId}`);
  }
  const filled = films.map((film) => {
    const imdbId = film.imdbId ?? imdbIds.get(film.tmdbId) ?? null;
    if (imdbId !== film.imdbId) tally.add('imdb-id-from-links', `${film.tmdbId}: ${imdbId}`);
    return { ...film, imdbId };
  });
  return { films: filled, step: tally.done(films.length, filled.length) };
}
