import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { int8Dots } from './int8Dots.ts';

test('int8Dots agrees with one product after another', () => {
  const random = seededRandom(8);
  for (let trial = 0; trial < 100; trial++) {
    const d = 1 + Math.floor(random() * 40), rows = 1 + Math.floor(random() * 30), from = Math.floor(random() * rows), count = Math.floor(random() * (rows - from + 1));
    const values = Int8Array.from({ length: rows * d }, () => Math.floor(256 * random()) - 128), query = Int16Array.from({ length: d + 3 }, () => Math.round(65_534 * random()) - 32_767);
    const into = new Int32Array(count);
    int8Dots(values, d, query, from, count, into);
    expect([...into]).toEqual(Array.from({ length: count }, (_, i) => [...values.subarray((from + i) * d, (from + i + 1) * d)].reduce((sum, value, j) => sum + value * query[j]!, 0)));
  }
});
