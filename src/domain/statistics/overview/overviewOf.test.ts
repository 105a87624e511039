import { expect, test } from 'vitest';
import { lists, numbers, texts } from '../column.fixture.ts';
import { finish } from '../job.ts';
import type { DataTable } from '../table.ts';
import { countDuplicates } from './countDuplicates.ts';
import { overviewOf } from './overviewOf.ts';

const rows = 25, upTo = Array.from({ length: rows }, (_, row) => row);
const table: DataTable = {
  name: 'films', rows,
  columns: [
    numbers('x', upTo.map((row) => (row % 5 === 0 ? null : row === 1 ? Infinity : row))),
    texts('y', upTo.map((row) => (row === 2 ? 'é'.repeat(300) : row === 3 ? null : 'ab'))),
    lists('z', upTo.map((row) => (row === 4 ? null : Array.from({ length: row }, () => 'i')))),
  ],
};

test('an overview counts cells, bytes and types, and shows rows of the head, the tail and a fixed sample', () => {
  const overview = overviewOf(table, ['numeric', 'text', 'list']);
  expect(overview).toMatchObject({ name: 'films', rows, columns: 3, missingCells: 7, duplicateRows: null, types: { numeric: 1, text: 1, list: 1 } });
  expect(overview.memoryBytes).toBe(rows * 8 + (rows * 4 + 302 * 2) + ((rows + 1) * 4 + rows + (300 - 4) * 4 + 2));
  expect(overview.head.map(({ row }) => row)).toEqual(upTo.slice(0, 10));
  expect(overview.tail.map(({ row }) => row)).toEqual(upTo.slice(15));
  expect(new Set(overview.sample.map(({ row }) => row)).size).toBe(10);
  expect(overview.sample.map(({ row }) => row)).toEqual(overview.sample.map(({ row }) => row).sort((a, b) => a - b));
  expect(overviewOf(table, ['numeric', 'text', 'list'])).toEqual(overview);
});

test('previews cut long texts and lists and name infinite numbers', () => {
  const { head, tail } = overviewOf(table, []);
  expect(head[1]?.cells).toEqual(['Infinity', 'ab', ['i']]);
  expect(head[2]?.cells[1]).toBe(`${'é'.repeat(199)}…`);
  expect(head[4]?.cells[2]).toBeNull();
  expect(tail[9]?.cells[2]).toEqual([...new Array<string>(10).fill('i'), '…']);
});

test('a table of few rows or none is shown whole', () => {
  const small = { name: 'small', rows: 2, columns: [numbers('x', [1, 2])] };
  expect(overviewOf(small, ['numeric']).sample.map(({ row }) => row)).toEqual([0, 1]);
  expect(overviewOf({ name: 'none', rows: 0, columns: [texts('x', [])] }, ['empty'])).toMatchObject({ rows: 0, head: [], tail: [], sample: [], missingCells: 0 });
});

test('duplicates are the rows that repeat an earlier one in every cell, as comparing their JSON finds them', () => {
  const random = (row: number, n: number): number => ((row * 7919 + 13) % 101) % n;
  const many = Array.from({ length: 300 }, (_, row) => row);
  const cells = many.map((row) => [random(row, 3) === 0 ? null : random(row, 4), ['a', 'b', null][random(row, 3)] ?? null, random(row, 5) === 0 ? null : Array.from({ length: random(row, 3) }, () => 'i')] as const);
  const duplicated: DataTable = { name: 'd', rows: 300, columns: [numbers('x', cells.map(([x]) => x)), texts('y', cells.map(([, y]) => y)), lists('z', cells.map(([, , z]) => z))] };
  const seen = new Map<string, number>(), slow = many.flatMap((row) => {
    const key = JSON.stringify(cells[row]), of = seen.get(key);
    if (of === undefined) seen.set(key, row);
    return of === undefined ? [] : [{ row, of }];
  });
  const { duplicateRows, examples } = finish(countDuplicates(duplicated));
  expect(duplicateRows).toBe(slow.length);
  expect(examples).toEqual(slow.slice(0, 10));
  expect(finish(countDuplicates({ name: 'n', rows: 3, columns: [] }))).toEqual({ duplicateRows: 0, examples: [] });
});
