import { columnsFromRows, nullRatesOf, type PublishedColumns, type PublishedRowCells } from '../columns.ts';
import { EmptyCells } from '../emptyCells.ts';
import type { PythonValue } from '../pythonLiteral.ts';
import type { EtlStep, NullRate } from '../report.ts';
import { cell, type SourceRow, type SourceRows } from '../sourceRow.ts';
import { Tally, type FindingKind } from '../tally.ts';
import { dateCell, dictCell, dictsCell, idCell, integerCell, numberCell } from '../typedCell.ts';

/** Columns of `movies_metadata.csv` that the table takes: facts, no text about a film. */
export const publishedColumns = [
  'belongs_to_collection', 'budget', 'genres', 'id', 'imdb_id', 'original_language', 'popularity', 'production_countries', 'release_date', 'revenue', 'runtime',
  'spoken_languages', 'status', 'title', 'vote_average', 'vote_count',
] as const;

const kinds = {
  'broken-second-half': {
    outcome: 'refused',
    why: {
      en: 'The second half of a record that a line break cut in two: its cells stand in the wrong columns.',
      es: 'La segunda mitad de un registro que un salto de línea partió en dos: sus celdas están en columnas que no son las suyas.',
    },
  },
  'broken-first-half': {
    outcome: 'refused',
    why: { en: 'The first half of such a record: it has no title, no date and no votes.', es: 'La primera mitad de un registro así: no tiene título, ni fecha, ni votos.' },
  },
  'undated-row': {
    outcome: 'refused',
    why: {
      en: 'A film without a release date: left out, as the published reports on this file did before they counted.',
      es: 'Una película sin fecha de estreno: se deja fuera, como hicieron los informes publicados sobre este archivo antes de contar.',
    },
  },
  'repeated-row': {
    outcome: 'merged',
    why: {
      en: 'The same film stands in the file again: its first row is kept as it is.',
      es: 'La misma película aparece otra vez en el archivo: se conserva la primera fila tal cual.',
    },
  },
  'mean-zero-without-voters': {
    outcome: 'kept',
    why: {
      en: 'A mean vote of 0 because nobody voted: kept as published. The published reports count 2,847 of these and 2,945 zeros in all, one more of each than there are films: three such films stand in the file twice.',
      es: 'Una nota media de 0 porque nadie votó: se conserva como se publicó. Los informes publicados cuentan 2847 de estas y 2945 ceros en total, uno más que películas hay en ambos casos: tres películas así figuran dos veces en el archivo.',
    },
  },
  'mean-zero-with-voters': {
    outcome: 'kept',
    why: { en: 'A mean vote of 0 although there are voters: kept as published.', es: 'Una nota media de 0 aunque hay votantes: se conserva como se publicó.' },
  },
  'runtime-zero': {
    outcome: 'kept',
    why: { en: 'A runtime of 0 minutes, which means that nobody entered it: kept as published.', es: 'Una duración de 0 minutos, que significa que nadie la ha anotado: se conserva como se publicó.' },
  },
  'budget-zero': {
    outcome: 'kept',
    why: { en: 'A budget of 0, which means that it is not known: kept as published.', es: 'Un presupuesto de 0, que significa que no se conoce: se conserva como se publicó.' },
  },
  'revenue-zero': {
    outcome: 'kept',
    why: { en: 'A revenue of 0, which means that it is not known: kept as published.', es: 'Una recaudación de 0, que significa que no se conoce: se conserva como se publicó.' },
  },
} as const satisfies Record<string, FindingKind>;

/**
 * The films of 2017 as the file prints them, in its order: with a date, the first row of each id. Types alone change cells: an empty one is null, `81.0` is 81, a list of dicts is
 * a list of names or codes (an empty list stays one), a dict its name.
 * @throws EtlError at a cell of a kept row that cannot be understood
 */
export async function buildPublished(source: SourceRows): Promise<{ columns: PublishedColumns; steps: EtlStep[]; nullRates: NullRate[] }> {
  const tally = new Tally('published.read', 'published', kinds), empty = new EmptyCells(), rows: PublishedRowCells[] = [], known = new Set<number>();
  let rowsIn = 0;
  for await (const row of source) {
    rowsIn++;
    empty.see(row, publishedColumns);
    if (!/^\d+$/.test(cell(row, 'id'))) tally.add('broken-second-half', `row ${row.row}: id "${cell(row, 'id').slice(0, 20)}"`);
    else if (cell(row, 'title').trim() === '') tally.add('broken-first-half', `row ${row.row}: id ${cell(row, 'id')}`);
    else if (cell(row, 'release_date').trim() === '') tally.add('undated-row', cell(row, 'id'));
    else if (known.has(idCell(row, 'id'))) tally.add('repeated-row', cell(row, 'id'));
    else {
      known.add(idCell(row, 'id'));
      rows.push(readRow(row, tally));
    }
  }
  const columns = columnsFromRows('published', rows);
  const nullRates = nullRatesOf('published', columns, {
    imdbId: empty.share('imdb_id'), title: empty.share('title'), language: empty.share('original_language'), releaseDate: empty.share('release_date'),
    status: empty.share('status'), runtimeMin: empty.share('runtime'), budgetUsd: empty.share('budget'), revenueUsd: empty.share('revenue'), popularity: empty.share('popularity'),
    voteAverage: empty.share('vote_average'), voteCount: empty.share('vote_count'), genres: empty.share('genres'), mainGenre: null, collection: empty.share('belongs_to_collection'),
    countries: empty.share('production_countries'), spokenLanguages: empty.share('spoken_languages'),
  });
  return { columns, steps: [tally.done(rowsIn, rows.length)], nullRates };
}

function readRow(row: SourceRow, tally: Tally<keyof typeof kinds>): PublishedRowCells {
  const tmdbId = idCell(row, 'id'), genres = listOf(row, 'genres', 'name'), collection = dictCell(row, 'belongs_to_collection');
  const film: PublishedRowCells = {
    tmdbId, imdbId: textOf(row, 'imdb_id'), title: textOf(row, 'title'), language: textOf(row, 'original_language'),
    releaseDate: dateCell(row, 'release_date') ?? 0, // dated rows only
    status: textOf(row, 'status'), runtimeMin: integerCell(row, 'runtime'), budgetUsd: numberCell(row, 'budget'), revenueUsd: numberCell(row, 'revenue'), popularity: numberCell(row, 'popularity'),
    voteAverage: numberCell(row, 'vote_average'), voteCount: integerCell(row, 'vote_count'), genres, mainGenre: genres?.[0] ?? null, collection: collection ? nameOf(collection, 'name') : null,
    countries: listOf(row, 'production_countries', 'iso_3166_1'), spokenLanguages: listOf(row, 'spoken_languages', 'iso_639_1'),
  };
  if (film.voteAverage === 0) tally.add(film.voteCount === 0 ? 'mean-zero-without-voters' : 'mean-zero-with-voters', tmdbId);
  if (film.runtimeMin === 0) tally.add('runtime-zero', tmdbId);
  if (film.budgetUsd === 0) tally.add('budget-zero', tmdbId);
  if (film.revenueUsd === 0) tally.add('revenue-zero', tmdbId);
  return film;
}

const textOf = (row: SourceRow, column: string): string | null => cell(row, column) || null;

const nameOf = (dict: ReadonlyMap<string, PythonValue>, key: string): string | null => {
  const value = dict.get(key);
  return typeof value === 'string' && value !== '' ? value : null;
};

/** Repeats and blanks stay; an entry without the key has nothing to show. */
function listOf(row: SourceRow, column: string, key: string): readonly string[] | null {
  return dictsCell(row, column)?.flatMap((dict) => nameOf(dict, key) ?? []) ?? null;
}
