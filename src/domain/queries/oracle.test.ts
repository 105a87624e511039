import { beforeAll, describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../pipeline/buildCatalogue.ts';
import { encodePart } from '../../../pipeline/parquet.ts';
import { createProgress } from '../../../pipeline/progress.ts';
import { findSources } from '../../../pipeline/sources.ts';
import { decodePart } from '../../../workers/catalogue/decode.ts';
import { partsOf, platforms, type Catalogue } from '../catalogue/schema.ts';
import { seededRandom } from '../random.ts';
import { fold as foldText } from '../text/fold.ts';
import type { QueryAnswer, Row } from './query.ts';
import { readRawFilms, type RawFilm } from './rawFilms.oracle.ts';
import { readRawShowings, type RawShowing } from './rawShowings.oracle.ts';
import { runQuery } from './runQuery.ts';
import { monthNames, weekdayNames } from './speech.ts';

// Every query over the tables that the pipeline builds from a raw folder, against the slowest and most obvious answer read off the raw files themselves.
// BUTACA_ORACLE_RAW names another folder than the sample, the full data say; of many names and years, some are drawn.
const raw = process.env['BUTACA_ORACLE_RAW'] ?? 'pipeline/sample/raw';

let catalogue: Catalogue, films: RawFilm[], showings: RawShowing[];

beforeAll(async () => {
  const built = await buildCatalogue(findSources(raw), createProgress({ write: () => true }, () => 0));
  const decoded = { movies: {}, streaming: {} };
  for (const table of ['movies', 'streaming'] as const) {
    for (const part of partsOf(table)) {
      const bytes = encodePart(table, part, built.tables[table] as never);
      Object.assign(decoded[table], await decodePart(table, part, bytes.slice().buffer as ArrayBuffer));
    }
    Object.assign(decoded[table], { rows: (built.tables[table].title as readonly string[]).length });
  }
  catalogue = decoded as unknown as Catalogue;
  films = readRawFilms(raw).sort((a, b) => b.votes - a.votes || a.id - b.id);
  const tmdbIds = new Map(catalogue.streaming.id.map((id, row) => [id, catalogue.streaming.tmdbId[row] ?? null]));
  showings = readRawShowings(raw, films, (id) => tmdbIds.get(id) ?? null);
}, 300_000);

function ask(query: string, params: Record<string, unknown>): QueryAnswer {
  const answer = runQuery(catalogue, query, params, 'en');
  if ('error' in answer) throw new Error(`${query} ${JSON.stringify(params)}: ${answer.error.message}`);
  if ('needs' in answer) throw new Error(`${query} needs neighbours`);
  return answer;
}
/** The columns of a row, fractions to six digits: sums may differ in the order of adding, votes are held in 32 bits. */
function shown(rows: readonly Row[], columns: readonly string[]): unknown[] {
  return rows.map((row) => columns.map((name) => rounded(row[name] ?? null)));
}
const rounded = (value: unknown): unknown => (typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value);
const wanted = (rows: readonly (readonly unknown[])[]): unknown[] => rows.map((row) => row.map(rounded));

/** All of them, or a seeded draw when there are very many. */
function some<T>(values: Iterable<T>, most = 150): T[] {
  const all = [...new Set(values)], random = seededRandom(5);
  return all.length <= most ? all : Array.from({ length: most }, () => all[Math.floor(random() * all.length)]!);
}
const folded = new Map<string, string>();
function fold(text: string): string {
  let known = folded.get(text);
  if (known === undefined) folded.set(text, known = foldText(text));
  return known;
}
const sum = (values: readonly number[]): number | null => (values.length === 0 ? null : values.reduce((a, b) => a + b, 0));
const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : (sum(values) ?? 0) / values.length);
const known = <T>(values: readonly (T | null)[]): T[] => values.filter((value) => value !== null);
const returnOf = ({ budget, revenue }: RawFilm): number | null => (budget === null || revenue === null ? null : revenue / budget);
const yearOf = ({ date }: RawFilm): number | null => (date === '' ? null : Number(date.slice(0, 4)));
const same = (a: string, b: string): boolean => fold(a) === fold(b) && fold(a) !== '';
const titled = (title: string): RawFilm[] => films.filter((film) => same(film.title, title));

test('the sample is not empty and has every film and title', () => {
  expect(films.length).toBeGreaterThan(40);
  expect(catalogue.movies.rows).toBe(films.length);
  expect(showings.length).toBeGreaterThan(20);
  expect(catalogue.streaming.rows).toBe(showings.length);
});

describe('platforms', () => {
  const years = (): number[] => some(showings.map(({ year }) => year), 30);

  test('get_max_duration over every platform, year and unit', () => {
    for (const platform of [undefined, ...platforms]) {
      for (const year of [undefined, ...years()]) {
        for (const unit of [undefined, 'min', 'season'] as const) {
          const scope = showings.filter((showing) => (!platform || showing.platform === platform) && (!year || showing.year === year) && (showing.isFilm && showing.unit !== 'season') === (unit !== 'season'));
          const long = scope.filter((showing) => showing.unit === (unit ?? 'min')), longest = Math.max(...long.map(({ length }) => length ?? 0));
          const answer = ask('get_max_duration', { platform, year, duration_type: unit });
          expect(shown(answer.rows, ['id', 'platform', 'year', 'durationInt'])).toEqual(long.filter(({ length }) => length === longest).map((showing) => [showing.id, showing.platform, showing.year, longest]));
          expect(answer.rows.map((row) => row['rating'] === 'g' && !showings.find(({ id }) => id === row['id'])?.hasRating)).toEqual(answer.rows.map((row) => row['rating'] === 'g'));
          expect(answer.coverage).toMatchObject({ known: long.length, of: scope.length });
        }
      }
    }
  });

  test('get_score_count at several scores, with its coverage', () => {
    for (const platform of platforms) {
      for (const year of years()) {
        for (const scored of [0, 2.5, 3, 3.35, 3.7, 4, 5]) {
          const scope = showings.filter((showing) => showing.platform === platform && showing.year === year && showing.isFilm), scores = known(scope.map(({ score }) => score));
          const answer = ask('get_score_count', { platform, year, scored });
          expect(shown(answer.rows, ['films'])).toEqual([[scores.filter((score) => Math.fround(score) > Math.fround(scored)).length]]);
          expect(answer.coverage).toMatchObject({ known: scores.length, of: scope.length });
        }
      }
    }
  });

  test('get_count_platform', () => {
    for (const platform of platforms) {
      const scope = showings.filter((showing) => showing.platform === platform);
      const movies = scope.filter(({ isFilm }) => isFilm).length;
      expect(shown(ask('get_count_platform', { platform }).rows, ['movies', 'series', 'titles'])).toEqual([[movies, scope.length - movies, scope.length]]);
    }
  });

  test('get_actor of every platform and year, stand-in casts included', () => {
    for (const platform of platforms) {
      for (const year of years()) {
        const scope = showings.filter((showing) => showing.platform === platform && showing.year === year);
        const casts = scope.map(({ cast, film }) => (cast.length > 0 ? cast : film?.cast ?? []).map(fold));
        const actors = [...new Set(casts.flat())].sort();
        const titles = actors.map((actor) => casts.filter((cast) => cast.includes(actor)).length), most = Math.max(...titles);
        const answer = ask('get_actor', { platform, year });
        expect(answer.rows.map(({ actor, titles: n }) => [fold(String(actor)), n])).toEqual(actors.filter((_, index) => titles[index] === most).map((actor) => [actor, most]));
        expect(answer.coverage).toMatchObject({ known: casts.filter((cast) => cast.length > 0).length, of: scope.length });
      }
    }
  });
});

describe('calendar', () => {
  const dated = (): RawFilm[] => films.filter(({ date }) => date !== '');

  test('cantidad_filmaciones_mes of all twelve months', () => {
    monthNames.es.forEach((mes, index) => {
      const answer = ask('cantidad_filmaciones_mes', { mes });
      expect(answer.rows[0]?.['films']).toBe(films.filter(({ date }) => Number(date.slice(5, 7)) === index + 1).length);
      expect(answer.coverage).toMatchObject({ known: dated().length, of: films.length });
    });
  });

  test('cantidad_filmaciones_dia of all seven days', () => {
    weekdayNames.es.forEach((dia, index) => {
      expect(ask('cantidad_filmaciones_dia', { dia }).rows[0]?.['films']).toBe(dated().filter(({ date }) => (new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7 === index).length);
    });
  });
});

describe('titles', () => {
  const titles = (): string[] => some(films.map(({ title }) => title).filter((title) => fold(title) !== ''));

  test('score_titulo of every title', () => {
    for (const titulo of titles()) {
      const { rows } = ask('score_titulo', { titulo: titulo.toUpperCase() }), expected = titled(titulo);
      expect(shown(rows, ['tmdbId', 'title', 'year', 'score', 'votesAsOf'])).toEqual(wanted(expected.map((film) => [film.id, film.title, yearOf(film), film.mean, film.asOf])));
      expect(rows.map(({ popularity }) => popularity)).toEqual(expected.map(({ popularity }) => (popularity === null ? null : expect.closeTo(popularity, 4))));
    }
  });

  test('an original title that is nobody’s title finds its films', () => {
    for (const titulo of some(films.filter(({ title, originalTitle }) => fold(originalTitle) !== '' && !same(title, originalTitle)).map(({ originalTitle }) => originalTitle)).filter((title) => titled(title).length === 0)) {
      expect(ask('score_titulo', { titulo }).rows.map(({ tmdbId }) => tmdbId)).toEqual(films.filter((film) => same(film.originalTitle, titulo)).map(({ id }) => id));
    }
  });

  test('votos_titulo of every title, at several minima', () => {
    for (const titulo of titles()) {
      for (const minimo of [undefined, 0, 500]) {
        expect(shown(ask('votos_titulo', { titulo, minimo }).rows, ['tmdbId', 'votes', 'mean', 'refused']))
          .toEqual(wanted(titled(titulo).map((film) => [film.id, film.votes, film.votes < (minimo ?? 2000) ? null : film.mean, film.votes < (minimo ?? 2000)])));
      }
    }
  });

  test('peliculas_duracion of every title', () => {
    for (const pelicula of titles()) {
      expect(shown(ask('peliculas_duracion', { pelicula }).rows, ['tmdbId', 'year', 'runtimeMin'])).toEqual(titled(pelicula).map((film) => {
        const elsewhere = showings.find((showing) => showing.film?.id === film.id && showing.unit === 'min');
        return [film.id, yearOf(film), film.runtime ?? elsewhere?.length ?? null];
      }));
    }
  });
});

describe('people', () => {
  test('get_actor_return of every actor', () => {
    for (const nombre of some(films.flatMap(({ cast }) => cast))) {
      const acted = films.filter(({ cast }) => cast.some((name) => same(name, nombre))), returns = known(acted.map(returnOf));
      const answer = ask('get_actor_return', { nombre });
      expect(shown(answer.rows, ['films', 'returnsKnown', 'totalReturn', 'meanReturn'])).toEqual(wanted([[acted.length, returns.length, sum(returns), mean(returns)]]));
      expect(answer.coverage).toMatchObject({ known: returns.length, of: acted.length });
    }
  });

  test('get_director of every director', () => {
    for (const nombre of some(films.flatMap(({ directors }) => directors))) {
      const directed = films.filter(({ directors }) => directors.some((name) => same(name, nombre)));
      directed.sort((a, b) => (a.date || '9999').localeCompare(b.date || '9999') || a.id - b.id);
      expect(shown(ask('get_director', { nombre }).rows, ['tmdbId', 'releaseDate', 'return', 'costUsd', 'revenueUsd', 'gainUsd']))
        .toEqual(wanted(directed.map((film) => [film.id, film.date || null, returnOf(film), film.budget, film.revenue, returnOf(film) === null ? null : (film.revenue ?? 0) - (film.budget ?? 0)])));
    }
  });
});

describe('world and money', () => {
  test('peliculas_idioma of every language', () => {
    for (const idioma of some(films.map(({ language }) => language).filter((code) => code !== ''))) {
      const answer = ask('peliculas_idioma', { idioma });
      expect(answer.rows[0]?.['films']).toBe(films.filter(({ language }) => language === idioma).length);
      expect(answer.coverage).toMatchObject({ known: films.filter(({ language }) => language !== '').length, of: films.length });
    }
  });

  test('peliculas_pais of every country', () => {
    for (const pais of some(films.flatMap(({ countries }) => countries))) {
      const answer = ask('peliculas_pais', { pais });
      expect(answer.rows[0]?.['films']).toBe(films.filter(({ countries }) => countries.includes(pais)).length);
      expect(answer.coverage).toMatchObject({ known: films.filter(({ countries }) => countries.length > 0).length, of: films.length });
    }
  });

  test('franquicia of every collection and productora of every company', () => {
    const cases = [
      ...some(films.map(({ collection }) => collection).filter((name) => fold(name) !== '')).map((name) => ({ query: 'franquicia', name, of: (film: RawFilm) => [film.collection] })),
      ...some(films.flatMap(({ companies }) => companies).filter((name) => fold(name) !== '')).map((name) => ({ query: 'productora', name, of: (film: RawFilm) => film.companies })),
    ];
    for (const { query, name, of } of cases) {
      const made = films.filter((film) => of(film).some((each) => same(each, name))), revenues = known(made.map(({ revenue }) => revenue));
      expect(shown(ask(query, { [query]: name }).rows, ['films', 'revenuesKnown', 'totalRevenueUsd', 'meanRevenueUsd']))
        .toEqual(wanted([[made.length, revenues.length, sum(revenues), mean(revenues)]]));
    }
  });
});
