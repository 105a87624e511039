import { expect, test } from 'vitest';
import { labelOf, labelReader, numberOf } from './labelOf.ts';

test.each(['pos', 'Positive', ' POSITIVE ', 'Positivo', '1', '1.0', '+1', 'true', 'TRUE', 'sí', 'LABEL_1', '👍'])('%j is positive', (cell) => {
  expect(labelOf(cell)).toBe(1);
});

test.each(['neg', 'Negative', 'negativo', 'Negativa', '0', '0.0', '-1', '−1', 'False', 'no', 'label_0', '👎'])('%j is negative', (cell) => {
  expect(labelOf(cell)).toBe(0);
});

test.each(['', '  ', 'neutral', 'mixed', '2', '0.5', '7/10', 'a positive surprise'])('%j is neither', (cell) => {
  expect(labelOf(cell)).toBeNull();
});

test('numbers that are not 0 and 1 are read by the company they keep', () => {
  expect(['1', '2', ''].map(labelReader(['1', '2', '2', '1']))).toEqual([0, 1, null]);
  expect(['0', '2', '4'].map(labelReader(['0', '4', '2']))).toEqual([0, null, 1]);
  expect(['-1', '0', '1'].map(labelReader(['-1', '1', '-1']))).toEqual([0, 0, 1]);
});

test('one class alone, or words, are read as they are', () => {
  expect(['1', '0'].map(labelReader(['1', '1']))).toEqual([1, 0]);
  expect(['pos', 'neg', 'neutral'].map(labelReader(['pos', 'neutral']))).toEqual([1, 0, null]);
});

test('a decimal comma is understood and a date is no number', () => {
  expect([numberOf('4,5'), numberOf(' 12 '), numberOf('2020-01-01'), numberOf('')]).toEqual([4.5, 12, null, null]);
});

test('a column of a million different numbers, which holds no labels, breaks nothing', () => {
  const numbers = Array.from({ length: 1_000_000 }, (_, at) => String(at));
  expect(['0', '1', '999999'].map(labelReader(numbers))).toEqual([0, 1, null]);
});
