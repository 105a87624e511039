import { expect, test } from 'vitest';
import type { DataTable } from '../table.ts';
import { splitRows } from './splitRows.ts';

const day = 86_400_000;
const table: DataTable = {
  name: 'titles', rows: 4,
  columns: [
    { name: 'year', chosenType: null, data: { form: 'numbers', meaning: 'number', values: Float64Array.of(1979, NaN, 1995, 1985) } },
    { name: 'isSeries', chosenType: null, data: { form: 'numbers', meaning: 'boolean', values: Float64Array.of(0, 1, NaN, 1) } },
    { name: 'added', chosenType: null, data: { form: 'numbers', meaning: 'date', values: Float64Array.of(0, day, 2 * day, 3 * day) } },
    { name: 'type', chosenType: null, data: { form: 'texts', codes: Int32Array.of(0, 1, -1, 0), words: ['film', 'series'] } },
    { name: 'genres', chosenType: null, data: { form: 'lists', starts: Uint32Array.of(0, 2, 2, 3, 3), codes: Int32Array.of(0, 1, 1), words: ['Horror', 'Drama'], missing: Uint8Array.of(0, 0, 0, 1) } },
  ],
};
const rows = (split: Parameters<typeof splitRows>[1]) => { const { inside, outside } = splitRows(table, split); return [[...inside], [...outside]]; };

test('rows are parted by a range, both ends in it, and those without a value are in neither part', () => {
  expect(rows({ column: 'year', from: 1979, to: 1990 })).toEqual([[0, 3], [2]]);
  expect(rows({ column: 'added', from: day })).toEqual([[1, 2, 3], [0]]);
});

test('rows are parted by values: numbers, truth, days, texts, items of lists', () => {
  expect(rows({ column: 'year', values: [1995] })).toEqual([[2], [0, 3]]);
  expect(rows({ column: 'isSeries', values: [true] })).toEqual([[1, 3], [0]]);
  expect(rows({ column: 'added', values: ['1970-01-02'] })).toEqual([[1], [0, 2, 3]]);
  expect(rows({ column: 'type', values: ['film'] })).toEqual([[0, 3], [1]]);
  expect(rows({ column: 'genres', values: ['Horror'] })).toEqual([[0], [1, 2]]);
});

test('what cannot be parted is refused by name', () => {
  expect(() => splitRows(table, { column: 'votes', values: [1] })).toThrow('no column votes');
  expect(() => splitRows(table, { column: 'year' })).toThrow('neither values nor a range of year');
  expect(() => splitRows(table, { column: 'type', from: 1 })).toThrow('type has no range');
});
