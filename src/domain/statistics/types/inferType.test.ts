import { expect, test } from 'vitest';
import { lists, numbers, texts } from '../column.fixture.ts';
import type { DataColumn } from '../table.ts';
import { inferType } from './inferType.ts';

const upTo = (n: number): number[] => Array.from({ length: n }, (_, at) => at);
const typeOf = (column: DataColumn, rows: number): string => inferType(column, rows);
const ofTexts = (name: string, values: readonly (string | null)[]): string => typeOf(texts(name, values), values.length);
const ofNumbers = (name: string, values: readonly (number | null)[], meaning?: 'boolean' | 'date'): string => typeOf(numbers(name, values, meaning), values.length);

test('a column without values is empty, and one of a single value constant, however it is held', () => {
  expect([ofNumbers('x', [null, null]), ofTexts('x', [null]), typeOf(lists('x', [null, null]), 2), ofTexts('x', [])]).toEqual(['empty', 'empty', 'empty', 'empty']);
  expect([ofNumbers('x', [2, null, 2]), ofTexts('x', ['a', 'a', null]), typeOf(lists('x', [['a', 'b'], ['a', 'b'], null]), 3), ofNumbers('x', [1, 1], 'boolean')]).toEqual(['constant', 'constant', 'constant', 'constant']);
  expect(typeOf(lists('x', [['a'], ['a', 'a']]), 2)).toBe('list');
});

test('numbers stay numbers, however few differ; truths and dates are what they are held as', () => {
  expect(ofNumbers('stars', upTo(200).map((row) => row % 5))).toBe('numeric');
  expect(ofNumbers('share', upTo(200).map((row) => row / 7))).toBe('numeric');
  expect(ofNumbers('seen', [0, 1, null, 1], 'boolean')).toBe('boolean');
  expect(ofNumbers('released', [0, 86_400_000], 'date')).toBe('date');
});

test('whole numbers, all different, are identifiers where they count rows or their name says so', () => {
  expect(ofNumbers('row', upTo(50))).toBe('identifier');
  expect(ofNumbers('tmdbId', upTo(50).map((row) => (row * 7919) % 10_007))).toBe('identifier');
  expect(ofNumbers('revenue', upTo(50).map((row) => (row * 7919) % 10_007))).toBe('numeric');
  expect(ofNumbers('userId', upTo(50).map((row) => row % 9))).toBe('numeric');
  expect(ofNumbers('user_id', [...upTo(50), null])).toBe('numeric');
  expect(ofNumbers('paid', upTo(50).map((row) => (row * 7919) % 10_007))).toBe('numeric');
});

test('few texts are categories, many different ones text', () => {
  expect(ofTexts('language', upTo(300).map((row) => ['en', 'es', 'fr', 'ja'][row % 4] ?? null))).toBe('categorical');
  expect(ofTexts('director', upTo(300).map((row) => `Name Surname${'abcdefghijklmnopqrstuvwxyz'[row % 26]}`))).toBe('categorical');
  expect(ofTexts('title', upTo(300).map((row) => `A title of ${'abcdefghij'[row % 10]}${'abcdefghij'[Math.floor(row / 10) % 10]}${'abc'[Math.floor(row / 100)]}`))).toBe('text');
  expect(ofTexts('mood', ['good', 'bad', 'good', 'fair', 'bad'])).toBe('categorical');
});

test('words for yes and no are truths in English and Spanish', () => {
  expect([ofTexts('x', ['Yes', 'No', 'No']), ofTexts('x', ['sí', 'no', 'sí']), ofTexts('x', ['TRUE', 'FALSE']), ofTexts('x', ['yes', 'maybe'])]).toEqual(['boolean', 'boolean', 'boolean', 'categorical']);
});

test('addresses, codes, and numbers among words are told apart', () => {
  expect(ofTexts('page', upTo(40).map((row) => `https://example.org/${row}`))).toBe('url');
  expect(ofTexts('show', upTo(40).map((row) => `ns${row}`))).toBe('identifier');
  expect(ofTexts('show', upTo(40).map((row) => `ns${row % 20}`))).toBe('categorical');
  expect(ofTexts('length', upTo(40).map((row) => (row % 2 === 0 ? String(80 + row) : `${row % 3} seasons`)))).toBe('mixed');
  expect(ofTexts('title', [...upTo(60).map((row) => `Night number ${'abcdefghij'[row % 10]}${'abcdefghij'[Math.floor(row / 10)]}`), '300', '1917'])).toBe('text');
});

test('codes with leading zeros, addresses of machines and money are no mixture and no identifiers', () => {
  const twoDigits = (row: number): string => String(row % 100).padStart(2, '0');
  expect(ofTexts('postcode', upTo(400).map((row) => `${String(row % 53).padStart(2, '0')}${twoDigits(row * 7)}0`))).not.toBe('mixed');
  expect(ofTexts('length', upTo(100).map((row) => (row % 4 === 0 ? `0${row}` : row % 2 === 0 ? String(80 + row) : `${row % 3} seasons`)))).toBe('mixed');
  expect(ofTexts('machine', upTo(100).map((row) => (row % 2 === 0 ? `10.${100 + row}.200.1${twoDigits(row)}` : `10.${row}.2.3`)))).toBe('identifier');
  expect(ofTexts('price', upTo(100).map((row) => `€${100 + row},250`))).toBe('text');
  expect(ofTexts('seen', upTo(100).map((row) => `${1 + (row % 28)}/${1 + (row % 12)}/${2000 + Math.floor(row / 12)}`))).toBe('text');
  expect(ofTexts('show', upTo(100).map((row) => String(7000 + row)))).toBe('identifier');
});
