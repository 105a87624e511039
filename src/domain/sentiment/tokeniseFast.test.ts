import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { negationSuite } from './suites/negation.ts';
import { plainSuite } from './suites/plain.ts';
import { unreadableSuite } from './suites/unreadable.ts';
import { tokenise } from './tokenise.ts';
import { tokeniseSlowly } from './tokenise.oracle.ts';

test('the short way gives the tokens of the expression alone, for the suites', () => {
  for (const { text } of [...plainSuite, ...negationSuite, ...unreadableSuite]) {
    expect(tokenise(text)).toEqual(tokeniseSlowly(text));
    const shouted = text.toUpperCase();
    expect(tokenise(shouted)).toEqual(tokeniseSlowly(shouted));
  }
});

test('and for 30,000 random texts of everything that means something', () => {
  const random = seededRandom(91);
  const parts = [
    'a', 'b', 'A', 'F', 'g', 'x', 'X', 'xD', 'Z', 'aa', 'AaA', 'ooo', 'good', "don't", 'don’t', "o'", "''", 'don\u0092t', 'é', 'ñandú', 'ſ', 'K', 'e\u0301', 'http', 'https', 'www', ':', '//', '.com', '.', '..', '...', '…', '\u0085', '!', '?', '?!',
    ',', ';', '(', ')', '"', '“', '-', '--', '+', '*', '***', '★', '☆', '7', '10', '/', '/10', ' out of ten', ' of 5', '8)', ':)', ':-(', '=D', ';p', '<3', '<br />', '<p>', '</DIV>', '<i', '>', '&amp;', '&#39;', '&', '\n', '\n\n', ' \t', ' ', ' ', ' ', '😀', '👍🏽', '\ud83d', '\u00a0', '日本', "'", '1,000', '3.5',
  ];
  for (let trial = 0; trial < 30_000; trial++) {
    const text = Array.from({ length: 1 + Math.floor(random() * 12) }, () => parts[Math.floor(random() * parts.length)]!).join('');
    const found = tokenise(text), expected = tokeniseSlowly(text);
    if (JSON.stringify(found) !== JSON.stringify(expected)) expect({ text, tokens: found }).toEqual({ text, tokens: expected });
  }
});
