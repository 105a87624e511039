import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { averageRanks } from './averageRanks.ts';

test('a rank is one more than the smaller values and half of the equal others', () => {
  const random = seededRandom(5), values = Float64Array.from({ length: 700 }, () => (random() < 0.1 ? Number.NaN : random() < 0.5 ? Math.floor(random() * 20) - 10 : random()));
  const slow = Array.from(values, (value) => (Number.isNaN(value) ? Number.NaN : 1 + values.filter((other) => other < value).length + (values.filter((other) => other === value).length - 1) / 2));
  expect(Array.from(averageRanks(values))).toEqual(slow);
});

test('−0 and 0 share a rank', () => {
  expect(Array.from(averageRanks(Float64Array.of(0, -0, 1)))).toEqual([1.5, 1.5, 3]);
});
