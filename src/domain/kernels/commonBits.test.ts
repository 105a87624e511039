import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { commonBits } from './commonBits.ts';

test('common bits are counted as one by one', () => {
  const random = seededRandom(1), draw = () => Uint32Array.from({ length: 50 }, () => (random() < 0.2 ? 0xffffffff : random() * 2 ** 32));
  for (let trial = 0; trial < 20; trial++) {
    const a = draw(), b = draw();
    const slow = a.reduce((sum, word, at) => sum + [...((word & b[at]!) >>> 0).toString(2)].filter((bit) => bit === '1').length, 0);
    expect(commonBits(a, b)).toBe(slow);
  }
});
