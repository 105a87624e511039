import { expect, test } from 'vitest';
import { dateCell, dictCell, dictsCell, idCell, integerCell, numberCell, textOf } from './typedCell.ts';

const row = (text: string) => ({ row: 7, cells: { x: text } });

test.each([['81', 81], ['81.0', 81], ['5.2e-05', 5.2e-5], [' 3.5 ', 3.5], ['-1', -1], ['', null]])('the number cell "%s" reads %s', (text, value) => {
  expect(numberCell(row(text), 'x')).toBe(value);
});

test.each(['abc', '1,000', '1 000', '0x10', 'nan', 'Infinity', '.', '12px'])('"%s" is no number and names its place', (text) => {
  expect(() => numberCell(row(text), 'x')).toThrow(`row 7, column x: expected a number, found "${text}"`);
});

test('a whole number may be printed as a float, a fraction or one beyond 32 bits may not', () => {
  expect(integerCell(row('5415.0'), 'x')).toBe(5415);
  expect(() => integerCell(row('1.5'), 'x')).toThrow('a whole number of 32 bits');
  expect(() => integerCell(row('2147483648'), 'x')).toThrow('a whole number of 32 bits');
});

test('an id must be there', () => {
  expect(idCell(row('862'), 'x')).toBe(862);
  expect(() => idCell(row(''), 'x')).toThrow('an id');
  expect(() => idCell(row('-1'), 'x')).toThrow('an id');
});

test('a date is a real day', () => {
  expect(dateCell(row('1970-01-02'), 'x')).toBe(1);
  expect(dateCell(row('1902-09-01'), 'x')).toBe(-24594);
  expect(dateCell(row(''), 'x')).toBeNull();
  for (const text of ['2017-02-30', '1995', '01/02/1995', '1995-1-2']) expect(() => dateCell(row(text), 'x')).toThrow('a date YYYY-MM-DD');
});

test('an empty nested cell is not known, an empty list is known to be empty', () => {
  expect(dictsCell(row(''), 'x')).toBeNull();
  expect(dictsCell(row('[]'), 'x')).toEqual([]);
  expect(dictCell(row(''), 'x')).toBeNull();
});

test('a literal that cannot be parsed says what was expected, where, and shows little of the cell', () => {
  const long = `[{'id': 1, 'name': 'a'}, {'id': 2, 'name' 'b'}, ${"{'id': 3}, ".repeat(40)}]`;
  const error = (() => { try { return dictsCell(row(long), 'x'); } catch (caught) { return caught; } })();
  expect(error).toMatchObject({ name: 'EtlError', row: 7, column: 'x', expected: 'a Python literal (":" at character 46)' });
  expect((error as { found: string }).found.length).toBeLessThanOrEqual(60);
});

test('a literal of another shape is refused', () => {
  expect(() => dictsCell(row("{'id': 1}"), 'x')).toThrow('a Python list of dicts');
  expect(() => dictsCell(row('[1]'), 'x')).toThrow('a Python list of dicts');
  expect(() => dictCell(row('[]'), 'x')).toThrow('a Python dict');
});

test('the text under a key is trimmed; anything else is no text', () => {
  const dict = dictCell(row("{'name': ' Ang Lee ', 'id': 1614, 'path': None}"), 'x')!;
  expect(textOf(dict, 'name')).toBe('Ang Lee');
  expect(textOf(dict, 'id')).toBe('');
  expect(textOf(dict, 'path')).toBe('');
  expect(textOf(dict, 'missing')).toBe('');
});
