import { expect, test } from 'vitest';
import { columnsFromRows, nullRatesOf } from './columns.ts';
import { EmptyCells } from './emptyCells.ts';

test('rows become one array a column, in their order', () => {
  expect(columnsFromRows('ratings', [{ userId: 1, tmdbId: 862, stars: 4, ratedAt: 10 }, { userId: 2, tmdbId: 11, stars: 0.5, ratedAt: 20 }])).toEqual({
    userId: [1, 2], tmdbId: [862, 11], stars: [4, 0.5], ratedAt: [10, 20],
  });
});

test('null rates compare empty source cells with shipped nulls', () => {
  const empty = new EmptyCells();
  for (const [place, text] of ['', ' ', 'x', 'y'].entries()) empty.see({ row: place + 1, cells: { runtime: text } }, ['runtime']);
  const columns = { ...columnsFromRows('movies', []), runtimeMin: [null, 100, null, null], return: [1, null, 2, 3] };
  expect(nullRatesOf('movies', columns, { runtimeMin: empty.share('runtime'), return: null })).toEqual([
    { table: 'movies', column: 'runtimeMin', before: 0.5, after: 0.75 },
    { table: 'movies', column: 'return', before: null, after: 0.25 },
  ]);
  expect(new EmptyCells().share('runtime')).toBe(0);
});
