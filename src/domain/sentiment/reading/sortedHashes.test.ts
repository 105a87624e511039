import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { decodeSorted, encodeSorted } from './sortedHashes.ts';

const spread = (count: number, seed: number) => { const random = seededRandom(seed); return Uint32Array.from(new Set(Array.from({ length: count }, () => Math.floor(random() * 2 ** 32)))).sort(); };

test('hashes come back as they went, at about two bytes each', () => {
  for (const count of [0, 1, 2, 17, 1000, 120_000]) {
    const hashes = spread(count, count), coded = encodeSorted(hashes);
    expect(decodeSorted(coded, hashes.length)).toEqual(hashes);
    if (count === 120_000) expect(coded.bytes.length / hashes.length).toBeLessThan(2.12);
  }
  for (const few of [[0], [0xffffffff], [0, 1, 2, 3], [5, 0xfffffffe, 0xffffffff]]) expect([...decodeSorted(encodeSorted(Uint32Array.from(few)), few.length)]).toEqual(few);
});

test('hashes out of order are refused', () => {
  expect(() => encodeSorted(Uint32Array.of(3, 3))).toThrow('do not ascend');
});

test('bytes that cannot hold the rows are refused before anything is allocated', () => {
  const { k, bytes } = encodeSorted(spread(100, 1));
  expect(() => decodeSorted({ k, bytes }, 2 ** 40)).toThrow('cannot hold');
  expect(() => decodeSorted({ k: 32, bytes }, 1)).toThrow('32 bits');
  expect(() => decodeSorted({ k, bytes: bytes.subarray(0, 180) }, 100)).toThrow(/end at row|cannot hold/);
  expect(() => decodeSorted({ k, bytes: new Uint8Array([...bytes, 0]) }, 100)).toThrow('follow the last');
  expect(() => decodeSorted({ k: 0, bytes: new Uint8Array(100).fill(255) }, 3)).toThrow(RangeError);
});
