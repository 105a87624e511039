import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { boxOf } from './boxOf.ts';

test('whiskers reach to the furthest values within 1.5 times the box', () => {
  const random = seededRandom(9);
  for (let n = 1; n < 60; n++) {
    const sorted = Float64Array.from({ length: n }, () => Math.floor(Math.tan(random() * 3) * 4)).sort(), box = boxOf(sorted);
    const reach = 1.5 * ((box?.q3 ?? 0) - (box?.q1 ?? 0)), inside = sorted.filter((value) => value >= (box?.q1 ?? 0) - reach && value <= (box?.q3 ?? 0) + reach);
    expect(box).toMatchObject({ low: inside[0], high: inside.at(-1), outliersBelow: sorted.filter((value) => value < inside[0]!).length, outliersAbove: sorted.filter((value) => value > inside.at(-1)!).length });
    expect(box?.outliers).toEqual([...sorted].filter((value) => !inside.includes(value)));
  }
});

test('of many outliers the 50 furthest are named, from both sides', () => {
  const sorted = Float64Array.from([...Array.from({ length: 10 }, (_, at) => -1000 + at), ...Array.from({ length: 900 }, (_, at) => at / 900), ...Array.from({ length: 90 }, (_, at) => 1000 + at)]), box = boxOf(sorted);
  expect(box).toMatchObject({ outliersBelow: 10, outliersAbove: 90 });
  expect(box?.outliers).toEqual([...sorted.subarray(0, 10), ...sorted.subarray(-40)]);
  expect(boxOf(new Float64Array(0))).toBeNull();
});
