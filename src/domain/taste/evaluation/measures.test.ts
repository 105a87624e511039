import { describe, expect, test } from 'vitest';
import { ratingMatrix } from '../training/ratingMatrix.ts';
import { listMeasures, ndcgAt, recallAt } from './rankingMeasures.ts';
import { rankingCases, splitPeople } from './rankingCases.ts';
import { starErrors } from './starErrors.ts';

describe('measures of a list, against cases worked out by hand', () => {
  test('NDCG counts a hit less the lower it stands', () => {
    expect(ndcgAt([7, 8, 9], new Set([7]), 3)).toBe(1);
    expect(ndcgAt([8, 7, 9], new Set([7]), 3)).toBeCloseTo(1 / Math.log2(3), 12);
    expect(ndcgAt([7, 1, 8], new Set([7, 8]), 3)).toBeCloseTo((1 + 1 / 2) / (1 + 1 / Math.log2(3)), 12);
    expect(ndcgAt([1, 2, 3, 7], new Set([7]), 3)).toBe(0);
    expect(ndcgAt([7], new Set([7, 8, 9]), 2)).toBeCloseTo(1 / (1 + 1 / Math.log2(3)), 12);
  });

  test('recall counts hits of what could be hit', () => {
    expect(recallAt([1, 2, 3, 4], new Set([2, 4, 9]), 4)).toBeCloseTo(2 / 3, 12);
    expect(recallAt([1, 2], new Set([1, 2, 3, 4, 5]), 2)).toBe(1);
    expect(recallAt([1, 2], new Set([3]), 2)).toBe(0);
  });

  test('lists are measured together', () => {
    const { coverage, novelty, popularity } = listMeasures([[0, 1], [1, 2]], [8, 4, 2, 1], 8);
    expect([coverage, novelty, popularity]).toEqual([0.75, (0 + 1 + 1 + 2) / 4, (8 + 4 + 4 + 2) / 4]);
  });

  test('errors are of bounded predictions', () => {
    const { rmse, mae } = starErrors([6, 0, 3], [5, 1, 4], 1, 5);
    expect([rmse, mae]).toEqual([Math.sqrt(1 / 3), 1 / 3]);
  });
});

test('people are split without loss, the same way by the same seed', () => {
  const matrix = ratingMatrix({ person: [0, 0, 1, 2, 3, 3, 4], title: [0, 1, 1, 0, 2, 0, 1], stars: [1, 2, 3, 4, 5, 4, 3] }, 5, 3), { drawn, rest } = splitPeople(matrix, 0.4, 1);
  expect([drawn.people, rest.people, drawn.stars.length + rest.stars.length]).toEqual([2, 3, 7]);
  expect(splitPeople(matrix, 0.4, 1)).toEqual({ drawn, rest });
});

test('of a held-out person four fifths are given, and what of the rest they liked is to be found', () => {
  const titles = 50, matrix = ratingMatrix({ person: new Array(50).fill(0), title: Array.from({ length: 50 }, (_, at) => at), stars: Array.from({ length: 50 }, (_, at) => (at % 2 === 0 ? 5 : 2)) }, 1, titles);
  const candidateOf = Int32Array.from({ length: titles }, (_, title) => (title < 10 ? -1 : title - 10)), [only] = rankingCases(matrix, candidateOf, 4);
  expect(only?.given.length).toBe(40);
  const given = new Set(only?.given.map(({ title }) => title));
  for (const candidate of only?.liked ?? []) {
    expect(given.has(candidate + 10)).toBe(false);
    expect((candidate + 10) % 2).toBe(0);
  }
  expect(only?.liked.size).toBe(Array.from({ length: 40 }, (_, at) => at + 10).filter((title) => !given.has(title) && title % 2 === 0).length);
});

test('a person rates a title once: the last time counts', () => {
  const matrix = ratingMatrix({ person: [1, 0, 1], title: [2, 0, 2], stars: [1, 3, 5] }, 2, 3);
  expect([[...matrix.starts], [...matrix.titleOf], [...matrix.stars]]).toEqual([[0, 1, 2], [0, 2], [3, 5]]);
  expect(() => ratingMatrix({ person: [2], title: [0], stars: [1] }, 2, 3)).toThrow(/person 2/);
});
