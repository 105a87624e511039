import { beforeAll, expect, test } from 'vitest';
import { ensureMessages } from '../../i18n/i18n.svelte.ts';
import { cardOf } from '../catalogue/fakeCatalogue.ts';
import { groupByGenre, groupByPlatform } from './mapGroups.ts';

beforeAll(() => ensureMessages('map'));

test('the six commonest genres have a colour and a form each, the rest share one', () => {
  const genres = ['crime', 'crime', 'drama', 'war', 'music', 'horror', 'comedy', 'western', null];
  const { groups, groupOf } = groupByGenre(genres.map((genre, index) => cardOf({ id: String(index), title: 'x', genres: genre === null ? [] : [genre, 'drama'] })));
  expect(groups.map(({ key }) => key)).toEqual(['crime', 'comedy', 'drama', 'horror', 'music', 'war', 'other']);
  expect(new Set(groups.map(({ form }) => form)).size).toBe(7);
  expect(new Set(groups.map(({ token }) => token)).size).toBe(7);
  expect(groupOf).toEqual([0, 0, 2, 5, 4, 3, 1, 6, 6]);
});

test('platforms are told apart from several and from none, and only those present are listed', () => {
  const { groups, groupOf } = groupByPlatform([cardOf({ id: '1', title: 'a', platforms: ['netflix'] }), cardOf({ id: '2', title: 'b', platforms: ['hulu', 'netflix'] }), cardOf({ id: '3', title: 'c' })]);
  expect(groups.map(({ label }) => label)).toEqual(['Netflix', 'On several', 'On none of the four']);
  expect(groupOf).toEqual([0, 1, 2]);
});
