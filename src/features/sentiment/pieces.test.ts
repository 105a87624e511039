import { expect, test } from 'vitest';
import { piecesOf, weightWithin } from './pieces.ts';

const text = 'It was great. Well…  Not bad!';
const word = (found: string, weight: number) => ({ start: text.indexOf(found), end: text.indexOf(found) + found.length, weight });
const words = [word('great', 1), word('Not', -0.2), word('bad', 0.5)];
const sentences = [{ start: 0, end: 13, weight: 1, probability: 0.9 }, { start: 14, end: 19, weight: 0, probability: null }, { start: 21, end: 29, weight: 0.3, probability: 0.7 }];

test('the pieces put together are the text, whatever is a word', () => {
  for (const some of [words, [], words.slice(1)]) expect(piecesOf(text, { words: some, sentences }).map((piece) => piece.text).join('')).toBe(text);
});

test('words keep their weight, and what stands between is cut at sentences', () => {
  const pieces = piecesOf(text, { words, sentences });
  expect(pieces.filter(({ weight }) => weight !== null).map((piece) => [piece.text, piece.weight])).toEqual([['great', 1], ['Not', -0.2], ['bad', 0.5]]);
  expect(pieces.map((piece) => piece.text)).toEqual(['It was ', 'great', '.', ' ', 'Well…', '  ', 'Not', ' ', 'bad', '!']);
});

test('a word that overlaps the one before cannot double the text', () => {
  const twice = [word('great', 1), { start: 9, end: 12, weight: 3 }];
  expect(piecesOf(text, { words: twice, sentences: [] }).map((piece) => piece.text).join('')).toBe(text);
});

test('after the most words the rest is left out', () => {
  expect(piecesOf(text, { words, sentences }, 1).map((piece) => piece.text).join('')).toBe('It was great');
});

test('words within a stretch add up', () => {
  expect(weightWithin(words, { start: 21, end: 29 })).toBeCloseTo(0.3);
  expect(weightWithin(words, { start: 13, end: 21 })).toBe(0);
});
