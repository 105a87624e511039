import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('a table becomes a heading and a line a row, nulls empty and lists joined', () => {
  expect(toCsv(['title', 'year', 'genres'], [['Heat', 1995, ['Crime', 'Drama']], ['Unknown', null, []]])).toBe('title,year,genres\r\nHeat,1995,Crime; Drama\r\nUnknown,,\r\n');
});

test('quotes, commas and line breaks are quoted', () => {
  expect(toCsv(['a "b"'], [['Me, Myself & Irene'], ['two\nlines'], ['12" single']])).toBe('"a ""b"""\r\n"Me, Myself & Irene"\r\n"two\nlines"\r\n"12"" single"\r\n');
});

test.each(['=SUM(A1)', '+1', '-1', '@here', '\tx', ' =1+1'])('a text that a spreadsheet would run is disarmed: %j', (text) => {
  expect(toCsv(['x'], [[text]])).toBe(`x\r\n'${text}\r\n`);
});

test('a disarmed text is still quoted where it must be', () => {
  expect(toCsv(['x'], [['=HYPERLINK("a","b")']])).toBe('x\r\n"\'=HYPERLINK(""a"",""b"")"\r\n');
});

test('a negative number is a number, not a formula', () => {
  expect(toCsv(['gain'], [[-1500000]])).toBe('gain\r\n-1500000\r\n');
});
