import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { decimalMarkOf, parseNumber } from './numberText.ts';

describe('with a decimal point', () => {
  test.each([
    ['12', 12], ['-1.5', -1.5], ['+3', 3], [' 7 ', 7], ['.5', 0.5], ['5.', 5], ['1e3', 1000], ['5.2e-05', 5.2e-5], ['1,234', 1234], ['1,234,567.89', 1_234_567.89], ['12,34,567', 1_234_567],
    ['1 234 567', 1_234_567], ['1\u00a0234,5', null], ["1'234.5", 1234.5], ['$1,200', 1200], ['US$ 1,200.50', 1200.5], ['-€5', -5], ['€-5', -5], ['5 €', 5], ['USD 12', 12], ['12 EUR', 12], ['12.5 %', 0.125], ['7%', 0.07],
    ['(1,234)', -1234], ['−4', -4], ['inf', Infinity], ['-Infinity', -Infinity], ['0012', 12],
    ['', null], [' ', null], ['.', null], ['-', null], ['1,23', null], ['1,2345', null], ['1.2.3', null], ['12a', null], ['abc', null], ['e5', null], ['%', null], ['$', null], ['nan', null], ['0x10', null], ['1 2', null], ['(-3)', null], ['1-2', null], ['2017-01-01', null], ['9'.repeat(65), null],
  ])('%j is %j', (text, value) => expect(parseNumber(text, '.')).toBe(value));
});

describe('with a decimal comma', () => {
  test.each([['1,5', 1.5], ['1.234', 1234], ['1.234.567,89', 1_234_567.89], ['1 234,5', 1234.5], ['0,75 %', 0.0075], ['12 €', 12], ['-3', -3], [',5', 0.5], ['1.5', null], ['1,2,3', null]])('%j is %j', (text, value) => expect(parseNumber(text, ',')).toBe(value));
});

test('percents are the hundredth that is written, not a rounded product', () => {
  expect(parseNumber('0.07%', '.')).toBe(0.0007);
  expect(parseNumber('29%', '.')).toBe(0.29); // 29 / 100 and 29 × 0.01 differ
});

test('the mark is found from numbers that can be read in one way only', () => {
  expect(decimalMarkOf(['1.234', '1,5', '20'])).toBe(',');
  expect(decimalMarkOf(['1.234,5'])).toBe(',');
  expect(decimalMarkOf(['1,234', '1,234.5'])).toBe('.');
  expect(decimalMarkOf(['1.234.567'])).toBe(',');
  expect(decimalMarkOf(['0,123'])).toBe(',');
  expect(decimalMarkOf(['1,5', '2.5', '3.25'])).toBe('.');
  expect(decimalMarkOf(['1.234', '1,234', 'x'])).toBe('.');
  expect(decimalMarkOf([])).toBe('.');
});

test('what a locale writes is read back as it was', () => {
  const random = seededRandom(5);
  for (const [locale, mark] of [['en-US', '.'], ['de-DE', ','], ['es-ES', ','], ['fr-FR', ','], ['de-CH', '.'], ['en-IN', '.']] as const) {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 4, minimumFractionDigits: 1 });
    for (let trial = 0; trial < 300; trial++) {
      const value = Math.round((random() - 0.5) * 10 ** Math.floor(random() * 14)) / 10_000;
      expect(`${locale} ${format.format(value)}: ${parseNumber(format.format(value), mark)}`).toBe(`${locale} ${format.format(value)}: ${value}`);
    }
  }
});
