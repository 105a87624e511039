import { expect, test } from 'vitest';
import { formatMessage } from './formatMessage.ts';

const strings = { votes_one: '{{number}} vote', votes_other: '{{number}} votes', hello: 'Hello {{ name }}, {{name}}!', plain: 'Plain' };

test('placeholders are filled, every time they occur', () => {
  expect(formatMessage(strings, 'hello', { name: 'Ana' }, 'en')).toBe('Hello Ana, Ana!');
});

test('what is filled in is not read as a pattern', () => {
  expect(formatMessage(strings, 'hello', { name: '$& {{name}}' }, 'en')).toBe('Hello $& {{name}}, $& {{name}}!');
});

test.each([[0, '0 votes'], [1, '1 vote'], [2, '2 votes'], [1_000_000, '1000000 votes']])('a count of %i chooses its form', (count, expected) => {
  expect(formatMessage(strings, 'votes', { count, number: count }, 'es')).toBe(expected);
  expect(formatMessage(strings, 'votes', { count, number: count }, 'en')).toBe(expected);
});

test('a count where there is one form only is just a value', () => {
  expect(formatMessage(strings, 'plain', { count: 1 }, 'en')).toBe('Plain');
});

test('a missing value stays visible, a missing text is undefined', () => {
  expect(formatMessage(strings, 'hello', {}, 'en')).toBe('Hello {{ name }}, {{name}}!');
  expect(formatMessage(strings, 'absent', {}, 'en')).toBeUndefined();
});
