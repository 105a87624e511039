import { expect, test } from 'vitest';
import { cellAt } from './cellAt.ts';
import type { ColumnData } from './table.ts';

const numbers = (meaning: 'number' | 'boolean' | 'date', ...values: number[]): ColumnData => ({ form: 'numbers', meaning, values: Float64Array.from(values) });
const all = (data: ColumnData, rows: number) => Array.from({ length: rows }, (_, row) => cellAt(data, row));

test('numbers are numbers, infinite ones too; NaN is missing', () => {
  expect(all(numbers('number', 1.5, NaN, 0, -Infinity), 5)).toEqual([1.5, null, 0, -Infinity, null]);
});

test('truths are true or false', () => {
  expect(all(numbers('boolean', 1, 0, NaN), 3)).toEqual([true, false, null]);
});

test('dates are ISO 8601, at midnight without a time of day', () => {
  const times = [Date.UTC(1995, 9, 30), Date.UTC(1899, 11, 31, 23, 59, 59, 5), -1, NaN];
  expect(all(numbers('date', ...times), 4)).toEqual(['1995-10-30', '1899-12-31T23:59:59.005Z', '1969-12-31T23:59:59.999Z', null]);
  expect(cellAt(numbers('date', Date.UTC(12_345, 0, 2)), 0)).toBe('+012345-01-02');
  expect(cellAt(numbers('date', 1e300), 0)).toBe('1e+300');
});

test('texts come by their code', () => {
  expect(all({ form: 'texts', codes: Int32Array.of(1, -1, 0), words: ['', 'x'] }, 4)).toEqual(['x', null, '', null]);
});

test('an empty list is a value, a missing one is not', () => {
  const data: ColumnData = { form: 'lists', starts: Uint32Array.of(0, 2, 2, 2, 3), codes: Int32Array.of(1, 0, 1), words: ['a', 'b'], missing: Uint8Array.of(0, 0, 1, 0) };
  expect(all(data, 5)).toEqual([['b', 'a'], [], null, ['b'], null]);
});
