import { expect, test } from 'vitest';
import { moviesSchema, ratingsSchema } from './schema.ts';
import { tableOf } from './tableOf.ts';

test('required numbers become typed arrays and missing nullable cells null', () => {
  const movies = tableOf(moviesSchema, [{ tmdbId: 862, title: 'Toy Story', voteCount: 5415, votesAsOf: 17350, voteAverage: 7.7 }]);
  expect(movies.rows).toBe(1);
  expect(movies.tmdbId).toEqual(Int32Array.of(862));
  expect(movies.title).toEqual(['Toy Story']);
  expect(movies.voteAverage).toEqual([Math.fround(7.7)]);
  expect(movies.releaseDate).toEqual([null]);
  expect(movies.cast).toEqual([null]);
});

test('a missing required cell and an unknown column are refused by name', () => {
  expect(() => tableOf(ratingsSchema, [{ userId: 1, tmdbId: 862, stars: 4 } as never])).toThrow('row 0 lacks ratedAt');
  expect(() => tableOf(ratingsSchema, [{ userId: 1, tmdbId: 862, stars: 4, ratedAt: 0, mood: 1 } as never])).toThrow('no column mood');
});
