import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { ByteWords } from './byteWords.ts';
import { CellColumn, type Oddity } from './cellColumn.ts';
import { missingWords } from './missingWords.ts';
import { nameColumns } from './nameColumns.ts';
import { parseDate } from './parseDate.ts';
import { parseNumber } from './parseNumber.ts';
import { ValueColumn, type PlainValue } from './valueColumn.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const number = (text: string) => parseNumber(encode(text), 0, encode(text).length);
const date = (text: string) => parseDate(encode(text), 0, encode(text).length);

test('numbers are rounded as Number rounds them', () => {
  const random = seededRandom(3);
  for (let trial = 0; trial < 20_000; trial++) {
    const value = (random() - 0.5) * 10 ** Math.floor(random() * 40 - 20), digits = 1 + Math.floor(random() * 20);
    for (const text of [String(value), value.toPrecision(digits), value.toExponential(Math.min(20, digits)), value.toFixed(Math.min(20, digits))]) {
      const read = number(text);
      if (Number.isNaN(read)) expect(text).toMatch(/^-?\d{16,}$/); else expect(read, text).toBe(Number(text));
    }
  }
  expect([number('0.1'), number('-0'), number('+5'), number('.5'), number('5.'), number('1E3'), number('123456789012345678.5'), number('9007199254740991')]).toEqual([0.1, -0, 5, 0.5, 5, 1000, 123456789012345678.5, 9007199254740991]);
});

test('what would not come back as it was is no number', () => {
  for (const text of ['007', '-01', '00.5', '9007199254740993', '12345678901234567890', '+34600123456', '1,5', '1.2.3', '', '-', '+', '.', 'e5', '1e', '1e+', '1e99999', '0x10', '1_000', '12a', 'info', 'Infinite', '½']) expect(number(text), text).toBeNaN();
  expect([number('inf'), number('-Infinity'), number('INF')]).toEqual([Infinity, -Infinity, Infinity]);
});

test('ISO dates agree with Date, every other notation is none', () => {
  const random = seededRandom(5);
  for (let trial = 0; trial < 3000; trial++) {
    const ms = Math.floor((random() - 0.45) * 8e13), iso = new Date(ms).toISOString();
    if (!/^\d{4}-/.test(iso) || iso.startsWith('0000')) continue;
    expect(date(iso)).toBe(ms);
    expect(date(iso.slice(0, 10))).toBe(Date.parse(iso.slice(0, 10)));
    expect(date(iso.slice(0, 16).replace('T', ' '))).toBe(Date.parse(`${iso.slice(0, 16)}Z`));
    expect(date(`${iso.slice(0, 19)}+05:30`)).toBe(Date.parse(`${iso.slice(0, 19)}+05:30`));
  }
  expect(date('2017-03-09T14:05:30.123456789-0130')).toBe(Date.parse('2017-03-09T14:05:30.123-01:30'));
  for (const text of ['2017-02-30', '2017-13-01', '1900-02-29', '0000-01-01', '2017-1-1', '09/03/2017', '2017-03-09T25:00', '2017-03-09T14', '2017-03-09T14:05:61', '2017-03-09T14:05:30.', '2017-03-09T14:05+', '2017-03-09 x', '2017-03-0a']) expect(date(text), text).toBeNaN();
});

test('a dictionary of bytes numbers words as a map of texts does', () => {
  const random = seededRandom(9), words = new ByteWords(), map = new Map<string, number>();
  for (let trial = 0; trial < 30_000; trial++) {
    const text = String(Math.floor(random() ** 3 * 20_000)) + 'ñ'.repeat(Math.floor(random() * 3)), bytes = encode(`<${text}>`);
    const expected = map.get(text) ?? map.size;
    map.set(text, expected);
    expect(words.find(bytes, 1, bytes.length - 1)).toBe(expected);
  }
  expect(words.size).toBe(map.size);
  for (const [text, code] of map) expect(new TextDecoder().decode(words.word(code))).toBe(text);
});

function cells(texts: readonly string[], told: Oddity[] = []) {
  const column = new CellColumn({ decode: (bytes) => ({ text: new TextDecoder().decode(bytes), isOther: false }), missing: new Set(missingWords), longCell: 100, tell: (oddity) => told.push(oddity) });
  const add = (from: number, to: number) => { for (let row = from; row < to; row++) { const bytes = encode(texts[row]!); column.add(row, bytes, 0, bytes.length); } };
  add(0, texts.length);
  const { owed } = column;
  add(0, owed);
  return { owed, odd: column.oddities(), data: column.finish(texts.length) };
}
const shown = (data: ReturnType<CellColumn['finish']>) => data.form === 'numbers' ? [data.meaning, ...data.values] : data.form === 'texts' ? Array.from(data.codes, (code) => data.words[code] ?? null) : null;

test('a column is of numbers, booleans or dates iff every cell that is there is one', () => {
  expect(shown(cells(['', '1', ' 2.5 ', 'NA', 'n/a', '-3']).data)).toEqual(['number', NaN, 1, 2.5, NaN, NaN, -3]);
  expect(shown(cells(['TRUE', 'false', 'null']).data)).toEqual(['boolean', 1, 0, NaN]);
  expect(shown(cells(['1970-01-02', '', '1970-01-01T00:00:01Z']).data)).toEqual(['date', 86_400_000, NaN, 1000]);
  expect(shown(cells(['1', '1.50', 'NA', 'x', '2']).data)).toEqual(['1', '1.50', null, 'x', '2']);
  expect(shown(cells(['007', '8']).data)).toEqual(['007', '8']);
  expect(shown(cells(['true', '1']).data)).toEqual(['true', '1']);
  expect(shown(cells(['', 'None', '  ']).data)).toEqual([null, null, null]);
});

test('rows before the first cell that is no number are owed; words are those used, first row first', () => {
  const { owed, data } = cells(['10', '20', '10', 'ten', 'NA', 'ten']);
  expect(owed).toBe(3);
  expect(data).toEqual({ form: 'texts', codes: Int32Array.from([0, 1, 0, 2, -1, 2]), words: ['10', '20', 'ten'] });
});

test('odd cells are told once a word and counted by rows', () => {
  const told: Oddity[] = [], { odd } = cells(['a\0', 'b', 'a\0', 'c\rd', 'x'.repeat(100), 'e\r\nf'], told);
  expect(told).toEqual(['nul', 'loneReturn', 'longCell']);
  expect(Object.fromEntries(odd)).toEqual({ nul: 2, loneReturn: 1, longCell: 1 });
});

test('names are made distinct, and given where there is none', () => {
  expect(nameColumns(['a', ' b ', 'a', '', 'a_2', 'a'])).toEqual({ names: ['a', 'b', 'a_3', 'column_4', 'a_2', 'a_4'], unnamed: [3], repeated: [2, 5] });
  expect(nameColumns(['x'.repeat(1e6), `${'x'.repeat(1e6)}y`])).toEqual({ names: [`${'x'.repeat(199)}…`, `${'x'.repeat(199)}…_2`], unnamed: [], repeated: [1] });
});

test('values of one type stay what they are, and of several become text', () => {
  const column = (values: readonly PlainValue[], rows = values.length) => {
    const made = new ValueColumn(new Set(missingWords));
    values.forEach((value, row) => { if (value !== null) made.add(row, value); });
    return made.finish(rows);
  };
  expect(column([null, 1, 2.5], 4)).toEqual({ form: 'numbers', meaning: 'number', values: Float64Array.from([NaN, 1, 2.5, NaN]) });
  expect(column([true, null, false])).toMatchObject({ meaning: 'boolean' });
  expect(column(['2020-01-01', 'NA'])).toEqual({ form: 'numbers', meaning: 'date', values: Float64Array.from([Date.UTC(2020, 0, 1), NaN]) });
  expect(column([1, null, 'x', true, ['a', 'b']])).toEqual({ form: 'texts', codes: Int32Array.from([0, -1, 1, 2, 3]), words: ['1', 'x', 'true', '["a","b"]'] });
  expect(column([null, ['a', 'b'], [], null, ['b']], 6)).toEqual({ form: 'lists', starts: Uint32Array.from([0, 0, 2, 2, 2, 3, 3]), codes: Int32Array.from([0, 1, 1]), words: ['a', 'b'], missing: Uint8Array.from([1, 0, 0, 1, 0, 1]) });
  expect(column([null, ['a', 'b'], null, ['a'], 5])).toEqual({ form: 'texts', codes: Int32Array.from([-1, 0, -1, 1, 2]), words: ['["a","b"]', '["a"]', '5'] });
  expect(column([null, null])).toEqual({ form: 'texts', codes: Int32Array.from([-1, -1]), words: [] });
});
