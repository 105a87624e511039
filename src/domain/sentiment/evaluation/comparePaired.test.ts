import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { comparePaired, fairCoinTest } from './comparePaired.ts';
import type { Label } from './measure.ts';

/** Every sequence of `n` throws. */
function naiveCoinTest(heads: number, tails: number): number {
  const n = heads + tails;
  let atLeast = 0;
  for (let throws = 0; throws < 2 ** n; throws++) {
    const ones = throws.toString(2).replaceAll('0', '').length;
    if (Math.abs(ones - n / 2) >= Math.abs(heads - n / 2)) atLeast++;
  }
  return atLeast / 2 ** n;
}

test('fairCoinTest agrees with throwing every sequence', () => {
  for (let heads = 0; heads <= 6; heads++) for (let tails = 0; tails <= 6; tails++) expect(fairCoinTest(heads, tails)).toBeCloseTo(naiveCoinTest(heads, tails), 10);
});

test('the interval agrees with drawing the texts again many times', () => {
  const random = seededRandom(7), n = 2000;
  const labels = Array.from({ length: n }, (): Label => (random() < 0.5 ? 0 : 1));
  const judge = (share: number) => labels.map((label) => (random() < share ? label : 1 - label));
  const first = judge(0.92), second = judge(0.9), { difference, low, high, onlyFirst, onlySecond } = comparePaired(labels, first, second);
  const gains = labels.map((label, at) => Number(first[at] === label) - Number(second[at] === label));
  expect(onlyFirst).toBe(gains.filter((gain) => gain === 1).length);
  expect(onlySecond).toBe(gains.filter((gain) => gain === -1).length);
  expect(difference).toBeCloseTo(gains.reduce((a, b) => a + b) / n, 12);
  const means = Array.from({ length: 4000 }, () => {
    let sum = 0;
    for (let draw = 0; draw < n; draw++) sum += gains[Math.floor(random() * n)]!;
    return sum / n;
  }).sort((a, b) => a - b);
  expect(low).toBeCloseTo(means[100]!, 2);
  expect(high).toBeCloseTo(means[3900]!, 2);
});

test('models that agree differ by nothing, surely unequal ones by much', () => {
  expect(comparePaired([0, 1, 1], [0.1, 0.9, 0.9], [0.3, 0.6, 0.7])).toMatchObject({ onlyFirst: 0, onlySecond: 0, difference: 0, pValue: 1 });
  const labels = Array.from({ length: 100 }, (): Label => 1), sure = labels.map(() => 0.9), wrong = labels.map(() => 0.1);
  expect(comparePaired(labels, sure, wrong)).toMatchObject({ onlyFirst: 100, difference: 1 });
  expect(comparePaired(labels, sure, wrong).pValue).toBeLessThan(1e-20);
  expect(() => comparePaired(labels, sure, [])).toThrow(RangeError);
});
