import { expect, test } from 'vitest';
import { gramsOf } from './grams.ts';

test('words are lower case, at least two letters long, and no stop words; pairs bridge what was dropped', () => {
  expect(gramsOf('Drama The Return of a King')).toEqual(['drama', 'return', 'king', 'drama return', 'return king']);
});

test('accents, digits and other scripts stay, marks and apostrophes divide', () => {
  expect(gramsOf("Amélie 2046 L'été 千と千尋")).toEqual(['amélie', '2046', 'été', '千と千尋', 'amélie 2046', '2046 été', 'été 千と千尋']);
});

test('a repeated word is told each time, and nothing gives nothing', () => {
  expect(gramsOf('no fear, no FEAR')).toEqual(['fear', 'fear', 'fear fear']);
  expect(gramsOf('The a of')).toEqual([]);
});
