import { describe, expect, test } from 'vitest';
import { columnTypes, type ColumnData, type ColumnType } from '../table.ts';
import { apply, brokenPromises, lists, numbers, tableOf, texts } from './smallTable.fixture.ts';

function retyped(data: ColumnData, to: ColumnType) {
  const { table, said, cells } = apply(tableOf({ a: data }), { do: 'retype', column: 'a', to });
  expect(brokenPromises(table)).toEqual([]);
  return { said: said[0], cells: cells('a'), type: table.columns[0]?.chosenType, data: table.columns[0]?.data };
}

describe('texts', () => {
  test('as numbers, by the decimal mark of the column', () => {
    expect(retyped(texts(['1.234,5', '2,5', '10', null, 'unknown', '12 €']), 'numeric')).toMatchObject({ said: 'done 5 cells 1 lost', cells: [1234.5, 2.5, 10, null, null, 12], type: 'numeric' });
    expect(retyped(texts(['1,234.5', '2.5', '7 %']), 'numeric').cells).toEqual([1234.5, 2.5, 0.07]);
  });
  test('as dates, by the order of the column', () => {
    expect(retyped(texts(['01/02/2003', '25/12/2003', 'soon', null]), 'date')).toMatchObject({ said: 'done 3 cells 1 lost', cells: ['2003-02-01', '2003-12-25', null, null] });
    expect(retyped(texts(['01/02/2003', '12/25/2003']), 'date').cells).toEqual(['2003-01-02', '2003-12-25']);
    expect(retyped(texts(['September 9, 2019', '9 de septiembre de 2019']), 'date').cells).toEqual(['2019-09-09', '2019-09-09']);
  });
  test('as truths', () => expect(retyped(texts(['Yes', 'no', 'sí', 'maybe', null]), 'boolean')).toMatchObject({ said: 'done 4 cells 1 lost', cells: [true, false, true, null, null] }));
  test('as lists, by the mark that is found', () => {
    expect(retyped(texts(['Drama|Crime', 'Comedy', null]), 'list').cells).toEqual([['Drama', 'Crime'], ['Comedy'], null]);
    expect(retyped(texts(["['x', 'y']", '[]']), 'list').cells).toEqual([['x', 'y'], []]);
  });
  test.each(['text', 'categorical', 'identifier', 'url'] as const)('as %s they stay as they are', (to) => {
    const data = texts(['x', 'y']), result = retyped(data, to);
    expect([result.data, result.type, result.said]).toEqual([data, to, 'done']);
    expect(result.data).toBe(data);
  });
  test('of which none is a number are no numbers', () => {
    expect(retyped(texts(['one', 'two']), 'numeric').said).toBe('skipped otherForm');
    expect(retyped(texts(['one', 'two']), 'date').said).toBe('skipped otherForm');
  });
});

describe('numbers', () => {
  test('as texts, each distinct one once', () => expect(retyped(numbers([1, 2.5, 1, null, -0, Infinity]), 'text')).toMatchObject({ said: 'done 5 cells', cells: ['1', '2.5', '1', null, '0', 'Infinity'] }));
  test('as truths', () => expect(retyped(numbers([0, 1, 2, null]), 'boolean')).toMatchObject({ said: 'done 3 cells 1 lost', cells: [false, true, null, null] }));
  test.each([
    ['years', [1995, 2017, 12, null], ['1995-01-01', '2017-01-01', null, null]], ['written days', [20170731, 19951030, 20170231], ['2017-07-31', '1995-10-30', null]], ['seconds', [1_501_459_200, 0, 86_400], ['2017-07-31', '1970-01-01', '1970-01-02']],
    ['milliseconds', [1_501_459_200_000, 1_501_459_200_001], ['2017-07-31', '2017-07-31T00:00:00.001Z']], ['microseconds', [1_501_459_200_000_000, 1_501_459_200_000_000], ['2017-07-31', '2017-07-31']],
  ] as const)('as dates: %s', (_, values, cells) => {
    // Of seconds most have to be recent to be told apart from small numbers.
    expect(retyped(numbers(values), 'date').cells).toEqual(cells);
  });
  test('that count nothing since 1970 are no dates', () => expect(retyped(numbers([1, 2, 3]), 'date').said).toBe('skipped otherForm'));
  test('as identifiers they stay as they are', () => expect(retyped(numbers([1, 2]), 'identifier')).toMatchObject({ said: 'done', cells: [1, 2], type: 'identifier' }));
});

test('dates and truths as texts and numbers', () => {
  expect(retyped(numbers([0, 1000, null], 'date'), 'text').cells).toEqual(['1970-01-01', '1970-01-01T00:00:01.000Z', null]);
  expect(retyped(numbers([0, 1, null], 'boolean'), 'categorical').cells).toEqual(['false', 'true', null]);
  expect(retyped(numbers([0, 1000, null], 'date'), 'numeric')).toMatchObject({ said: 'done 2 cells', cells: [0, 1000, null] });
  expect(retyped(numbers([0, 1, null], 'boolean'), 'numeric').cells).toEqual([0, 1, null]);
});

test('lists as texts', () => {
  expect(retyped(lists([['p', 'q'], [], null, ['p', 'q']]), 'text').cells).toEqual(['p, q', '', null, 'p, q']);
  expect(retyped(lists([['p']]), 'numeric').said).toBe('skipped otherForm');
});

test('what a column is already is nothing to do the second time', () => {
  for (const to of ['numeric', 'text', 'date', 'list', 'boolean'] as const) {
    const data = { numeric: texts(['1']), text: numbers([1]), date: texts(['2017-01-01']), list: texts(['a|b']), boolean: texts(['yes']) }[to];
    expect(apply(tableOf({ a: data }), { do: 'retype', column: 'a', to }, { do: 'retype', column: 'a', to }).said[1]).toBe('skipped nothingToDo');
  }
});

test('every form is retyped to every type or skipped, and promises hold', () => {
  for (const to of columnTypes) for (const data of [texts(['1', 'x', null]), numbers([1, null]), numbers([1, null], 'boolean'), numbers([5, null], 'date'), lists([['a'], null]), texts([null])]) expect(retyped(data, to).said).toMatch(/^(?:done|skipped (?:otherForm|nothingToDo))/);
});
