import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { finish } from '../job.ts';
import type { ColumnData, DataTable } from '../table.ts';
import { driftOf } from './driftOf.ts';

const { drift: golden } = JSON.parse(readFileSync(new URL('../golden/associations.json', import.meta.url), 'utf8')) as {
  drift: readonly { readonly name: string; readonly left: readonly number[]; readonly right: readonly number[]; readonly statistic: number; readonly p: number; readonly psi: number }[];
};
const numbers = (values: readonly (number | null)[], meaning: 'number' | 'boolean' | 'date' = 'number'): ColumnData => ({ form: 'numbers', meaning, values: Float64Array.from(values, (value) => value ?? NaN) });
const texts = (cells: readonly (string | null)[]): ColumnData => {
  const words = [...new Set(cells.filter((cell) => cell !== null))];
  return { form: 'texts', codes: Int32Array.from(cells, (cell) => (cell === null ? -1 : words.indexOf(cell))), words };
};
const table = (columns: Readonly<Record<string, ColumnData>>): DataTable => ({ name: 't', rows: 0, columns: Object.entries(columns).map(([name, data]) => ({ name, chosenType: null, data })) });
const compared = (left: ColumnData, right: ColumnData) => finish(driftOf(table({ x: left }), table({ x: right })))[0]!;

test.each(golden)('two samples that are "$name" are as far apart as scipy and numpy say', ({ left, right, statistic, p, psi }) => {
  const drift = compared(numbers([null, ...left]), numbers([...right, null, null]));
  expect(drift.ks?.statistic).toBeCloseTo(statistic, 12);
  expect(drift.ks?.p).toBeCloseTo(p, 9);
  expect(drift.psi).toBeCloseTo(psi, 9);
});

test('parts are deciles of the left, and their shares of either side add up to one', () => {
  const { parts } = compared(numbers(Array.from({ length: 101 }, (_, at) => at)), numbers([5, 10, 10.5, 1000, -1000]));
  expect(parts.map(({ label }) => label)).toEqual(['≤ 10', '10 – 20', '20 – 30', '30 – 40', '40 – 50', '50 – 60', '60 – 70', '70 – 80', '80 – 90', '> 90']);
  expect(parts[0]).toMatchObject({ left: 11 / 101, right: 3 / 5 });
  expect(parts.map(({ right }) => right)).toEqual([0.6, 0.2, 0, 0, 0, 0, 0, 0, 0, 0.2]);
  expect(parts.reduce((sum, { left }) => sum + left, 0)).toBeCloseTo(1, 12);
});

test('days are shown as days', () => {
  const day = (at: number): number => Date.UTC(1969, 11, 25 + at), { parts } = compared(numbers(Array.from({ length: 11 }, (_, at) => day(at)), 'date'), numbers([day(3)], 'date'));
  expect(parts[0]?.label).toBe('≤ 1969-12-26');
});

test('words are compared by the most frequent of the left, with all others in one part', () => {
  const many = Array.from({ length: 12 }, (_, at) => Array.from({ length: 20 - at }, () => `w${String(at).padStart(2, '0')}`)).flat();
  const { parts, psi, ks } = compared(texts([null, ...many]), texts([...many, 'new', 'new']));
  expect(parts).toHaveLength(10);
  expect(parts[0]).toMatchObject({ label: 'w00', left: 20 / many.length });
  expect(parts.at(-1)).toEqual({ label: '…', left: (11 + 10 + 9) / many.length, right: (11 + 10 + 9 + 2) / (many.length + 2) });
  expect(psi).toBeGreaterThan(0);
  expect(ks).toBeNull();
  expect(compared(texts(['a', 'b']), texts(['a', 'b', 'b', 'a']))).toMatchObject({ psi: 0, parts: [{ label: 'a', left: 0.5, right: 0.5 }, { label: 'b' }] });
});

test('lists are compared by their items, truths by themselves', () => {
  const list: ColumnData = { form: 'lists', starts: Uint32Array.of(0, 2, 3), codes: Int32Array.of(0, 1, 0), words: ['a', 'b'], missing: null };
  expect(compared(list, list)).toMatchObject({ psi: 0, parts: [{ label: 'a', left: 2 / 3 }, { label: 'b', left: 1 / 3 }] });
  expect(compared(numbers([0, 1, 1, null], 'boolean'), numbers([0, 0], 'boolean')).parts).toEqual([{ label: 'false', left: 1 / 3, right: 1 }, { label: 'true', left: 2 / 3, right: 0 }]);
});

describe('there is no figure', () => {
  test.each<[string, ColumnData, ColumnData]>([
    ['between a number and a word', numbers([1]), texts(['1'])],
    ['between a number and a day', numbers([1]), numbers([1], 'date')],
    ['where one side has no value', numbers([1, 2]), numbers([null])],
  ])('%s', (_, left, right) => expect(compared(left, right)).toMatchObject({ psi: null, ks: null, parts: [] }));

  test('of a column that only one table has', () => {
    expect(finish(driftOf(table({ a: numbers([1]), b: numbers([1]) }), table({ b: numbers([1]), c: numbers([1]) }))).map(({ name, left, right, psi }) => [name, left, right, psi])).toEqual([['a', 0, null, null], ['b', 1, 0, 0], ['c', null, 1, null]]);
  });
});
