import { expect, test } from 'vitest';
import { daysFromIso } from '../../date.ts';
import { schemas } from '../../catalogue/schema.ts';
import { rowsFrom } from '../rowsFrom.ts';
import { buildPublished, publishedColumns } from './buildPublished.ts';

const build = (...records: Readonly<Record<string, string>>[]) => buildPublished(rowsFrom(publishedColumns, records));
const heat = {
  id: '949', imdb_id: 'tt0113277', title: ' Heat', original_language: 'en', release_date: '1995-12-15', status: 'Released', runtime: '170.0', budget: '60000000', revenue: '187436818.0', popularity: '17.924927',
  vote_average: '7.7', vote_count: '1886', genres: "[{'id': 28, 'name': 'Action'}, {'id': 80, 'name': 'Crime'}, {'id': 80, 'name': 'Crime'}]", belongs_to_collection: "{'id': 1, 'name': 'Heat Collection'}",
  production_countries: "[{'iso_3166_1': 'XG', 'name': 'East Germany'}]", spoken_languages: "[{'iso_639_1': 'es', 'name': 'Español'}, {'iso_639_1': 'en', 'name': ''}]",
};
const findings = ({ steps: [step] }: Awaited<ReturnType<typeof build>>) => step?.findings.map(({ what, count }) => [what, count]);

test('cells keep what stands in the file: blanks, repeats, codes of TMDB; a list has the names or codes of its dicts', async () => {
  const { columns } = await build(heat);
  expect(Object.keys(columns)).toEqual(Object.keys(schemas.published));
  expect(Object.fromEntries(Object.entries(columns).map(([name, [first]]) => [name, first]))).toEqual({
    tmdbId: 949, imdbId: 'tt0113277', title: ' Heat', language: 'en', releaseDate: daysFromIso('1995-12-15'), status: 'Released', runtimeMin: 170, budgetUsd: 60000000, revenueUsd: 187436818,
    popularity: 17.924927, voteAverage: 7.7, voteCount: 1886, genres: ['Action', 'Crime', 'Crime'], mainGenre: 'Action', collection: 'Heat Collection', countries: ['XG'], spokenLanguages: ['es', 'en'],
  });
});

test('a zero stays 0, an empty cell is null, an empty list is a list', async () => {
  const built = await build({ id: '5', title: 'B', release_date: '2017-01-01', budget: '0', revenue: '0.0', runtime: '0.0', vote_average: '0.0', vote_count: '0', genres: '[]' }, { id: '6', title: 'C', release_date: '2017-01-01', vote_average: '0', vote_count: '2' });
  expect(built.columns).toMatchObject({
    budgetUsd: [0, null], revenueUsd: [0, null], runtimeMin: [0, null], voteAverage: [0, 0], voteCount: [0, 2], popularity: [null, null], genres: [[], null], mainGenre: [null, null], collection: [null, null], imdbId: [null, null],
  });
  expect(findings(built)).toEqual([['mean-zero-without-voters', 1], ['mean-zero-with-voters', 1], ['runtime-zero', 1], ['budget-zero', 1], ['revenue-zero', 1]]);
});

test('halves of broken records, films without a date and repeated films are left out and counted; the first row of a film stays', async () => {
  const built = await build({ id: '82663' }, { id: '1997-08-20' }, heat, { ...heat, release_date: '', id: '3' }, { ...heat, vote_count: '1887' });
  expect(built.columns).toMatchObject({ tmdbId: [949], voteCount: [1886] });
  expect(built.steps[0]).toMatchObject({ rowsIn: 5, rowsOut: 1 });
  expect(findings(built)).toEqual([['broken-second-half', 1], ['broken-first-half', 1], ['undated-row', 1], ['repeated-row', 1]]);
});

test('a cell that cannot be read ends the run with row and column', async () => {
  await expect(build(heat, { ...heat, id: '2', vote_average: 'good' })).rejects.toMatchObject({ name: 'EtlError', row: 2, column: 'vote_average' });
});
