import { expect, test } from 'vitest';
import { missingBytes, offlineStatusOf } from './offlineStatus.ts';

const files = (kept: readonly string[]) => ['movies/search', 'streaming/search', 'movies/facts', 'streaming/facts', 'movies/people', 'streaming/people', 'movies/keywords', 'report', 'ratings/all', 'content/vectors', 'content/card', 'sentiment/butaca', 'taste/model', 'taste/card']
  .map((name) => ({ name, bytes: 10, kept: kept.includes(name) }));

test('each screen works offline when every file it reads is kept', () => {
  expect(offlineStatusOf(files(['movies/search', 'streaming/search']), true)).toMatchObject({ keptBytes: 20, totalBytes: 140, screens: { discover: true, title: false, person: false, queries: false, data: false, explore: false } });
  expect(offlineStatusOf(files(['movies/search', 'report', 'content/card']), true).screens).toMatchObject({ discover: false, data: true });
  expect(offlineStatusOf(files(['movies/search', 'streaming/search', 'movies/facts', 'movies/people', 'streaming/people']), true).screens).toMatchObject({ person: true, queries: false, similar: false });
  expect(offlineStatusOf(files(['movies/search', 'streaming/search', 'movies/facts', 'streaming/facts', 'movies/people', 'streaming/people', 'movies/keywords', 'content/vectors']), true).screens).toMatchObject({ title: true, similar: true, sentiment: false });
  expect(offlineStatusOf(files(['movies/search', 'streaming/search', 'movies/facts', 'streaming/facts', 'movies/people', 'streaming/people', 'movies/keywords', 'content/vectors', 'taste/model']), true).screens).toMatchObject({ similar: true, forYou: true, tasteModel: false });
  expect(offlineStatusOf([...files(['movies/search', 'streaming/search', 'movies/facts', 'streaming/facts', 'movies/people', 'streaming/people', 'movies/keywords', 'ratings/all']), ...['published/all', 'explore/review-texts'].map((name) => ({ name, bytes: 10, kept: true }))], true).screens).toMatchObject({ explore: true, forYou: false });
  expect(offlineStatusOf(files(['sentiment/butaca']), true).screens).toMatchObject({ sentiment: true, discover: false });
});

test('what a screen has yet to fetch is what it needs and is not kept', () => {
  expect([missingBytes(files([]), 'similar'), missingBytes(files([]), 'forYou')]).toEqual([80, 90]);
  expect(missingBytes(files(['movies/search', 'streaming/search', 'content/vectors', 'report']), 'similar')).toBe(50);
});
