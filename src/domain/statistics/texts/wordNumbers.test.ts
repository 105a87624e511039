import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { tokenise } from '../../sentiment/tokenise.ts';
import { createWordNumbers } from './wordNumbers.ts';

const pieces = ['The', 'film', "isn't", "ISN'T", 'sooooo', 'SOO', 'x-ray', 'xD', 'A+', 'http://a.b', 'www.x', 'e.g.', 'café', 'naïve', "l'été", '7/10', '8 out of ten', '42', '<br />', '<3', ':)', '...', '!?', ',', '-', '"', "'", '/', ' ', '\n\n', '’', '&amp;', '日本', '🎬'];

test('words have the numbers of the keys that tokenise gives, whatever stands between them', () => {
  const random = seededRandom(3), numbers = createWordNumbers();
  for (let trial = 0; trial < 2000; trial++) {
    const text = Array.from({ length: random() * 20 }, () => `${pieces[Math.floor(random() * pieces.length)] ?? ''}${random() < 0.6 ? ' ' : ''}`).join(''), got: (string | null)[] = [];
    numbers.visit(text, 0, text.length, (number) => got.push(number < 0 ? null : (numbers.words[number] ?? '')));
    expect(got).toEqual(tokenise(text).map(({ key }) => (/^[\p{L}\p{M}']+$/u.test(key) ? key : null)));
  }
  expect(new Set(numbers.words).size).toBe(numbers.words.length);
});

test('many plain words keep apart, however their table grows', () => {
  const numbers = createWordNumbers(), words = Array.from({ length: 30_000 }, (_, at) => [...String(at)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')), got: number[] = [];
  for (const word of [...words, ...words]) numbers.visit(word.toUpperCase(), 0, word.length, (number) => got.push(number));
  expect(got.slice(30_000)).toEqual(got.slice(0, 30_000));
  expect(numbers.words.length).toBe(new Set(words.map((word) => word.replace(/(.)\1{2,}/g, '$1$1'))).size);
});
