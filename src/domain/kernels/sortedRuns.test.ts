import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { medianDeviation } from './medianDeviation.ts';
import { repeatValues } from './repeatValues.ts';
import { countBelow, countUpTo } from './searchSorted.ts';
import { sortedRuns } from './sortedRuns.ts';

const random = seededRandom(3);
const samples = Array.from({ length: 60 }, (_, n) => Float64Array.from({ length: n + 1 }, () => (random() < 0.5 ? Math.floor(random() * 8) - 4 : random() * 9 - 4)).sort());

test('runs are the distinct values and their counts', () => {
  for (const sorted of samples) {
    const { values, counts } = sortedRuns(sorted), slow = [...new Set(sorted)];
    expect([...values]).toEqual(slow);
    expect([...counts]).toEqual(slow.map((value) => sorted.filter((other) => other === value).length));
    expect([...repeatValues(values, counts)]).toEqual([...sorted]);
  }
  expect(sortedRuns(new Float64Array(0))).toEqual({ values: new Float64Array(0), counts: new Uint32Array(0) });
});

test('places among sorted values are those that counting finds', () => {
  for (const sorted of samples) {
    for (const value of [-9, -4, 0, 1.5, 3, 9, ...sorted.slice(0, 5)]) {
      expect(countBelow(sorted, value)).toBe(sorted.filter((other) => other < value).length);
      expect(countUpTo(sorted, value)).toBe(sorted.filter((other) => other <= value).length);
    }
  }
});

test('the median distance from the median is that of all distances sorted', () => {
  const middle = (sorted: Float64Array) => ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
  for (const sorted of samples) {
    const median = middle(sorted);
    expect(medianDeviation(sorted, median, 0)).toBeCloseTo(middle(sorted.map((value) => Math.abs(value - median)).sort()), 12);
  }
});
