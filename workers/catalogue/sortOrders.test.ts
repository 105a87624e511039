import { expect, test } from 'vitest';
import { fixture } from '../../src/domain/queries/fixture.ts';
import { weightedScore } from '../../src/domain/catalogue/score.ts';
import { createSortOrders } from './sortOrders.ts';
import { buildWorks } from '../../src/domain/catalogue/works.ts';

test('a score counts the more, the more votes it has', () => {
  expect(weightedScore(5, 200, 3)).toBe(4); // as many votes as the prior: half way
  expect(weightedScore(5, 0, 3)).toBe(3);
  expect(weightedScore(4, 1e9, 3)).toBeCloseTo(4, 5);
  expect(weightedScore(NaN, 900, 3)).toBeNaN();
});

test('ten enthusiasts do not stand above thousands, and what has no score comes last', () => {
  const film = (tmdbId: number, voteCount: number, voteAverage: number) => ({ tmdbId, title: String(tmdbId), voteCount, voteAverage });
  // Rows must come most voted first, as the pipeline writes them.
  const tables = fixture({ films: [film(1, 8000, 8.5), film(2, 6000, 6), film(3, 300, 9), film(4, 10, 10), film(5, 10, 2), film(6, 9, 10)], showings: [] });
  const order = createSortOrders(tables, buildWorks(tables), String)('score');
  // The five known scores have a mean of 3.55; weighted they are 4.23, 3.02, 4.12, 3.62 and 3.43.
  expect([...order]).toEqual([0, 2, 3, 4, 1, 5]);
});
