import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { listPromising } from './listPromising.ts';

test('listPromising agrees with filtering', () => {
  const random = seededRandom(31);
  for (let trial = 0; trial < 200; trial++) {
    const rest = Float64Array.from({ length: 64 }, () => Math.floor(5 * random())), mask = trial % 2 === 0 ? null : Uint8Array.from(rest, () => Number(random() < 0.5));
    const from = Math.floor(30 * random()), count = Math.floor(34 * random()), bound = [2, -Infinity, 9][trial % 3]!, into = new Int32Array(count);
    const expected = Array.from(rest.keys()).slice(from, from + count).filter((row) => rest[row]! >= bound && (mask === null || mask[row] === 1));
    expect([...into.subarray(0, listPromising(rest, mask, from, count, bound, into))]).toEqual(expected);
  }
});
