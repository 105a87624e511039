import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { surveyRest } from './surveyRest.ts';

test('surveyRest agrees with looking at each block by itself', () => {
  const random = seededRandom(9);
  for (let trial = 0; trial < 200; trial++) {
    const rows = 1 + Math.floor(random() * 70), rest = Float64Array.from({ length: rows }, () => 10 * random() - [0, 5, 10][trial % 3]!);
    const mask = trial % 2 === 0 ? null : Uint8Array.from(rest, () => Number(random() < 0.2));
    const { largest, allowed, blockMost } = surveyRest(rest, mask, 16);
    expect(largest).toBe(Math.max(...rest.map(Math.abs)));
    expect(allowed).toBe(mask === null ? rows : mask.filter((value) => value === 1).length);
    const most = Array.from({ length: Math.ceil(rows / 16) }, (_, block) => Math.max(...rest.slice(16 * block, 16 * block + 16).filter((_value, i) => mask === null || mask[16 * block + i] === 1)));
    expect([...blockMost]).toEqual(most);
  }
});

test.each([NaN, Infinity, -Infinity])('the largest is not finite when one of the rest is %d, masked or not', (wrong) => {
  const rest = new Float64Array(40).fill(wrong, 33, 34);
  expect(surveyRest(rest, null, 16).largest).not.toSatisfy(Number.isFinite);
  expect(surveyRest(rest, new Uint8Array(40), 16).largest).not.toSatisfy(Number.isFinite);
});
