import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { schemas, type Platform } from '../../catalogue/schema.ts';
import { daysFromIso } from '../../date.ts';
import type { MatchableFilms } from '../matchableFilms.ts';
import type { SourceRow } from '../sourceRow.ts';
import { buildStreaming, type BuiltStreaming } from './buildStreaming.ts';

const sample = join(import.meta.dirname, '../../../../pipeline/sample/raw/streaming');
const files: Record<Platform, string> = { amazon: 'amazon_prime_titles.csv', disney: 'disney_plus_titles.csv', hulu: 'hulu_titles.csv', netflix: 'netflix_titles.csv' };

async function* rowsOf(cells: readonly Record<string, string>[]): AsyncGenerator<SourceRow> {
  let row = 0;
  for (const each of cells) yield { row: ++row, cells: each };
}
const cellsOf = (platform: Platform): Record<string, string>[] => parse(readFileSync(join(sample, files[platform])), { columns: true });
const sources = (change: Partial<Record<Platform, Record<string, string>[]>> = {}) => ({
  amazon: rowsOf(change.amazon ?? cellsOf('amazon')), disney: rowsOf(change.disney ?? cellsOf('disney')),
  hulu: rowsOf(change.hulu ?? cellsOf('hulu')), netflix: rowsOf(change.netflix ?? cellsOf('netflix')),
});

/** A few films to match by, most voted first. */
const films: MatchableFilms = {
  tmdbId: [155, 680, 949, 194, 11, 496243, 278, 5],
  title: ['The Dark Knight', 'Pulp Fiction', 'Heat', 'Amélie', 'Star Wars', 'Parasite', 'The Shawshank Redemption', 'Half-Lit House'],
  originalTitle: [null, null, null, "Le fabuleux destin d'Amélie Poulain", null, null, null, null],
  releaseDate: ['2008-07-16', '1994-09-10', '1995-12-15', '2001-04-25', '1977-05-25', '2019-05-30', '1994-09-23', '2016-01-01'].map(daysFromIso),
  runtimeMin: [152, 154, 170, 122, 121, null, 142, null],
  cast: [['Christian Bale', 'Heath Ledger'], ['John Travolta', 'Uma Thurman'], ['Al Pacino'], ['Audrey Tautou', 'Mathieu Kassovitz'], ['Mark Hamill', 'Harrison Ford'], ['Song Kang-ho'], null, null],
  directors: [['Christopher Nolan'], ['Quentin Tarantino'], ['Michael Mann'], ['Jean-Pierre Jeunet'], ['George Lucas'], null, null, null],
  voteCount: [12269, 8670, 9, 3403, 6778, 19900, 8358, 200],
  voteAverage: [8.3, 8.3, 7.7, 7.8, 8.1, 8.5, 8.5, 6],
  countries: [null, null, null, null, null, null, null, null],
};

let built: BuiltStreaming;
const row = (id: string) => {
  const at = built.columns.id.indexOf(id);
  expect(at).toBeGreaterThanOrEqual(0);
  return Object.fromEntries(Object.entries(built.columns).map(([column, cells]) => [column, cells[at]]));
};
const finding = (step: string, what: string) => built.steps.find((each) => each.step === step)?.findings.find((each) => each.what === what);
beforeAll(async () => {
  built = await buildStreaming(sources(), films);
});

describe('the streaming table of the sample', () => {
  test('has every column of the schema, all of one length, sorted by platform and show number', () => {
    expect(Object.keys(built.columns)).toEqual(Object.keys(schemas.streaming));
    for (const cells of Object.values(built.columns)) expect(cells).toHaveLength(65);
    expect(built.columns.id.slice(8, 12)).toEqual(['as9', 'as10', 'as11', 'as12']);
    expect([...new Set(built.columns.platform)]).toEqual(['amazon', 'disney', 'hulu', 'netflix']);
  });

  test('holds null and never an empty text, 0 or an empty list where something is missing', () => {
    for (const [name, cells] of Object.entries(built.columns)) {
      for (const cell of cells) {
        expect(cell, name).not.toBe('');
        expect(cell, name).not.toEqual([]);
        expect(cell, name).not.toBeUndefined();
      }
    }
    expect(built.columns.durationInt).not.toContain(0);
  });

  test('tidies blanks, line breaks and invisible characters', () => {
    expect(row('as5')['title']).toBe('Chungking Express');
    expect(row('ds12')['title']).toBe('Lego Sample: The Blue Brick – A Tale');
    expect(row('ns14')['title']).toBe('Roma');
    expect(row('ns15')['title']).toBe('A Bomber Called Sample: A Story of a Flying House');
    expect(finding('streaming.read', 'line-break-in-cell')?.examples).toEqual(['as10, cast', 'ns15, title']);
    expect(finding('streaming.read', 'line-break-in-description')?.examples).toEqual(['as11', 'hs12']);
  });

  test('undoes what a spreadsheet made of titles', () => {
    expect(['ns6', 'ns7', 'ns8', 'ns9'].map((id) => row(id)['title'])).toEqual(['22 July', '15 August', 'October 1', 'February 9']);
  });

  test('reads dates, also with a leading blank, as days', () => {
    expect(row('ns2')['dateAdded']).toBe(daysFromIso('2019-10-01'));
    expect(row('as2')['dateAdded']).toBeNull();
    expect(finding('streaming.dates', 'added-before-its-release-year')?.examples).toContain('ds10 Sunrise at the Sample Park (2021), 2020-12-18');
  });

  test('moves durations back from the rating, and keeps the label of films that last seasons', () => {
    expect(row('ns10')).toMatchObject({ rating: null, durationInt: 74, durationType: 'min', type: 'movie' });
    expect(row('hs5')).toMatchObject({ rating: null, durationInt: 2, durationType: 'season', type: 'movie', tmdbId: null });
    expect(finding('streaming.durations', 'duration-stood-in-rating')?.count).toBe(4);
    expect(finding('streaming.durations', 'movie-lasting-seasons')?.count).toBe(2);
  });

  test('calls 0 minutes unknown and keeps ten hours of rain', () => {
    expect(row('as8')).toMatchObject({ durationInt: null, durationType: null });
    expect(row('as7')).toMatchObject({ durationInt: 601, durationType: 'min' });
  });

  test('writes ratings in one vocabulary', () => {
    expect(['as2', 'as4', 'as5', 'as8', 'as9', 'as10', 'as15', 'hs8', 'ns13', 'ds12'].map((id) => row(id)['rating'])).toEqual(['18+', '16+', 'NR', 'NR', '16+', 'ALL', 'NR', 'NR', 'NR', null]);
  });

  test('lists people, not digits, sentences or parts', () => {
    expect(row('as7')).toMatchObject({ directors: null, cast: null });
    expect(row('as11')['cast']).toEqual(['Robin Williams', 'Jonathan Hyde', 'Robert Sample Jr.']);
    expect(row('as15')['cast']).toEqual(['Ida Muster', 'Jo Muster', 'Al Muster']);
    expect(row('hs8')['directors']).toBeNull();
    expect(row('ns16')['cast']).toBeNull();
  });

  test('restores letters lost in a name that stands unharmed elsewhere, and reports what it cannot', () => {
    expect(row('as9')).toMatchObject({ directors: ['María González Test'], cast: ['Ana Ibáñez Prueba', 'Jordi Ejemplo'] });
    expect(finding('streaming.titles', 'title-lost-a-character')?.examples).toEqual(['as9']);
  });

  test('codes countries, former ones too, and reports a name that is none', () => {
    expect(row('ns13')['countries']).toEqual(['DE', 'DD', 'SU']);
    expect(row('ns5')['countries']).toEqual(['ES', 'AR']);
    expect(finding('streaming.countries', 'country-unknown')?.examples).toEqual(['ns13, Atlantis']);
  });

  test('keeps a shelf name whole that holds commas', () => {
    expect(row('as10')['listedIn']).toEqual(['Arts, Entertainment, and Culture', 'Documentary']);
  });

  test('matches films only, by title and people, and gives them their score', () => {
    expect(row('as1')).toMatchObject({ tmdbId: 680, score: Math.fround(8.3 / 2) });
    expect(row('as2')['tmdbId']).toBe(680);
    expect(row('as13')['tmdbId']).toBe(194);
    expect(row('ds2')['tmdbId']).toBe(11);
    expect(row('hs1')['tmdbId']).toBe(496243);
    expect(row('as12')['tmdbId']).toBeNull(); // another Heat
    expect(row('as17')['tmdbId']).toBeNull(); // a series called Heat
    expect(row('hs5')['tmdbId']).toBeNull(); // a series labelled Movie
  });

  test('gives no score with fewer than ten votes', () => {
    expect(row('as3')).toMatchObject({ tmdbId: 949, score: null });
  });

  test('counts rows, sentences in both languages, and null rates before and after', () => {
    for (const { rowsIn, rowsOut, step } of built.steps.slice(0, -1)) expect([step, rowsIn, rowsOut]).toEqual([step, 65, 65]);
    for (const { why, count, examples } of built.steps.flatMap(({ findings }) => findings)) {
      expect(why.en.length * why.es.length * count).toBeGreaterThan(0);
      expect(examples.length).toBeLessThanOrEqual(Math.min(5, count));
    }
    expect(built.nullRates.find(({ column }) => column === 'rating')).toEqual({ table: 'streaming', column: 'rating', before: 3 / 65, after: 7 / 65 });
  });
});

describe('a catalogue that cannot be understood', () => {
  const broken = (change: Record<string, string>) => buildStreaming(sources({ disney: [cellsOf('disney')[0] ?? {}, { ...cellsOf('disney')[1], ...change }] }), films);
  test.each([
    ['type', 'Film'], ['show_id', '17'], ['show_id', 's1'], ['release_year', 'unknown'], ['date_added', '2020-01-31'], ['duration', 'long'], ['title', ' '],
  ])('ends at its %s "%s" with row and column', async (column, value) => {
    await expect(broken({ [column]: value })).rejects.toMatchObject({ name: 'EtlError', row: 2, column, found: value });
  });
});

test('the same input gives the same columns and report', async () => {
  expect(await buildStreaming(sources(), films)).toEqual(built);
});
