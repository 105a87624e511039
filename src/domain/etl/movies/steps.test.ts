import { expect, test } from 'vitest';
import type { EtlStep } from '../report.ts';
import { rowsFrom } from '../rowsFrom.ts';
import { cleanMeasures } from './cleanMeasures.ts';
import { cleanMoney, returnOf } from './cleanMoney.ts';
import type { FilmDraft } from './filmDraft.ts';
import { fillImdbIds, linkColumns } from './fillImdbIds.ts';
import { joinSnapshots } from './joinSnapshots.ts';
import { mergeDuplicates } from './mergeDuplicates.ts';
import { snapshots } from './snapshots.ts';

const draft = (facts: Partial<FilmDraft>): FilmDraft => ({
  tmdbId: 1, title: 'A', originalTitle: null, releaseDate: 0, voteCount: 10, voteAverage: 6, language: 'en', runtimeMin: 90, genres: null, imdbId: null,
  votesAsOf: snapshots.main.votesAsOf, popularity: 1, budgetUsd: null, revenueUsd: null, collection: null, companies: null, countries: null, ...facts,
});
const counts = (step: EtlStep) => Object.fromEntries(step.findings.map(({ what, count }) => [what, count]));

test('an amount of 0 or below 1,000 USD is not known, counted apart; 1,000 stays', () => {
  const { films, step } = cleanMoney([
    draft({ budgetUsd: 0, revenueUsd: 0 }), draft({ budgetUsd: 999, revenueUsd: 12 }), draft({ budgetUsd: 1000, revenueUsd: 2787965087 }), draft({}),
  ]);
  expect(films.map(({ budgetUsd, revenueUsd }) => [budgetUsd, revenueUsd])).toEqual([[null, null], [null, null], [1000, 2787965087], [null, null]]);
  expect(counts(step)).toEqual({ 'budget-zero': 1, 'budget-below-1000': 1, 'revenue-zero': 1, 'revenue-below-1000': 1 });
  expect(step.cellsRepaired).toBe(4);
});

test('the return is revenue over budget where both are known', () => {
  expect(returnOf({ budgetUsd: 2000, revenueUsd: 5000 })).toBe(2.5);
  expect(returnOf({ budgetUsd: null, revenueUsd: 5000 })).toBeNull();
  expect(returnOf({ budgetUsd: 2000, revenueUsd: null })).toBeNull();
});

test('runtime 0 and a mean without voters are not known; a count of 0 votes is a fact', () => {
  const { films, step } = cleanMeasures([draft({ runtimeMin: 0 }), draft({ voteCount: 0, voteAverage: 0 }), draft({ voteCount: 58, voteAverage: 0 }), draft({ voteCount: 0, voteAverage: 7 })]);
  expect(films.map(({ runtimeMin, voteCount, voteAverage }) => [runtimeMin, voteCount, voteAverage])).toEqual([[null, 10, 6], [90, 0, null], [90, 58, null], [90, 0, null]]);
  expect(counts(step)).toEqual({ 'runtime-zero': 1, 'no-voters': 2, 'mean-zero-with-voters': 1 });
});

test('East Germany gets its ISO code; language codes stay as they are', () => {
  const { films, step } = cleanMeasures([draft({ countries: ['XG', 'FR'], language: 'de' }), draft({ countries: ['XC'], language: 'cn' }), draft({ language: 'xx' })]);
  expect(films.map(({ countries, language }) => [countries, language])).toEqual([[['DD', 'FR'], 'de'], [['XC'], 'cn'], [null, 'xx']]);
  expect(counts(step)).toEqual({ 'country-code-of-tmdb': 1 });
});

test('a repeated film is merged: the row with more votes stands, its gaps filled', () => {
  const { films, step } = mergeDuplicates([
    draft({ tmdbId: 1 }), draft({ tmdbId: 2, voteCount: 143, runtimeMin: 95 }), draft({ tmdbId: 1 }), draft({ tmdbId: 2, voteCount: 144, runtimeMin: null }), draft({ tmdbId: 3 }),
  ], 'main');
  expect(films.map(({ tmdbId, voteCount, runtimeMin }) => [tmdbId, voteCount, runtimeMin])).toEqual([[1, 10, 90], [2, 144, 95], [3, 10, 90]]);
  expect(counts(step)).toEqual({ 'identical-row': 1, 'differing-row': 1 });
  expect([step.rowsIn, step.rowsOut]).toEqual([5, 3]);
});

test('of a film in both snapshots the recent row stands; popularity never crosses', () => {
  const main = [draft({ tmdbId: 1, language: 'en', popularity: 287, voteCount: 5530 })];
  const recent = [draft({ tmdbId: 1, language: null, popularity: null, voteCount: 15800, votesAsOf: snapshots.recent.votesAsOf }), draft({ tmdbId: 2, popularity: 9 })];
  const { films, step } = joinSnapshots(main, recent);
  expect(films).toHaveLength(2);
  expect(films[0]).toMatchObject({ language: 'en', popularity: null, voteCount: 15800, votesAsOf: snapshots.recent.votesAsOf });
  expect(counts(step)).toEqual({ 'in-both': 1, 'popularity-of-another-scale': 1 });
});

test('a film planned when the snapshot was taken keeps its planned date', () => {
  const planned = draft({ releaseDate: snapshots.main.votesAsOf + 1 });
  const { films, step } = joinSnapshots([planned, draft({ tmdbId: 2, releaseDate: snapshots.main.votesAsOf })], []);
  expect(films[0]).toEqual(planned);
  expect(counts(step)).toEqual({ 'planned-in-snapshot': 1 });
});

test('links give the missing IMDb id with its zeros, the first of two, and never replace one', async () => {
  const links = rowsFrom(linkColumns, [
    { movieId: '1', imdbId: '417', tmdbId: '1' }, { movieId: '2', imdbId: '9999999', tmdbId: '1' }, { movieId: '3', imdbId: '0114999', tmdbId: '' },
    { movieId: '4', imdbId: '0000002', tmdbId: '2' }, { movieId: '5', imdbId: '10476558', tmdbId: '3' },
  ]);
  const { films, step } = await fillImdbIds([draft({ tmdbId: 1 }), draft({ tmdbId: 2, imdbId: 'tt0111161' }), draft({ tmdbId: 3 }), draft({ tmdbId: 4 })], links);
  expect(films.map(({ imdbId }) => imdbId)).toEqual(['tt0000417', 'tt0111161', 'tt10476558', null]);
  expect(counts(step)).toEqual({ 'imdb-id-from-links': 2, 'link-without-tmdb-id': 1, 'tmdb-id-with-two-imdb-ids': 1 });
});
