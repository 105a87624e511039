import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { countInversions } from './countInversions.ts';
import { kendallTau } from './kendallTau.ts';
import { rankCodes } from './rankCodes.ts';
import { sortedOrder } from './sortedOrder.ts';

const random = seededRandom(5);
const ranked = (values: Float64Array) => rankCodes(values, sortedOrder(values));

test('inversions are counted as by looking at every pair, and the values end up in order', () => {
  for (const n of [0, 1, 2, 11, 12, 13, 25, 100, 333]) {
    const values = Int32Array.from({ length: n }, () => Math.floor(random() * n * 0.7)), sorted = values.slice().sort();
    let slow = 0;
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) if (values[i]! > values[j]!) slow++;
    expect(countInversions(values)).toBe(slow);
    expect(values).toEqual(sorted);
  }
});

test('τ-b is that of counting every pair', () => {
  for (const [n, different] of [[2, 9], [10, 3], [57, 8], [200, 1000]] as const) {
    const x = Float64Array.from({ length: n }, () => Math.floor(random() * different)), y = x.map((value) => value + Math.floor(random() * different));
    let balance = 0, ofX = 0, ofY = 0;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < i; j++) {
        const dx = Math.sign(x[i]! - x[j]!), dy = Math.sign(y[i]! - y[j]!);
        balance += dx * dy;
        ofX += dx * dx;
        ofY += dy * dy;
      }
    }
    const tau = kendallTau(ranked(x), ranked(y));
    if (ofX === 0 || ofY === 0) expect(tau).toBeNull();
    else expect(tau).toBeCloseTo(balance / Math.sqrt(ofX * ofY), 12);
  }
});

test('a column of equal values goes with nothing', () => {
  expect(kendallTau(ranked(new Float64Array(9).fill(2)), ranked(Float64Array.from({ length: 9 }, random)))).toBeNull();
});
