import { expect, test } from 'vitest';
import { daysFromIso } from '../../date.ts';
import { EmptyCells } from '../emptyCells.ts';
import { rowsFrom } from '../rowsFrom.ts';
import { filmColumns, readFilms } from './readFilms.ts';
import { snapshots } from './snapshots.ts';

const read = (...records: Readonly<Record<string, string>>[]) => readFilms(rowsFrom(filmColumns, records), snapshots.main, new EmptyCells());

test('a row in the original notation and one in the rebuilt notation read alike', async () => {
  const common = { id: '862', title: 'Toy Story', original_title: 'Toy Story', imdb_id: 'tt0114709', original_language: 'en', release_date: '1995-10-30', runtime: '81.0', budget: '30000000', popularity: '21.946943', vote_average: '7.7' };
  const { films } = await read(
    {
      ...common, revenue: '373554033', vote_count: '5415.0', genres: "[{'id': 16, 'name': 'Animation'}]",
      belongs_to_collection: "{'id': 10194, 'name': 'Toy Story Collection', 'poster_path': None, 'backdrop_path': '/b.jpg'}",
      production_companies: "[{'name': 'Pixar Animation Studios', 'id': 3}]", production_countries: "[{'iso_3166_1': 'US', 'name': 'United States of America'}]",
    },
    {
      ...common, revenue: '373554033.0', vote_count: '5415', genres: "[{'id': 16, 'name': 'Animation'}]", belongs_to_collection: "{'id': 10194, 'name': 'Toy Story Collection'}",
      production_companies: "[{'name': 'Pixar Animation Studios'}]", production_countries: "[{'iso_3166_1': 'US', 'name': 'United States of America'}]",
    },
  );
  expect(films[0]).toEqual(films[1]);
  expect(films[0]).toEqual({
    tmdbId: 862, title: 'Toy Story', originalTitle: null, releaseDate: daysFromIso('1995-10-30'), voteCount: 5415, voteAverage: 7.7, language: 'en', runtimeMin: 81,
    genres: ['Animation'], imdbId: 'tt0114709', votesAsOf: daysFromIso('2017-07-31'), popularity: 21.946943, budgetUsd: 30000000, revenueUsd: 373554033,
    collection: 'Toy Story Collection', companies: ['Pixar Animation Studios'], countries: ['US'],
  });
});

test('what a source leaves empty is null, and so is an empty list', async () => {
  const { films } = await read({ id: '5', title: ' Untitled ', genres: '[]', vote_count: '0' });
  expect(films[0]).toMatchObject({ title: 'Untitled', originalTitle: null, releaseDate: null, voteAverage: null, language: null, runtimeMin: null, genres: null, imdbId: null, popularity: null, budgetUsd: null, companies: null, countries: null });
});

test('both halves of a broken record are refused and counted apart', async () => {
  const { films, step } = await read({ id: '82663', original_title: 'Midnight Man' }, { id: '1997-08-20', original_title: "[{'iso_639_1': 'en'}]", belongs_to_collection: '0.065736' }, { id: '2', title: 'B' });
  expect(films.map(({ tmdbId }) => tmdbId)).toEqual([2]);
  expect(step.findings.map(({ what, count, examples }) => [what, count, examples])).toEqual([
    ['broken-second-half', 1, ['row 2: id "1997-08-20"']],
    ['broken-first-half', 1, ['row 1: id 82663']],
  ]);
});

test('a malformed IMDb id, a nameless collection and a repeated genre are told', async () => {
  const { films, step } = await read({ id: '3', title: 'C', imdb_id: '0', belongs_to_collection: "{'id': 2883}", genres: "[{'name': 'Horror'}, {'name': 'Horror'}]" });
  expect(films[0]).toMatchObject({ imdbId: null, collection: null, genres: ['Horror'] });
  expect(step.findings.map(({ what }) => what)).toEqual(['no-collection-name', 'repeated-name', 'imdb-id-malformed']);
});

test('a cell that no rule covers ends the run with its place', async () => {
  await expect(read({ id: '1', title: 'A' }, { id: '2', title: 'B', genres: "[{'id': 1 'name': 'x'}]" })).rejects.toMatchObject({ name: 'EtlError', row: 2, column: 'genres' });
  await expect(read({ id: '1', title: 'A', release_date: '30/10/1995' })).rejects.toMatchObject({ row: 1, column: 'release_date', expected: 'a date YYYY-MM-DD' });
});
