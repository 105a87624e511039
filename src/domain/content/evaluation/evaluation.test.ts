import { expect, test } from 'vitest';
import { moviesSchema, ratingsSchema } from '../../catalogue/schema.ts';
import { tableOf } from '../../catalogue/tableOf.ts';
import { seededRandom } from '../../random.ts';
import { madeUpFacts } from '../classic/classic.fixture.ts';
import { factFields } from '../workFacts.ts';
import { coLiking, ndcgAtTen } from './coLiking.ts';
import { collectionsOf, recallAtTen } from './collections.ts';
import { halves } from './halves.ts';
import { bootstrapInterval } from './pairedBootstrap.ts';
import { withoutField } from './withoutField.ts';

const film = (tmdbId: number, collection?: string) => ({ tmdbId, title: `Film ${tmdbId}`, voteCount: 0, votesAsOf: 0, ...(collection === undefined ? {} : { collection }) });

test('collections of one film say nothing', () => {
  expect(collectionsOf(tableOf(moviesSchema, [film(1, 'B'), film(2), film(3, 'A'), film(4, 'B'), film(5, 'C'), film(6, 'A')]))).toEqual([[2, 5], [0, 3]]);
});

test('recall counts the others found, of ten at most', () => {
  expect(recallAtTen([7, 2, 9], 1, [1, 2, 3])).toBe(0.5);
  expect(recallAtTen(Int32Array.of(2, 3), 1, [1, 2, 3])).toBe(1);
  const many = Array.from({ length: 30 }, (_, row) => row);
  expect(recallAtTen(many.slice(1, 11), 0, many)).toBe(1);
  expect(recallAtTen(many.slice(1, 6), 0, many)).toBe(0.5);
});

test('gains are shares of the query’s likers, and a list in their order has an NDCG of 1', () => {
  const rated: { userId: number; tmdbId: number; stars: number; ratedAt: number }[] = [];
  for (let userId = 0; userId < 12; userId++) {
    rated.push({ userId, tmdbId: 1, stars: 4.5, ratedAt: 0 });
    if (userId < 9) rated.push({ userId, tmdbId: 2, stars: 4, ratedAt: 0 });
    if (userId < 3) rated.push({ userId, tmdbId: 3, stars: 5, ratedAt: 0 });
    rated.push({ userId, tmdbId: 4, stars: 3.5, ratedAt: 0 }, { userId, tmdbId: 99, stars: 5, ratedAt: 0 });
  }
  const movies = tableOf(moviesSchema, [film(1), film(2), film(3), film(4)]), ratings = tableOf(ratingsSchema, rated);
  const [only, ...others] = coLiking(ratings, movies, new Set(rated.map(({ userId }) => userId)));
  expect(others).toEqual([]); // nine like film 2: too few
  expect(only!.query).toBe(0);
  expect([...only!.gains].map(([row, gain]) => [row, gain.toFixed(3)])).toEqual([[1, '0.750'], [2, '0.250']]);
  expect(ndcgAtTen([1, 2, 3], only!)).toBeCloseTo(1, 12);
  expect(ndcgAtTen([3, 2, 1], only!)).toBeCloseTo((0.25 / Math.log2(3) + 0.75 / 2) / (0.75 + 0.25 / Math.log2(3)), 12);
  expect(coLiking(ratings, movies, new Set([0, 1, 2]))).toEqual([]);
});

test('halves are disjoint, whole, and the same for the same seed', () => {
  const items = Array.from({ length: 101 }, (_, at) => at), { tuning, heldOut } = halves(items);
  expect([tuning.length, heldOut.length]).toEqual([50, 51]);
  expect([...tuning, ...heldOut].sort((a, b) => a - b)).toEqual(items);
  expect(halves(items)).toEqual({ tuning, heldOut });
  expect(halves(items, 1).tuning).not.toEqual(tuning);
});

test('the bootstrap interval holds the mean, narrows with more groups and is wider where groups move together', () => {
  const random = seededRandom(4), values = Array.from({ length: 400 }, () => random());
  const each = values.map((_, at) => at), mean = values.reduce((sum, value) => sum + value, 0) / 400;
  const all = bootstrapInterval(values, each), few = bootstrapInterval(values.slice(0, 40), each.slice(0, 40));
  expect(all.from).toBeLessThan(mean);
  expect(all.to).toBeGreaterThan(mean);
  expect(all.to - all.from).toBeCloseTo(2 * 1.96 * Math.sqrt(1 / 12 / 400), 2);
  expect(few.to - few.from).toBeGreaterThan(all.to - all.from);
  const together = values.map((_, at) => values[Math.floor(at / 10)]!);
  const grouped = bootstrapInterval(together, each.map((at) => Math.floor(at / 10))), apart = bootstrapInterval(together, each);
  expect(grouped.to - grouped.from).toBeGreaterThan(2 * (apart.to - apart.from));
});

test('a withheld field is gone from every row and the others stay', () => {
  const facts = madeUpFacts(2), keyword = factFields.indexOf('keyword'), without = withoutField(facts, 'keyword');
  for (let row = 0; row < facts.works; row++) {
    const terms = (from: typeof facts) => [...from.terms.subarray(from.termStarts[row], from.termStarts[row + 1])];
    expect(terms(without)).toEqual(terms(facts).filter((term) => facts.fieldOfTerm[term] !== keyword));
  }
  expect(without.terms.length).toBeLessThan(facts.terms.length);
});
