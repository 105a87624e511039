import { expect, test } from 'vitest';
import type { DataTable } from '../../../src/domain/statistics/table.ts';
import { pieceEnd } from './pieceEnd.ts';

const table: DataTable = {
  name: 't', rows: 100,
  columns: [
    { name: 'n', chosenType: null, data: { form: 'numbers', meaning: 'number', values: new Float64Array(100) } },
    { name: 'text', chosenType: null, data: { form: 'texts', codes: Int32Array.from({ length: 100 }, (_, row) => (row === 50 ? 1 : row % 2 === 0 ? 0 : -1)), words: ['short', 'x'.repeat(5000)] } },
    { name: 'list', chosenType: null, data: { form: 'lists', starts: Uint32Array.from({ length: 101 }, (_, row) => 2 * row), codes: new Int32Array(200), words: ['a'], missing: null } },
  ],
};

test('a piece holds as many cells as were asked for, items and long texts counted, and ends with the table', () => {
  expect([pieceEnd(table, 0, 50), pieceEnd(table, 10, 50), pieceEnd(table, 98, 50), pieceEnd(table, 100, 50)]).toEqual([10, 20, 100, 100]);
  expect([pieceEnd(table, 48, 50), pieceEnd(table, 50, 50), pieceEnd(table, 51, 1)]).toEqual([51, 51, 52]);
});

test('pieces one after another are the whole table', () => {
  for (const most of [1, 7, 33, 1000]) {
    let row = 0, pieces = 0;
    for (; row < table.rows; pieces++) {
      const end = pieceEnd(table, row, most);
      expect(end).toBeGreaterThan(row);
      row = end;
    }
    expect([row, pieces > 0]).toEqual([100, true]);
  }
});
