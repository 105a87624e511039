import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { bitsIn, letterMask } from './letterMask.ts';

test('bitsIn agrees with counting the ones of the binary text', () => {
  const random = seededRandom(2024);
  for (const mask of [0, -1, 1, -(2 ** 31), ...Array.from({ length: 500 }, () => (random() * 2 ** 32) | 0)]) {
    expect(bitsIn(mask)).toBe([...(mask >>> 0).toString(2)].filter((bit) => bit === '1').length);
  }
});

test('one edit changes at most one class either way', () => {
  const random = seededRandom(7);
  const letters = [...'abcdefghijklmnopqrstuvwxyz 0123456789éж千'];
  const letter = () => letters[Math.floor(random() * letters.length)] as string;
  for (let trial = 0; trial < 500; trial++) {
    const text = Array.from({ length: 1 + random() * 12 }, letter);
    const edited = [...text];
    edited.splice(Math.floor(random() * text.length), Math.floor(random() * 2), letter());
    const before = letterMask(text.join('')), after = letterMask(edited.join(''));
    expect(bitsIn(before & ~after)).toBeLessThanOrEqual(1);
    expect(bitsIn(after & ~before)).toBeLessThanOrEqual(1);
  }
  expect(letterMask('')).toBe(0);
});
