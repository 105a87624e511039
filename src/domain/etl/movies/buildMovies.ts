import { columnsFromRows, nullRatesOf, type MovieRowCells, type MoviesColumns } from '../columns.ts';
import { EmptyCells } from '../emptyCells.ts';
import type { EtlStep, NullRate } from '../report.ts';
import type { SourceRows } from '../sourceRow.ts';
import { Tally, type FindingKind } from '../tally.ts';
import { canonicalNames, type FilmPeople } from './canonicalNames.ts';
import { cleanMeasures } from './cleanMeasures.ts';
import { cleanMoney, returnOf } from './cleanMoney.ts';
import { fillImdbIds } from './fillImdbIds.ts';
import type { FilmDraft } from './filmDraft.ts';
import { joinSnapshots } from './joinSnapshots.ts';
import { mergeDuplicates } from './mergeDuplicates.ts';
import { readCredits } from './readCredits.ts';
import { readFilms } from './readFilms.ts';
import { readKeywords } from './readKeywords.ts';
import { snapshots } from './snapshots.ts';

export interface MovieSources {
  /** `movies_metadata.csv`, `credits.csv`, `keywords.csv`, `links.csv` of The Movies Dataset. */
  readonly films: SourceRows;
  readonly credits: SourceRows;
  readonly keywords: SourceRows;
  readonly links: SourceRows;
  /** The later pair in the same format. */
  readonly recentFilms: SourceRows;
  readonly recentCredits: SourceRows;
}

const joinKinds = {
  'credits-of-no-film': {
    outcome: 'refused',
    why: { en: 'Credits of a film that was refused or is not in the catalogue.', es: 'Créditos de una película rechazada o que no está en el catálogo.' },
  },
  'keywords-of-no-film': {
    outcome: 'refused',
    why: { en: 'Keywords of a film that was refused or is not in the catalogue.', es: 'Palabras clave de una película rechazada o que no está en el catálogo.' },
  },
  'film-without-people': {
    outcome: 'kept',
    why: { en: 'No cast and no director is known: both are null.', es: 'No se conoce reparto ni dirección: ambos son nulos.' },
  },
} as const satisfies Record<string, FindingKind>;

/**
 * The movies table from the public files: most voted first, then by TMDB id. Each source is read once, one after the other.
 * @throws EtlError naming row and column, not the file: the caller knows which source was being read
 */
export async function buildMovies(sources: MovieSources): Promise<{ columns: MoviesColumns; steps: EtlStep[]; nullRates: NullRate[] }> {
  const films = new EmptyCells(), credits = new EmptyCells(), tags = new EmptyCells();
  const main = await readFilms(sources.films, snapshots.main, films);
  const recent = await readFilms(sources.recentFilms, snapshots.recent, films);
  const mainOnce = mergeDuplicates(main.films, 'main');
  const recentOnce = mergeDuplicates(recent.films, 'recent');
  const joined = joinSnapshots(mainOnce.films, recentOnce.films);
  const money = cleanMoney(joined.films);
  const measures = cleanMeasures(money.films);
  const linked = await fillImdbIds(measures.films, sources.links);
  const mainCredits = await readCredits(sources.credits, snapshots.main, credits);
  const recentCredits = await readCredits(sources.recentCredits, snapshots.recent, credits);
  const named = canonicalNames([mainCredits.credits, recentCredits.credits]);
  const keywords = await readKeywords(sources.keywords, tags);
  const { rows, step } = joinFilms(linked.films, named.people, keywords.keywords);
  const columns = columnsFromRows('movies', rows);
  return {
    columns,
    steps: [
      main.step, recent.step, mainOnce.step, recentOnce.step, joined.step, money.step, measures.step, linked.step,
      mainCredits.step, recentCredits.step, named.step, keywords.step, step,
    ],
    nullRates: nullRatesOf('movies', columns, {
      releaseDate: films.share('release_date'), voteCount: films.share('vote_count'), voteAverage: films.share('vote_average'), language: films.share('original_language'),
      runtimeMin: films.share('runtime'), genres: films.share('genres'), originalTitle: films.share('original_title'), imdbId: films.share('imdb_id'), votesAsOf: null,
      popularity: films.share('popularity'), budgetUsd: films.share('budget'), revenueUsd: films.share('revenue'), return: null, collection: films.share('belongs_to_collection'),
      companies: films.share('production_companies'), countries: films.share('production_countries'), cast: credits.share('cast'), directors: credits.share('crew'), keywords: tags.share('keywords'),
    }),
  };
}

function joinFilms(films: readonly FilmDraft[], people: ReadonlyMap<number, FilmPeople>, keywords: ReadonlyMap<number, readonly string[]>): { rows: MovieRowCells[]; step: EtlStep } {
  const tally = new Tally('movies.join-people-and-keywords', 'movies', joinKinds);
  const known = new Set(films.map((film) => film.tmdbId));
  for (const tmdbId of people.keys()) if (!known.has(tmdbId)) tally.add('credits-of-no-film', tmdbId);
  for (const tmdbId of keywords.keys()) if (!known.has(tmdbId)) tally.add('keywords-of-no-film', tmdbId);
  const rows = films.map((film): MovieRowCells => {
    const cast = orNull(people.get(film.tmdbId)?.cast), directors = orNull(people.get(film.tmdbId)?.directors);
    if (!cast && !directors) tally.add('film-without-people', film.tmdbId);
    return { ...film, return: returnOf(film), cast, directors, keywords: keywords.get(film.tmdbId) ?? null };
  });
  rows.sort((a, b) => b.voteCount - a.voteCount || a.tmdbId - b.tmdbId);
  return { rows, step: tally.done(films.length, rows.length) };
}

const orNull = (names: readonly string[] | undefined): readonly string[] | null => (names && names.length > 0 ? names : null);
