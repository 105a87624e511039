import { expect, test } from 'vitest';
import { linkColumns } from '../movies/fillImdbIds.ts';
import { rowsFrom } from '../rowsFrom.ts';
import { buildRatings, ratingColumns } from './buildRatings.ts';

const links = () => rowsFrom(linkColumns, [
  { movieId: '1', imdbId: '0114709', tmdbId: '862' }, { movieId: '6003', imdbId: '0290538', tmdbId: '4912' }, { movieId: '144606', imdbId: '0270288', tmdbId: '4912' },
  { movieId: '791', imdbId: '0113610', tmdbId: '' }, { movieId: '9', imdbId: '1', tmdbId: '77' },
]);
const rate = (userId: number, movieId: number, rating: string, timestamp: number) => ({ userId: String(userId), movieId: String(movieId), rating, timestamp: String(timestamp) });
const build = (...ratings: Readonly<Record<string, string>>[]) => buildRatings({ ratings: rowsFrom(ratingColumns, ratings), links: links() }, new Set([862, 4912]));

test('ratings join TMDB ids in the publisher’s order; titles without one are left out', async () => {
  const { columns, steps } = await build(rate(2, 1, '4.0', 10), rate(1, 791, '3.0', 11), rate(1, 9, '0.5', 12), rate(1, 555, '5.0', 13));
  expect(columns).toEqual({ userId: [2, 1], tmdbId: [862, 77], stars: [4, 0.5], ratedAt: [10, 12] });
  expect(steps[0]?.findings.map(({ what, count, outcome }) => [what, count, outcome])).toEqual([
    ['movie-without-tmdb-id', 2, 'refused'], ['two-movies-one-film', 1, 'kept'], ['film-not-in-catalogue', 1, 'kept'],
  ]);
});

test('who rated one film under two ids keeps the later rating, at the earlier place', async () => {
  const { columns, steps } = await build(rate(111, 6003, '4.0', 100), rate(111, 1, '3.0', 150), rate(111, 144606, '3.5', 200), rate(5, 144606, '5.0', 300), rate(5, 6003, '1.0', 250));
  expect(columns).toEqual({ userId: [111, 111, 5], tmdbId: [4912, 862, 4912], stars: [3.5, 3, 5], ratedAt: [200, 150, 300] });
  expect(steps[0]?.findings.find(({ what }) => what === 'rated-twice')?.count).toBe(2);
});

test.each(['0', '0.0', '5.5', '3.3', '', 'five'])('a rating of "%s" ends the run', async (rating) => {
  await expect(build(rate(1, 1, rating, 1))).rejects.toMatchObject({ name: 'EtlError', row: 1, column: 'rating' });
});
