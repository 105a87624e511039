import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { jsonFault } from './jsonFault.ts';

test.each([
  ['{"a": 1,', { line: 1, column: 9 }, null, 'key'],
  ['{"a" 1}', { line: 1, column: 6 }, '"1}"', 'colon'],
  ['[1\n,2\n 3]', { line: 3, column: 2 }, '"3]"', 'commaOrBracket'],
  ['{"a": "x', { line: 1, column: 7 }, '"\\"x"', 'closingQuote'],
  ['{"a": tru}', { line: 1, column: 7 }, '"tru}"', 'value'],
  ['[1,]', { line: 1, column: 4 }, '"]"', 'value'],
  ['{} {}', { line: 1, column: 4 }, '"{}"', 'end'],
  ['', { line: 1, column: 1 }, null, 'value'],
])('%j stops at %j', (text, where, found, expected) => {
  expect(jsonFault(text)).toEqual({ where, found, expected });
});

test('it agrees with the parser on what is JSON', () => {
  const random = seededRandom(11), parts = ['{', '}', '[', ']', ',', ':', '"a"', '"\\u00e9"', '"\\x"', '1', '-0.5e+3', '01', 'true', 'null', ' ', '\n', 'nul'];
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  let agreed = 0;
  for (let trial = 0; trial < 20_000; trial++) {
    const text = Array.from({ length: 1 + Math.floor(random() * 7) }, () => parts[Math.floor(random() * parts.length)]).join('');
    expect([text, jsonFault(text) === null]).toEqual([text, isJson(text)]);
    if (isJson(text)) agreed++;
  }
  expect(agreed).toBeGreaterThan(500);
});
