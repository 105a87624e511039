import { expect, test } from 'vitest';
import { guessDelimiter } from './guessDelimiter.ts';

test('what parts every line alike is the delimiter, whatever stands in quotes', () => {
  expect(guessDelimiter('a;b;c\n1,5;2;3\n2,5;3;4')).toBe(';');
  expect(guessDelimiter('a\tb\n"x;y;z"\t1')).toBe('\t');
  expect(guessDelimiter('a|b\n1|2')).toBe('|');
});

test('text without any has none', () => {
  expect(guessDelimiter('one\ntwo')).toBeNull();
});
