import { describe, expect, test } from 'vitest';
import { cpuDense } from '../../../../workers/profile/engine/cpuDense.ts';
import { finishAsync } from '../asyncJob.ts';
import { seededRandom } from '../../random.ts';
import { cellAt } from '../cellAt.ts';
import type { ColumnData, DataTable } from '../table.ts';
import { brushCounts, brushCountsOf } from './brushCounts.ts';
import type { BrushIndex, BrushRange, BrushShown } from './brushIndex.ts';
import { buildBrushIndex } from './buildBrushIndex.ts';

const random = seededRandom(77), rows = 1000;
const draw = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
const words = Array.from({ length: 45 }, (_, at) => `w${at}`), genres = ['drama', 'comedy', 'action', 'noir'];
function lists(): ColumnData {
  const starts = new Uint32Array(rows + 1), codes: number[] = [], missing = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    missing[row] = random() < 0.1 ? 1 : 0;
    const items = missing[row] ? 0 : Math.floor(random() * 4);
    for (let at = 0; at < items; at++) codes.push(Math.floor(random() * genres.length));
    starts[row + 1] = codes.length;
  }
  return { form: 'lists', starts, codes: Int32Array.from(codes), words: genres, missing };
}
const data: Readonly<Record<string, ColumnData>> = {
  score: { form: 'numbers', meaning: 'number', values: Float64Array.from({ length: rows }, () => (random() < 0.05 ? NaN : random() < 0.01 ? Infinity : 10 * random() ** 2)) },
  year: { form: 'numbers', meaning: 'number', values: Float64Array.from({ length: rows }, () => 1980 + Math.floor(random() * 40)) },
  day: { form: 'numbers', meaning: 'date', values: Float64Array.from({ length: rows }, () => (random() < 0.2 ? NaN : Math.floor(random() * 20_000) * 86_400_000)) },
  word: { form: 'texts', codes: Int32Array.from({ length: rows }, () => (random() < 0.1 ? -1 : Math.floor(random() ** 2 * words.length))), words },
  genre: { form: 'texts', codes: Int32Array.from({ length: rows }, () => Math.floor(random() * genres.length)), words: genres },
  genres: lists(),
  seen: { form: 'numbers', meaning: 'boolean', values: Float64Array.from({ length: rows }, () => draw([0, 1, NaN])) },
};
const table: DataTable = { name: 't', rows, columns: Object.entries(data).map(([name, data]) => ({ name, chosenType: null, data })) };
const names = Object.keys(data);
const built = (active: string, shown: readonly string[], fixed: readonly BrushRange[] = []): Promise<BrushIndex> => finishAsync(buildBrushIndex(table, active, shown, fixed, cpuDense));

const largest: Readonly<Record<string, number>> = Object.fromEntries(Object.entries(data).map(([name, held]) => [name, held.form === 'numbers' ? Math.max(...Array.from(held.values).filter(Number.isFinite)) : NaN]));

type Bars = Pick<BrushShown, 'edges' | 'categories'>;
/** The bars of a row, one by one and slowly. @param isByItem  a list by all its items, else by its first */
function barsOf({ edges, categories }: Bars, column: string, row: number, isByItem: boolean): number[] {
  const cell = cellAt(data[column]!, row), held = data[column]!;
  if (edges && held.form === 'numbers') {
    const value = held.values[row]!, bar = edges.findIndex((edge, at) => at + 1 < edges.length && value >= edge && (value < edges[at + 1]! || (at + 2 === edges.length && value === edges[at + 1])));
    return bar < 0 ? [] : [bar];
  }
  const items = Array.isArray(cell) ? (isByItem ? cell : cell.slice(0, 1)) : cell === null ? [] : [String(cell)], others = categories!.length - 1;
  const bars = items.map((item) => (categories!.includes(item) ? categories!.indexOf(item) : others));
  return [...new Set(bars.length === 0 ? [others] : bars)];
}
function passes(range: BrushRange, row: number): boolean {
  const held = data[range.column]!;
  if ('from' in range) {
    const value = held.form === 'numbers' ? held.values[row]! : NaN;
    return value >= range.from && (value < range.to || (value === range.to && range.to === largest[range.column]));
  }
  const cell = cellAt(held, row), items = Array.isArray(cell) ? cell : [cell];
  return (items.length === 0 || cell === null ? [null] : items.map(String)).some((item) => range.values.includes(item));
}

/** Counts by looking at every row. */
function slowCounts(index: BrushIndex, fixed: readonly BrushRange[], isInside: (step: number) => boolean) {
  const others = fixed.filter(({ column }) => column !== index.active), shown = index.shown.map(({ bars }) => new Float64Array(bars));
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if (!barsOf(index, index.active, row, false).some(isInside)) continue;
    if (others.every((range) => passes(range, row))) count++;
    index.shown.forEach((bars, at) => {
      if (others.every((range) => range.column === bars.column || passes(range, row))) for (const bar of barsOf(bars, bars.column, row, true)) shown[at]![bar]!++;
    });
  }
  return { rows: count, shown };
}

const ranges: readonly (readonly BrushRange[])[] = [
  [],
  [{ column: 'year', from: 1990, to: 2005 }],
  [{ column: 'score', from: 1, to: 4 }, { column: 'genre', values: ['drama', 'noir'] }, { column: 'seen', values: ['true', null] }],
  [{ column: 'genres', values: ['action', null] }, { column: 'year', from: 2010, to: 2019 }],
];
describe.each(names)('while %s is brushed', (active) => {
  test.each(ranges.map((fixed) => [fixed.map(({ column }) => column).join(', ') || 'nothing', fixed] as const))('every other column shows what filtering the rows shows, %s fixed', async (_, fixed) => {
    const index = await built(active, names.filter((name) => name !== active), fixed), steps = index.rows.length - 1;
    for (let trial = 0; trial < 4; trial++) {
      const [from, to] = trial === 0 ? [0, steps] : [Math.floor(random() * steps), Math.floor(random() * (steps + 1))];
      expect(brushCounts(index, from, to)).toEqual(slowCounts(index, fixed, (step) => step >= from && step < to));
    }
    if (index.categories) expect(brushCountsOf(index, [0, 2, 2])).toEqual(slowCounts(index, fixed, (step) => step === 0 || step === 2));
  });
});

test('steps and bars are as many as can be seen, and whole numbers have their own', async () => {
  const index = await built('score', names);
  expect(index.edges).toHaveLength(513);
  const bars = Object.fromEntries(index.shown.map((shown) => [shown.column, shown]));
  expect(bars['year']?.edges).toEqual(Array.from({ length: 41 }, (_, at) => 1979.5 + at));
  expect(bars['day']?.bars).toBe(50);
  expect(bars['word']).toMatchObject({ bars: 30, edges: null });
  expect(bars['word']?.categories?.at(-1)).toBeNull();
  expect(bars['genre']?.categories).not.toContain(null);
  expect(bars['seen']?.categories).toEqual(['false', 'true', null]);
});

test('all rows are counted whatever is fixed', async () => {
  const free = await built('year', ['genre', 'score']), fixed = await built('year', ['genre', 'score'], [{ column: 'score', from: 9, to: 10 }]);
  expect(fixed.shown.map(({ all }) => all)).toEqual(free.shown.map(({ all }) => all));
  expect(free.shown[0]?.all.reduce((sum, count) => sum + count)).toBe(rows);
});

test.each<[string, string, readonly string[], readonly BrushRange[]]>([
  ['an active column', 'nowhere', [], []], ['a shown one', 'year', ['nowhere'], []], ['a fixed one', 'year', [], [{ column: 'nowhere', from: 0, to: 1 }]],
])('%s that is not there is refused', (_, active, shown, fixed) => expect(built(active, shown, fixed)).rejects.toBeInstanceOf(RangeError));

test('a range of numbers is none of words', () => expect(built('year', [], [{ column: 'word', from: 0, to: 1 }])).rejects.toBeInstanceOf(RangeError));

test('a column of one value, and one of none, have one step', async () => {
  const bare: DataTable = { name: 't', rows: 2, columns: [{ name: 'one', chosenType: null, data: { form: 'numbers', meaning: 'number', values: Float64Array.of(7, 7) } }, { name: 'none', chosenType: null, data: { form: 'numbers', meaning: 'number', values: Float64Array.of(NaN, NaN) } }] };
  const one = await finishAsync(buildBrushIndex(bare, 'one', ['none'], [], cpuDense)), none = await finishAsync(buildBrushIndex(bare, 'none', ['one'], [], cpuDense));
  expect([one.edges, brushCounts(one, 0, 1)]).toEqual([[6.5, 7.5], { rows: 2, shown: [Float64Array.of(0)] }]);
  expect(brushCounts(none, 0, 1)).toEqual({ rows: 0, shown: [Float64Array.of(0)] });
});
