import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cpuDense } from '../../../../workers/profile/engine/cpuDense.ts';
import { seededRandom } from '../../random.ts';
import { normals } from '../../randomNormal.ts';
import { measures, type AssociationMatrix, type Measure } from '../profile.ts';
import { associationDefaults, associationKind, type AssociationOptions } from './associationColumns.ts';
import { associationsOf } from './associationsOf.ts';
import { smallTable } from './smallTable.fixture.ts';

interface Golden {
  readonly name: string;
  readonly numbers: Readonly<Record<string, readonly (number | null)[]>>;
  readonly categories: Readonly<Record<string, readonly (string | null)[]>>;
  readonly found: Readonly<Partial<Record<Measure, readonly (number | null)[]>>>;
}
const { associations } = JSON.parse(readFileSync(new URL('../golden/associations.json', import.meta.url), 'utf8')) as { associations: readonly Golden[] };

async function measured(columns: Parameters<typeof smallTable>[0], options: Partial<AssociationOptions> = {}): Promise<ReadonlyMap<Measure, AssociationMatrix>> {
  const { table, profiles } = smallTable(columns), found = new Map<Measure, AssociationMatrix>();
  for await (const matrix of associationsOf(table, profiles, cpuDense, options)) if (matrix) found.set(matrix.measure, matrix);
  return found;
}

/** φk of the reference stops within 1e-5 of its root. */
const tolerance = (measure: Measure): number => (measure === 'phik' ? 1e-4 : 1e-9);

test.each(associations)('of the table "$name" every measure is what pandas, scipy and phik say', async ({ numbers, categories, found }) => {
  const columns = { ...numbers, ...categories }, names = Object.keys(columns), mine = await measured(columns), problems: string[] = [];
  const lists: Readonly<Record<Measure, readonly [rows: readonly string[], columns: readonly string[]]>> = {
    pearson: [Object.keys(numbers), Object.keys(numbers)], spearman: [Object.keys(numbers), Object.keys(numbers)], kendall: [Object.keys(numbers), Object.keys(numbers)],
    cramersV: [Object.keys(categories), Object.keys(categories)], correlationRatio: [Object.keys(categories), Object.keys(numbers)], mutualInformation: [names, names], phik: [names, names],
  };
  let compared = 0;
  for (const measure of measures) {
    const matrix = mine.get(measure), theirs = found[measure], [rows, others] = lists[measure];
    if (!theirs) {
      expect([measure, matrix]).toEqual([measure, undefined]);
      continue;
    }
    theirs.forEach((value, at) => {
      const row = rows[Math.floor(at / others.length)] ?? '', column = others[at % others.length] ?? '';
      const i = matrix?.rows.indexOf(names.indexOf(row)) ?? -1, j = matrix?.columns.indexOf(names.indexOf(column)) ?? -1;
      if (i < 0 || j < 0) return; // a constant
      const own = matrix?.values[i * (matrix.columns.length) + j];
      compared++;
      if (own === undefined || (own === null) !== (value === null) || Math.abs((own ?? 0) - (value ?? 0)) > tolerance(measure)) problems.push(`${measure} ${row} ${column}: ${own}, they say ${value}`);
    });
  }
  expect(problems).toEqual([]);
  expect(compared).toBeGreaterThan(15);
});

const random = seededRandom(6), normal = normals(random);
const related = (rows: number, holes: number) => {
  const x = Array.from({ length: rows }, normal);
  return { x, y: x.map((value) => (random() < holes ? null : Math.round(3 * value + 2 * normal()))), z: x.map(normal), word: x.map((value) => (value > 1 ? 'high' : value < -1 ? 'low' : 'middle')) };
};

describe('Kendall’s τ of more rows than are sampled', () => {
  test('is within the half-width that it states of the exact one, and always the same', async () => {
    const columns = related(6000, 0.1), [exact, sampled, again] = await Promise.all([measured(columns), measured(columns, { sampleRows: 2000 }), measured(columns, { sampleRows: 2000 })]);
    const all = exact.get('kendall')!, some = sampled.get('kendall')!;
    expect(all.sampled).toBeNull();
    expect(some.sampled).toEqual({ rows: 2000, within: 1.96 * Math.sqrt(2 / 2000) });
    some.values.forEach((value, at) => expect(Math.abs(value! - all.values[at]!)).toBeLessThan(some.sampled!.within));
    expect(some.values).not.toEqual(all.values);
    expect(again.get('kendall')).toEqual(some);
  });

  test('is off by more than that in few of many samples', async () => {
    const columns = related(3000, 0), exact = (await measured(columns)).get('kendall')!.values[2]!;
    let beyond = 0;
    for (let seed = 0; seed < 60; seed++) {
      const { values, sampled } = (await measured(columns, { sampleRows: 300, seed })).get('kendall')!;
      if (Math.abs(values[2]! - exact) > sampled!.within) beyond++;
    }
    expect(beyond).toBeLessThanOrEqual(6);
  });

  test('is exact where two columns share fewer rows', async () => {
    const columns = related(2500, 0.7), exact = (await measured(columns)).get('kendall')!, some = (await measured(columns, { sampleRows: 2000 })).get('kendall')!;
    expect(some.values[1]).toBe(exact.values[1]);
    expect(some.values[2]).not.toBe(exact.values[2]);
  });
});

test('complete columns go through the engine in blocks, to the same figures as pair by pair', async () => {
  const columns = related(150_000, 0), blocks: number[] = [], { table, profiles } = smallTable(columns), counting = { ...cpuDense, gram: (block: readonly Float64Array[]) => { blocks.push(block[0]!.length); return cpuDense.gram(block); } };
  const byEngine = new Map<Measure, AssociationMatrix>();
  for await (const matrix of associationsOf(table, profiles, counting)) if (matrix) byEngine.set(matrix.measure, matrix);
  expect(blocks).toEqual([65_536, 65_536, 18_928, 65_536, 65_536, 18_928]);
  // A last row without anything makes every column incomplete.
  const byPair = await measured(Object.fromEntries(Object.entries(columns).map(([name, cells]) => [name, [...cells, null]])));
  for (const measure of ['pearson', 'spearman'] as const) byEngine.get(measure)!.values.forEach((value, at) => expect(value).toBeCloseTo(byPair.get(measure)!.values[at]!, 11));
});

test('infinities count as missing', async () => {
  const { x, y, z } = related(50, 0), found = await measured({ x: [...x, Infinity], y: [...y, 5], z: [...z, 1] }), without = await measured({ x: [...x, null], y: [...y, 5], z: [...z, 1] });
  expect(found).toEqual(without);
});

test('columns with the fewest missing cells are looked at, earlier ones first', async () => {
  const { x, y, z, word } = related(40, 0.3), found = await measured({ y, x, word, z }, { mostColumns: 2 });
  expect(found.get('pearson')).toBeUndefined();
  expect(found.get('correlationRatio')).toMatchObject({ rows: [2], columns: [1] });
});

test.each<[Parameters<typeof associationKind>[0], ReturnType<typeof associationKind>]>([
  [{ type: 'numeric', held: 'number', distinct: 900 }, 'number'], [{ type: 'date', held: 'date', distinct: 900 }, 'number'], [{ type: 'boolean', held: 'boolean', distinct: 2 }, 'category'],
  [{ type: 'categorical', held: 'texts', distinct: 100 }, 'category'], [{ type: 'categorical', held: 'texts', distinct: 101 }, null], [{ type: 'text', held: 'texts', distinct: 5000 }, null],
  [{ type: 'categorical', held: 'number', distinct: 5 }, 'category'], [{ type: 'identifier', held: 'number', distinct: 900 }, null], [{ type: 'list', held: 'lists', distinct: 9 }, null], [{ type: 'constant', held: 'number', distinct: 1 }, null],
])('%o is measured as %s', (profile, kind) => expect(associationKind(profile, associationDefaults)).toBe(kind));

test('numbers that a person calls categories are compared as such', async () => {
  const { table, profiles } = smallTable({ stars: [1, 2, 1, 2, 3, null], word: ['a', 'b', 'a', 'b', 'c', 'c'] }), found = new Map<Measure, AssociationMatrix>();
  for await (const matrix of associationsOf(table, profiles.map((profile) => ({ ...profile, type: 'categorical' })), cpuDense)) if (matrix) found.set(matrix.measure, matrix);
  expect([...found.keys()]).toEqual(['cramersV', 'mutualInformation', 'phik']);
  expect(found.get('mutualInformation')?.values[1]).toBeCloseTo(1, 12);
});

test('nothing is said of a table that has nothing to compare', async () => {
  expect([...(await measured({ x: [1, 2, 3] })).keys()]).toEqual([]);
  expect([...(await measured({ x: [], y: [] })).keys()]).toEqual([]);
});

test('whoever stops asking is not worked for any longer', async () => {
  let asked = 0;
  const { table, profiles } = smallTable(related(300, 0)), counting = { ...cpuDense, gram: (block: readonly Float64Array[]) => { asked++; return cpuDense.gram(block); } };
  for await (const matrix of associationsOf(table, profiles, counting)) if (matrix?.measure === 'pearson') break;
  expect(asked).toBe(1);
});

test('a matrix says where its own products ran, whatever the engine answered others meanwhile', async () => {
  let last: 'cpu' | 'webgl' = 'cpu';
  const { table, profiles } = smallTable({ ...related(300, 0), one: Array.from({ length: 300 }, (_, row) => (row % 3 === 0 ? 'a' : 'b')), two: Array.from({ length: 300 }, (_, row) => (row % 5 === 0 ? 'c' : 'd')) }), found = new Map<Measure, string>();
  const device = <T>(answer: Promise<T>): Promise<T> => answer.then((value) => { last = 'webgl'; return value; });
  const engine = { get kind() { return last; }, gram: (block: readonly Float64Array[]) => device(cpuDense.gram(block)), density: (...grid: Parameters<typeof cpuDense.density>) => device(cpuDense.density(...grid)) };
  for await (const matrix of associationsOf(table, profiles, engine)) {
    if (matrix) found.set(matrix.measure, matrix.engine);
    last = 'cpu'; // a brush was answered by the processor between two pieces
  }
  expect(Object.fromEntries(found)).toEqual({ pearson: 'webgl', spearman: 'webgl', cramersV: 'webgl', mutualInformation: 'webgl', phik: 'webgl', kendall: 'cpu', correlationRatio: 'cpu' });
});
