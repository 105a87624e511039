import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { finish } from '../job.ts';
import type { Cell, DataTable } from '../table.ts';
import { applyRecipe } from './applyRecipe.ts';
import { apply, brokenPromises, cellsOf, lists, numbers, tableOf, texts } from './smallTable.fixture.ts';
import type { RecipeStep } from './step.ts';

const films = (): DataTable => tableOf({
  vote: numbers([0, 7, 0, null, 5]),
  genre: texts(['Drama', ' drama', null, 'n/a', 'Drama']),
  cast: lists([['Ann', 'Bo'], [], null, ['Bo'], ['n/a']]),
  seen: numbers([1, 0, null, 1, 0], 'boolean'),
  out: numbers([0, 86_400_000, null, -86_400_000, 0], 'date'),
});
const done = (column: string, step: RecipeStep): readonly Cell[] => apply(films(), step).cells(column);

describe('columns', () => {
  test('drop removes one, and the others are the same objects', () => {
    const table = films(), { table: after, said } = apply(table, { do: 'drop', column: 'vote' });
    expect([after.columns.map(({ name }) => name), said]).toEqual([['genre', 'cast', 'seen', 'out'], ['done']]);
    expect(after.columns[0]).toBe(table.columns[1]);
  });
  test('rename keeps the place, and never takes a name twice', () => {
    const { table, said } = apply(films(), { do: 'rename', column: 'vote', to: 'mean vote' }, { do: 'rename', column: 'genre', to: 'cast' }, { do: 'rename', column: 'seen', to: 'seen' }, { do: 'rename', column: 'gone', to: 'x' });
    expect([table.columns.map(({ name }) => name), said]).toEqual([['mean vote', 'genre', 'cast', 'seen', 'out'], ['done', 'skipped nameTaken', 'skipped nothingToDo', 'skipped noColumn']]);
  });
});

describe('rows', () => {
  test('those that miss a cell go, of one column or of any', () => {
    expect(apply(films(), { do: 'dropRows', where: 'missing', column: 'vote' }).cells('genre')).toEqual(['Drama', ' drama', null, 'Drama']);
    const { table, said, cells } = apply(films(), { do: 'dropRows', where: 'missing', column: null });
    expect([table.rows, said, cells('cast'), brokenPromises(table)]).toEqual([3, ['done 2 rows'], [['Ann', 'Bo'], [], ['n/a']], []]);
  });
  test('those that repeat an earlier one go; of one column a missing cell repeats nothing', () => {
    const table = tableOf({ a: numbers([1, 1, null, null, -0, 0]), b: texts(['x', 'x', null, null, 'x', 'x']), c: lists([['p'], ['p'], null, null, [], []]) });
    expect(apply(table, { do: 'dropRows', where: 'duplicate', column: null })).toMatchObject({ table: { rows: 3 }, said: ['done 3 rows'] });
    expect(apply(table, { do: 'dropRows', where: 'duplicate', column: 'a' }).cells('a')).toEqual([1, null, null, -0]);
    expect(apply(table, { do: 'dropRows', where: 'duplicate', column: 'z' }).said).toEqual(['skipped noColumn']);
  });
  test('an empty list is not a missing one, nor are items across the border of two rows', () => {
    const table = tableOf({ a: lists([[], null, ['p', 'q'], ['p'], ['q', 'p']]) });
    expect(apply(table, { do: 'dropRows', where: 'duplicate', column: null }).said).toEqual(['skipped nothingToDo']);
  });
  test('all of them may go', () => {
    const { table } = apply(tableOf({ a: texts([null, null]), b: texts(['x', 'y']) }), { do: 'dropRows', where: 'missing', column: 'a' });
    expect([table.rows, brokenPromises(table)]).toEqual([0, []]);
  });
  test('rows are found equal as comparing every two of them finds it', () => {
    const random = seededRandom(3), pick = (n: number): number => Math.floor(random() * n);
    for (let trial = 0; trial < 60; trial++) {
      const rows = pick(60);
      const of = <T>(make: () => T): (T | null)[] => Array.from({ length: rows }, () => (random() < 0.2 ? null : make()));
      const table = tableOf({ a: numbers(of(() => pick(3))), b: texts(of(() => 'xyz'.charAt(pick(3)))), c: lists(of(() => Array.from({ length: pick(3) }, () => 'pq'.charAt(pick(2))))) });
      const keys = Array.from({ length: rows }, (_, row) => JSON.stringify(table.columns.map(({ name }) => cellsOf(table, name)[row])));
      const kept = keys.flatMap((key, row) => (keys.indexOf(key) === row ? [key] : []));
      const { table: after } = apply(table, { do: 'dropRows', where: 'duplicate', column: null });
      expect(Array.from({ length: after.rows }, (_, row) => JSON.stringify(after.columns.map(({ name }) => cellsOf(after, name)[row])))).toEqual(kept);
    }
  });
});

describe('impute', () => {
  const filled = (column: string, fill: Partial<Extract<RecipeStep, { do: 'impute' }>>): readonly Cell[] => done(column, { do: 'impute', column, with: 'value', ...fill });
  test.each([
    ['vote', { with: 'mean' }, [0, 7, 0, 3, 5]], ['vote', { with: 'median' }, [0, 7, 0, 2.5, 5]], ['vote', { with: 'mode' }, [0, 7, 0, 0, 5]], ['vote', { value: -1 }, [0, 7, 0, -1, 5]], ['vote', { value: '4.5' }, [0, 7, 0, 4.5, 5]],
    ['genre', { with: 'mode' }, ['Drama', ' drama', 'Drama', 'n/a', 'Drama']], ['genre', { value: 'new' }, ['Drama', ' drama', 'new', 'n/a', 'Drama']], ['genre', { value: 7 }, ['Drama', ' drama', '7', 'n/a', 'Drama']],
    ['cast', { with: 'mode' }, [['Ann', 'Bo'], [], ['Ann', 'Bo'], ['Bo'], ['n/a']]], ['cast', { value: 'Cy' }, [['Ann', 'Bo'], [], ['Cy'], ['Bo'], ['n/a']]],
    ['seen', { with: 'mode' }, [true, false, false, true, false]], ['seen', { value: 'true' }, [true, false, true, true, false]],
    ['out', { with: 'mean' }, ['1970-01-01', '1970-01-02', '1970-01-01', '1969-12-31', '1970-01-01']], ['out', { value: '2017-07-31' }, ['1970-01-01', '1970-01-02', '2017-07-31', '1969-12-31', '1970-01-01']],
  ] as const)('%s with %j', (column, fill, cells) => {
    expect(filled(column, fill)).toEqual(cells);
    expect(brokenPromises(apply(films(), { do: 'impute', column, with: 'value', ...fill }).table)).toEqual([]);
  });
  test('what makes no sense is skipped', () => {
    const step = (column: string, fill: Partial<Extract<RecipeStep, { do: 'impute' }>>): RecipeStep => ({ do: 'impute', column, with: 'value', ...fill });
    const table = { ...films(), columns: [...films().columns, ...tableOf({ none: numbers([null, null, null, null, null]), all: numbers([1, 2, 3, 4, 5]) }).columns] };
    expect(apply(table, step('vote', { value: 'x' }), step('seen', { with: 'mean' }), step('genre', { with: 'median' }), step('cast', { with: 'mean' }), step('vote', {}), step('none', { with: 'mean' }), step('none', { with: 'mode' }), step('all', { with: 'mean' })).said)
      .toEqual([...Array.from({ length: 5 }, () => 'skipped otherForm'), 'skipped nothingToDo', 'skipped nothingToDo', 'skipped nothingToDo']);
  });
  test('infinities have no say in a mean, and a mean of large numbers is exact', () => {
    expect(apply(tableOf({ a: numbers([Infinity, 1, null, 3]) }), { do: 'impute', column: 'a', with: 'mean' }).cells('a')).toEqual([Infinity, 1, 2, 3]);
    expect(apply(tableOf({ a: numbers([1e16, 1, -1e16, 1, null]) }), { do: 'impute', column: 'a', with: 'mean' }).cells('a')[4]).toBe(0.5);
    expect(apply(tableOf({ a: numbers([1.7e308, 1.7e308, null]) }), { do: 'impute', column: 'a', with: 'mean' }).cells('a')[2]).toBe(1.7e308);
    expect(apply(tableOf({ a: numbers([1.7e308, 1.7e308, null]) }), { do: 'impute', column: 'a', with: 'median' }).cells('a')[2]).toBe(1.7e308);
  });
});

describe('to missing', () => {
  test.each([
    ['vote', [0, 'Infinity'], [null, 7, null, null, 5]], ['vote', ['5', 'x'], [0, 7, 0, null, null]], ['genre', ['n/a', 3], ['Drama', ' drama', null, null, 'Drama']], ['cast', ['n/a', 'Ann'], [['Bo'], [], null, ['Bo'], null]],
    ['seen', [0], [true, null, null, true, null]], ['out', ['1970-01-01'], [null, '1970-01-02', null, '1969-12-31', null]], ['out', [0], [null, '1970-01-02', null, '1969-12-31', null]],
  ] as const)('%s %j', (column, values, cells) => {
    const { table, cells: after } = apply(films(), { do: 'toMissing', column, values });
    expect([after(column), brokenPromises(table)]).toEqual([cells, []]);
  });
  test('infinities, written as text', () => {
    expect(apply(tableOf({ a: numbers([1, Infinity, -Infinity]) }), { do: 'toMissing', column: 'a', values: ['Infinity', '-Infinity'] }).cells('a')).toEqual([1, null, null]);
  });
});

describe('texts', () => {
  test('trim takes blanks off the ends, and words that become equal are one', () => {
    const { table, said, cells } = apply(tableOf({ a: texts([' x', 'x', '\u00a0x\t', ' ', null, 'y']), b: lists([[' p', 'p'], [' '], [], null, ['q'], ['q ']]) }), { do: 'trim', column: 'a' }, { do: 'trim', column: 'b' });
    expect([cells('a'), cells('b'), said, brokenPromises(table)]).toEqual([['x', 'x', 'x', null, null, 'y'], [['p', 'p'], null, [], null, ['q'], ['q']], ['done 3 cells', 'done 3 cells'], []]);
    expect(table.columns[0]?.data).toMatchObject({ words: ['x', 'y'] });
  });
  test('letters are repaired', () => {
    expect(apply(tableOf({ a: texts(['AmÃ©lie', 'Amélie', '\u0000', '']) }), { do: 'repairText', column: 'a' }).cells('a')).toEqual(['Amélie', 'Amélie', null, '']);
  });
  test('spellings unite', () => {
    const { said, cells } = apply(films(), { do: 'unite', column: 'genre', groups: [{ into: 'Drama', from: [' drama', 'Drama'] }, { into: 'Other', from: ['n/a', ' drama'] }] });
    expect([cells('genre'), said]).toEqual([['Drama', 'Drama', null, 'Other', 'Drama'], ['done 2 cells']]);
    expect(done('cast', { do: 'unite', column: 'cast', groups: [{ into: 'Bo', from: ['Ann'] }] })).toEqual([['Bo', 'Bo'], [], null, ['Bo'], ['n/a']]);
  });
  test('split makes lists', () => {
    const { table, cells } = apply(tableOf({ a: texts(['x, y', 'y', null, ' , ']), b: texts(["[{'id': 1, 'name': 'Drama'}]", '[]', null, '["p", "q"]']) }), { do: 'split', column: 'a', by: ',' }, { do: 'split', column: 'b', by: null });
    expect([cells('a'), cells('b'), brokenPromises(table)]).toEqual([[['x', 'y'], ['y'], null, []], [['Drama'], [], null, ['p', 'q']], []]);
  });
  test('numbers have nothing to trim, repair, unite or split', () => {
    expect(apply(films(), { do: 'trim', column: 'vote' }, { do: 'repairText', column: 'vote' }, { do: 'unite', column: 'vote', groups: [] }, { do: 'split', column: 'cast', by: ',' }).said).toEqual(Array(4).fill('skipped otherForm'));
  });
});

describe('numbers', () => {
  test('clip brings values to the limits, infinities too', () => {
    expect(apply(tableOf({ a: numbers([-5, 1, null, Infinity, 9]) }), { do: 'clip', column: 'a', from: 0, to: 8 }).cells('a')).toEqual([0, 1, null, 8, 8]);
    expect(apply(tableOf({ a: numbers([-5, 1]) }), { do: 'clip', column: 'a', from: null, to: 0 }, { do: 'clip', column: 'a', from: 3, to: 2 }).said).toEqual(['done 1 cells', 'skipped nothingToDo']);
  });
  test('the logarithm keeps zeros and loses negative values', () => {
    const { said, cells } = apply(tableOf({ a: numbers([0, Math.E - 1, null, -0.5, Infinity]) }), { do: 'logarithm', column: 'a' });
    expect([cells('a'), said]).toEqual([[0, 1, null, null, Infinity], ['done 3 cells 1 lost']]);
    expect(apply(films(), { do: 'logarithm', column: 'out' }).said).toEqual(['skipped otherForm']);
  });
});

test('a step that cannot be done keeps none of the others from being done', () => {
  const { said, cells } = apply(films(), { do: 'trim', column: 'gone' }, { do: 'toMissing', column: 'vote', values: [0] }, { do: 'impute', column: 'vote', with: 'mean' });
  expect([said, cells('vote')]).toEqual([['skipped noColumn', 'done 2 cells', 'done 3 cells'], [6, 7, 6, 6, 5]]);
});

/** Steps that suit some column of `films` each. */
const someSteps: readonly RecipeStep[] = [
  { do: 'drop', column: 'seen' }, { do: 'rename', column: 'vote', to: 'x' }, { do: 'dropRows', where: 'missing', column: 'out' }, { do: 'dropRows', where: 'duplicate', column: null }, { do: 'impute', column: 'vote', with: 'median' },
  { do: 'impute', column: 'cast', with: 'mode' }, { do: 'impute', column: 'genre', with: 'value', value: 'z' }, { do: 'toMissing', column: 'genre', values: ['n/a'] }, { do: 'toMissing', column: 'cast', values: ['Bo'] }, { do: 'trim', column: 'genre' },
  { do: 'repairText', column: 'genre' }, { do: 'split', column: 'genre', by: 'a' }, { do: 'retype', column: 'genre', to: 'list' }, { do: 'retype', column: 'vote', to: 'text' }, { do: 'retype', column: 'out', to: 'categorical' }, { do: 'retype', column: 'cast', to: 'text' },
  { do: 'retype', column: 'vote', to: 'boolean' }, { do: 'unite', column: 'cast', groups: [{ into: 'Ann', from: ['Bo'] }] }, { do: 'clip', column: 'vote', from: 1, to: 6 }, { do: 'logarithm', column: 'vote' },
];

test('no recipe changes the table that it is given, breaks a promise of tables, or gives another result when run again', () => {
  const random = seededRandom(11), before = JSON.stringify(films(), asPlain);
  for (let trial = 0; trial < 300; trial++) {
    const steps = Array.from({ length: 1 + Math.floor(random() * 5) }, () => someSteps[Math.floor(random() * someSteps.length)] as RecipeStep), table = films();
    const { table: after, outcomes } = finish(applyRecipe(table, steps));
    expect(JSON.stringify(table, asPlain)).toBe(before);
    expect(brokenPromises(after)).toEqual([]);
    expect(outcomes.map(({ step }) => step)).toEqual(steps);
    expect(table.rows - outcomes.reduce((sum, { rows }) => sum + rows, 0)).toBe(after.rows);
    expect(JSON.stringify(finish(applyRecipe(films(), steps)).table, asPlain)).toBe(JSON.stringify(after, asPlain));
    const touched = new Set(steps.map(({ column }) => column));
    if (!touched.has(null) && !steps.some((step) => step.do === 'dropRows')) for (const column of table.columns) if (!touched.has(column.name)) expect(after.columns).toContain(column);
  }
});

test('trimming, repairing, uniting, clipping, filling and clearing twice is the same as once', () => {
  for (const step of someSteps.filter((one) => ['trim', 'repairText', 'clip', 'impute', 'toMissing', 'dropRows', 'unite'].includes(one.do))) {
    const [first, second] = apply(films(), step, step).said;
    expect([step.do, first?.slice(0, 4) === 'done' || first === 'skipped nothingToDo', second]).toEqual([step.do, true, 'skipped nothingToDo']);
  }
});

function asPlain(_: string, value: unknown): unknown {
  return ArrayBuffer.isView(value) ? Array.from(value as Float64Array, String) : value;
}
