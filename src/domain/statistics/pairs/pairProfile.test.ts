import { describe, expect, test } from 'vitest';
import { cpuDense } from '../../../../workers/profile/engine/cpuDense.ts';
import { finishAsync } from '../asyncJob.ts';
import { cellAt } from '../cellAt.ts';
import { seededRandom } from '../../random.ts';
import { normals } from '../../randomNormal.ts';
import { boxOf } from '../numbers/boxOf.ts';
import type { PairProfile } from '../profile.ts';
import type { Cell, ColumnData, ColumnType, DataTable } from '../table.ts';
import type { PairKind } from './pairKinds.ts';
import { pairProfile } from './pairProfile.ts';

const random = seededRandom(12), normal = normals(random);
function tableOf(rows: number): { readonly table: DataTable; readonly types: readonly ColumnType[] } {
  const words = Array.from({ length: 40 }, (_, at) => `w${String(at).padStart(2, '0')}`), starts = new Uint32Array(rows + 1), items: number[] = [];
  const a = Float64Array.from({ length: rows }, () => (random() < 0.1 ? NaN : normal())), b = a.map((value) => (random() < 0.1 ? Infinity : (value || 0) + normal()));
  for (let row = 0; row < rows; row++) {
    for (let at = Math.floor(random() * 4); at > 0; at--) items.push(Math.floor(random() * 3));
    starts[row + 1] = items.length;
  }
  const columns: readonly [string, ColumnType, ColumnData][] = [
    ['a', 'numeric', { form: 'numbers', meaning: 'number', values: a }], ['b', 'numeric', { form: 'numbers', meaning: 'number', values: b }],
    ['day', 'date', { form: 'numbers', meaning: 'date', values: Float64Array.from({ length: rows }, () => Math.floor(random() * 500) * 86_400_000) }],
    ['stars', 'categorical', { form: 'numbers', meaning: 'number', values: Float64Array.from({ length: rows }, () => Math.floor(random() * 5)) }],
    ['word', 'categorical', { form: 'texts', codes: Int32Array.from({ length: rows }, () => Math.floor(random() ** 2 * 41) - 1), words }],
    ['seen', 'boolean', { form: 'numbers', meaning: 'boolean', values: Float64Array.from({ length: rows }, () => (random() < 0.3 ? NaN : Number(random() < 0.5))) }],
    ['genres', 'list', { form: 'lists', starts, codes: Int32Array.from(items), words: ['x', 'y', 'z'], missing: null }],
  ];
  return { table: { name: 't', rows, columns: columns.map(([name, , data]) => ({ name, chosenType: null, data })) }, types: columns.map(([, type]) => type) };
}
const some = tableOf(1500), names = some.table.columns.map(({ name }) => name);
const of = (x: string, y: string, kind: PairKind | null, { table, types } = some): Promise<PairProfile> => finishAsync(pairProfile(table, types, names.indexOf(x), names.indexOf(y), cpuDense, kind));
async function shown<K extends PairKind>(kind: K, x: string, y: string, from = some): Promise<PairProfile & { readonly kind: K }> {
  const pair = await of(x, y, kind, from);
  expect(pair.kind).toBe(kind);
  return pair as PairProfile & { readonly kind: K };
}
const cell = (name: string, row: number, { table } = some): Cell => cellAt(table.columns[names.indexOf(name)]!.data, row);
const numbers = (name: string, { table } = some): Float64Array => { const { data } = table.columns[names.indexOf(name)]!; return data.form === 'numbers' ? data.values : new Float64Array(); };
const bothFinite = (x: string, y: string, from = some): number[] => [...numbers(x, from).keys()].filter((row) => Number.isFinite(numbers(x, from)[row]) && Number.isFinite(numbers(y, from)[row]));

describe('what is chosen where nothing is asked for', () => {
  const large = tableOf(2001);
  test.each<[string, string, PairKind, PairKind]>([['a', 'b', 'scatter', 'hexbin'], ['a', 'day', 'scatter', 'hexbin'], ['word', 'a', 'groups', 'groups'], ['a', 'genres', 'groups', 'groups'], ['stars', 'a', 'groups', 'groups'], ['word', 'seen', 'crosstab', 'crosstab']])('%s and %s are shown as %s, of many rows as %s', async (x, y, few, many) => {
    expect([(await of(x, y, null)).kind, (await of(x, y, null, large)).kind]).toEqual([few, many]);
  });

  test('beyond 100,000 rows numbers become a density', async () => expect((await of('a', 'b', null, tableOf(100_001))).kind).toBe('density'));
});

test('a scatter holds every row that has both numbers, and of many rows 2,000 of them, always the same', async () => {
  const { points, sampled, rows } = await shown('scatter', 'a', 'b'), both = bothFinite('a', 'b');
  expect([points.map(([, , row]) => row), sampled, rows]).toEqual([both, null, both.length]);
  expect(points[7]).toEqual([numbers('a')[both[7]!], numbers('b')[both[7]!], both[7]]);
  const large = tableOf(9000), drawn = await shown('scatter', 'a', 'b', large), again = await shown('scatter', 'a', 'b', large);
  expect([drawn.points.length, drawn.sampled, drawn.rows]).toEqual([2000, 2000, bothFinite('a', 'b', large).length]);
  expect(again).toEqual(drawn);
  expect(drawn.points.filter(([, , row]) => row < 4500).length / 2000).toBeCloseTo(0.5, 1);
});

test('a honeycomb counts every point with the nearest middle', async () => {
  const { cells, radius, rows } = await shown('hexbin', 'a', 'b'), both = bothFinite('a', 'b');
  expect(cells.reduce((sum, [, , count]) => sum + count, 0)).toBe(rows);
  expect(rows).toBe(both.length);
  const counts = new Map<string, number>();
  for (const row of both) {
    const x = numbers('a')[row]!, y = numbers('b')[row]!;
    // In units in which cells are regular: 2 wide, 4 / √3 high.
    const distances = cells.map(([cx, cy]) => Math.hypot((x - cx) / radius[0], ((y - cy) / radius[1]) * (2 / Math.sqrt(3)))), least = Math.min(...distances), key = cells[distances.indexOf(least)]!.slice(0, 2).join(' ');
    expect(least).toBeLessThan(1.16);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [x, y, count] of cells) expect(counts.get(`${x} ${y}`)).toBe(count);
});

test('a density counts the rows between its edges', async () => {
  const { counts, xEdges, yEdges, rows, engine } = await shown('density', 'a', 'day'), slow = new Array<number>(counts.length).fill(0);
  const bin = (edges: readonly number[], value: number): number => Math.min(edges.length - 2, edges.filter((edge) => edge <= value).length - 1);
  for (const row of bothFinite('a', 'day')) slow[bin(yEdges, numbers('day')[row]!) * (xEdges.length - 1) + bin(xEdges, numbers('a')[row]!)]!++;
  expect([counts, rows, engine]).toEqual([slow, bothFinite('a', 'day').length, 'cpu']);
});

test.each([['word', 'seen'], ['genres', 'stars'], ['stars', 'genres'], ['genres', 'genres'], ['a', 'word']])('a crosstab of %s and %s counts rows by both values', async (x, y) => {
  const { xValues, yValues, xOthers, counts, rows } = await shown('crosstab', x, y), nx = xValues.length + Number(xOthers), slow = new Array<number>(counts.length).fill(0);
  const bins = (name: string, row: number, values: readonly Cell[]): number[] => {
    const value = cell(name, row), items = Array.isArray(value) ? value : value === null ? [] : [value];
    return [...new Set(items.map((item: Cell) => (values.includes(item) ? values.indexOf(item) : values.length)))];
  };
  let both = 0;
  for (let row = 0; row < some.table.rows; row++) {
    const xs = bins(x, row, xValues), ys = bins(y, row, yValues);
    if (xs.length > 0 && ys.length > 0) both++;
    for (const i of xs) for (const j of ys) slow[j * nx + i]!++;
  }
  expect([counts, rows]).toEqual([slow, both]);
  expect([nx, counts.length / nx].every((bins) => bins <= 20)).toBe(true);
});

test('words of a crosstab are the most frequent first, truths and numbers in their order', async () => {
  const { xValues, yValues, xOthers } = await shown('crosstab', 'word', 'seen'), count = (word: Cell): number => Array.from({ length: some.table.rows }, (_, row) => cell('word', row)).filter((other) => other === word).length;
  expect([xValues.length, xOthers, yValues]).toEqual([19, true, [false, true]]);
  expect(xValues.map(count)).toEqual(xValues.map(count).sort((a, b) => b - a));
  expect((await shown('crosstab', 'stars', 'word')).xValues).toEqual([0, 1, 2, 3, 4]);
});

test('boxes of a number by category are those of each category alone, whichever column comes first', async () => {
  const { boxes, rows, x, y } = await shown('groups', 'a', 'stars');
  expect([x, y]).toEqual([names.indexOf('stars'), names.indexOf('a')]);
  expect(boxes.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4]);
  for (const { value, count, box } of boxes) {
    const own = numbers('a').filter((number, row) => Number.isFinite(number) && cell('stars', row) === value).sort();
    expect([count, box]).toEqual([own.length, boxOf(own)]);
  }
  expect(rows).toBe(bothFinite('a', 'stars').length);
  const byGenre = await shown('groups', 'genres', 'a');
  expect(byGenre.rows).toBe([...numbers('a').keys()].filter((row) => Number.isFinite(numbers('a')[row]) && (cell('genres', row) as readonly string[]).length > 0).length);
  expect((await shown('groups', 'word', 'a')).boxes.at(-1)?.value).toBeNull();
});

test.each<[string, string, PairKind]>([['word', 'a', 'scatter'], ['word', 'seen', 'groups'], ['stars', 'a', 'density'], ['nowhere', 'a', 'crosstab']])('%s and %s cannot be shown as %s', (x, y, kind) => expect(of(x, y, kind)).rejects.toBeInstanceOf(RangeError));

test('a table without rows has empty pairs of every kind', async () => {
  const none = tableOf(0);
  for (const kind of ['scatter', 'hexbin', 'density', 'crosstab', 'groups'] as const) expect(await of('a', 'b', kind, none)).toMatchObject({ kind, rows: 0 });
});
