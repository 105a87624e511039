import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { cellAt } from './cellAt.ts';
import { finish } from './job.ts';
import type { DataTable } from './table.ts';
import { takeRows } from './takeRows.ts';

const table: DataTable = {
  name: 'films', rows: 5,
  columns: [
    { name: 'votes', chosenType: null, data: { form: 'numbers', meaning: 'number', values: Float64Array.of(1, NaN, 3, Infinity, 5) } },
    { name: 'title', chosenType: 'text', data: { form: 'texts', codes: Int32Array.of(0, 1, -1, 2, 1), words: ['Heat', 'Alien', 'Brazil'] } },
    { name: 'genres', chosenType: null, data: { form: 'lists', starts: Uint32Array.of(0, 2, 2, 2, 3, 5), codes: Int32Array.of(0, 1, 2, 1, 0), words: ['Crime', 'Drama', 'Satire'], missing: Uint8Array.of(0, 0, 1, 0, 0) } },
  ],
};

test('the rows taken are the rows of the table, whatever is taken and however often', () => {
  const random = seededRandom(7);
  for (let trial = 0; trial < 50; trial++) {
    const rows = Uint32Array.from({ length: Math.floor(random() * 8) }, () => Math.floor(random() * table.rows)), taken = finish(takeRows(table, rows));
    expect(taken.rows).toBe(rows.length);
    for (const [index, { name, chosenType, data }] of taken.columns.entries()) {
      expect([name, chosenType]).toEqual([table.columns[index]!.name, table.columns[index]!.chosenType]);
      expect(Array.from(rows, (_, at) => cellAt(data, at))).toEqual(Array.from(rows, (row) => cellAt(table.columns[index]!.data, row)));
    }
  }
});

test('words that are left without a row go, and a column that misses no list any more says so', () => {
  const [, title, genres] = finish(takeRows(table, Uint32Array.of(4, 1))).columns;
  expect(title!.data).toEqual({ form: 'texts', codes: Int32Array.of(0, 0), words: ['Alien'] });
  expect(genres!.data).toEqual({ form: 'lists', starts: Uint32Array.of(0, 2, 2), codes: Int32Array.of(1, 0), words: ['Crime', 'Drama'], missing: null });
});
