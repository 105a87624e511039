import type { EtlStep } from '../report.ts';
import { cell, type SourceRow, type SourceRows } from '../sourceRow.ts';
import { Tally, type FindingKind } from '../tally.ts';
import { dateCell, dictCell, dictsCell, idCell, integerCell, numberCell, textOf } from '../typedCell.ts';
import type { EmptyCells } from '../emptyCells.ts';
import { namesOf } from './namesOf.ts';
import type { FilmDraft, Snapshot } from './filmDraft.ts';

/** Columns of `movies_metadata.csv` that the step reads; the file may have more. */
export const filmColumns = [
  'belongs_to_collection', 'budget', 'genres', 'id', 'imdb_id', 'original_language', 'original_title', 'popularity', 'production_companies',
  'production_countries', 'release_date', 'revenue', 'runtime', 'title', 'vote_average', 'vote_count',
] as const;

const kinds = {
  'broken-second-half': {
    outcome: 'refused',
    why: {
      en: 'A line break inside a text cut a record in two; this is its second half, whose cells stand in the wrong columns (a date in id). Nothing in it can be trusted.',
      es: 'Un salto de línea dentro de un texto partió un registro en dos; esta es la segunda mitad, con las celdas en columnas que no son las suyas (una fecha en id). Nada en ella es fiable.',
    },
  },
  'broken-first-half': {
    outcome: 'refused',
    why: {
      en: 'The first half of such a record, or a film without a title: it has no title and no votes, so it cannot be shown or found.',
      es: 'La primera mitad de un registro así, o una película sin título: no tiene título ni votos, de modo que no se puede mostrar ni buscar.',
    },
  },
  'no-collection-name': {
    outcome: 'kept',
    why: { en: 'The collection has an id but no name: the film is kept without a collection.', es: 'La colección tiene id pero no nombre: la película se conserva sin colección.' },
  },
  'repeated-name': {
    outcome: 'merged',
    why: { en: 'A genre, company or country stands twice in the same film: listed once.', es: 'Un género, una productora o un país figura dos veces en la misma película: se lista una vez.' },
  },
  'imdb-id-malformed': {
    outcome: 'set-null',
    why: { en: 'The IMDb id is not tt and at least 7 digits: treated as not known.', es: 'El id de IMDb no es tt y al menos 7 cifras: se trata como desconocido.' },
  },
} as const satisfies Record<string, FindingKind>;

/**
 * Films of one snapshot, typed. Zeros that mean "not known" are still zeros here; texts about the film are never read.
 * @throws EtlError at a cell of a sound row that cannot be understood
 */
export async function readFilms(rows: SourceRows, snapshot: Snapshot, empty: EmptyCells): Promise<{ films: FilmDraft[]; step: EtlStep }> {
  const tally = new Tally(`movies.read-${snapshot.name}`, 'movies', kinds);
  const films: FilmDraft[] = [];
  let rowsIn = 0;
  for await (const row of rows) {
    rowsIn++;
    empty.see(row, filmColumns);
    if (!/^\d+$/.test(cell(row, 'id'))) tally.add('broken-second-half', `row ${row.row}: id "${cell(row, 'id').slice(0, 20)}"`);
    else if (cell(row, 'title').trim() === '') tally.add('broken-first-half', `row ${row.row}: id ${cell(row, 'id')}`);
    else films.push(readFilm(row, snapshot, tally));
  }
  return { films, step: tally.done(rowsIn, films.length) };
}

function readFilm(row: SourceRow, snapshot: Snapshot, tally: Tally<keyof typeof kinds>): FilmDraft {
  const tmdbId = idCell(row, 'id');
  const title = cell(row, 'title').trim();
  const originalTitle = cell(row, 'original_title').trim();
  const list = (column: string, key: string) => namesOf(dictsCell(row, column), key, () => tally.add('repeated-name', `${tmdbId}: ${column}`));

  const collection = dictCell(row, 'belongs_to_collection');
  const collectionName = collection ? textOf(collection, 'name') : '';
  if (collection && collectionName === '') tally.add('no-collection-name', tmdbId);

  let imdbId: string | null = cell(row, 'imdb_id').trim() || null;
  if (imdbId !== null && !/^tt\d{7,}$/.test(imdbId)) {
    tally.add('imdb-id-malformed', `${tmdbId}: ${imdbId.slice(0, 20)}`);
    imdbId = null;
  }
  return {
    tmdbId,
    title,
    originalTitle: originalTitle === '' || originalTitle === title ? null : originalTitle,
    releaseDate: dateCell(row, 'release_date'),
    voteCount: integerCell(row, 'vote_count') ?? 0,
    voteAverage: numberCell(row, 'vote_average'),
    language: cell(row, 'original_language').trim() || null,
    runtimeMin: integerCell(row, 'runtime'),
    genres: list('genres', 'name'),
    imdbId,
    votesAsOf: snapshot.votesAsOf,
    popularity: numberCell(row, 'popularity'),
    budgetUsd: numberCell(row, 'budget'),
    revenueUsd: numberCell(row, 'revenue'),
    collection: collectionName || null,
    companies: list('production_companies', 'name'),
    countries: list('production_countries', 'iso_3166_1'),
  };
}
