import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { bestRice, createBitReader, createBitWriter } from './riceBits.ts';

test('numbers of every size come back as they were written, whatever k', () => {
  const random = seededRandom(3), writer = createBitWriter();
  const written = Array.from({ length: 4000 }, () => { const k = Math.floor(random() * 20); return { k, value: Math.floor(random() ** 3 * 2 ** Math.min(20, k + 6)), width: 1 + Math.floor(random() * 24) }; });
  for (const { k, value, width } of written) { writer.rice(value, k); writer.bits(value % 2 ** width, width); }
  const bytes = writer.bytes(), reader = createBitReader(bytes);
  for (const { k, value, width } of written) expect([reader.rice(k), reader.bits(width)]).toEqual([value, value % 2 ** width]);
  expect(reader.left()).toBe(0);
  expect(() => { for (let more = 0; more < 9; more++) reader.bits(1); }).toThrow(RangeError);
});

test('the best k is the one that takes the fewest bits', () => {
  expect(bestRice([0, 0, 0, 1])).toBe(0);
  expect(bestRice([1000, 1100, 900])).toBe(9);
  expect(bestRice([])).toBe(0);
});
