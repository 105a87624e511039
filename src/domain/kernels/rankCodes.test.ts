import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { averageRanks } from './averageRanks.ts';
import { countCodes, lookUpCodes, rankCodes, rankCodesAt, standardRanks, sumCodeProducts } from './rankCodes.ts';
import { sortedOrder } from './sortedOrder.ts';

const random = seededRandom(9);
const column = (n: number, missing: number) => Float64Array.from({ length: n }, () => (random() < missing ? NaN : Math.floor(random() * 40) - 20));
const ranked = (values: Float64Array) => rankCodes(values, sortedOrder(values));

test('codes are places among the distinct values', () => {
  const values = column(300, 0.2), distinct = [...new Set(values)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  expect(ranked(values)).toEqual({ codes: Int32Array.from(values, (value) => distinct.indexOf(value)), distinct: distinct.length });
});

test('codes of some rows are those of a column of these rows alone', () => {
  const values = column(300, 0), rows = Uint32Array.from({ length: 40 }, (_, at) => 7 * at + 2);
  expect(rankCodesAt(ranked(values), rows)).toEqual(ranked(Float64Array.from(rows, (row) => values[row]!)));
});

test('ranks of the rows that two columns share are theirs alone, and their products Spearman’s', () => {
  const x = column(200, 0.3), y = column(200, 0.3), both = [...x.keys()].filter((row) => !Number.isNaN(x[row]! + y[row]!));
  const [xs, ys] = [x, y].map((values) => Float64Array.from(both, (row) => values[row]!)) as [Float64Array, Float64Array];
  const standard = (values: Float64Array) => {
    const ranks = averageRanks(values), mean = (ranks.length + 1) / 2, sd = Math.sqrt(ranks.reduce((sum, rank) => sum + (rank - mean) ** 2, 0) / ranks.length);
    return ranks.map((rank) => (rank - mean) / sd);
  };
  const a = ranked(x), b = ranked(y), forA = standardRanks(countCodes(a, b.codes)), forB = standardRanks(countCodes(b, a.codes));
  expect(forA.n).toBe(both.length);
  const slow = standard(xs).reduce((sum, rank, at) => sum + rank * standard(ys)[at]!, 0);
  expect(sumCodeProducts(a.codes, forA.ranks!, b.codes, forB.ranks!)).toBeCloseTo(slow, 9);
});

test('equal values have no ranks, and codes are looked up from any row on', () => {
  expect(standardRanks(Uint32Array.of(5))).toEqual({ n: 5, ranks: null });
  const into = new Float64Array(2);
  lookUpCodes(Int32Array.of(0, 1, 2, 1), Float64Array.of(10, 11, 12), 2, into);
  expect(into).toEqual(Float64Array.of(12, 11));
});
