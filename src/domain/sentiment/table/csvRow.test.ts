import { expect, test } from 'vitest';
import { csvCell, csvRow, freeNames } from './csvRow.ts';

test.each(['=1+1', '+call', '-cmd|x', '@SUM(A1)', '\tx', '\rx', '  =A1', '-2+3', '\uFF1D1'])('%j is disarmed', (text) => {
  expect(csvCell(text).replace(/^"/, '').startsWith("'")).toBe(true);
});

test.each(['-1', '+1', '-0.5', '1e-7', 'a=b', 'so-so', ''])('%j stays as it is', (text) => {
  expect(csvCell(text)).toBe(text);
});

test('a formula behind what other spreadsheets part cells by is disarmed, a face is left alone', () => {
  expect(csvCell("fine; =cmd|' /C calc'!A0;")).toBe(`"fine;' =cmd|' /C calc'!A0;"`);
  expect(csvCell('a;+1+2|x')).toBe(`"a;'+1+2|x"`);
  expect(csvCell('a\t@SUM(1)')).toBe(`"a\t'@SUM(1)"`);
  expect([csvCell('nice ;-) really'), csvCell('good; bad')]).toEqual(['"nice ;-) really"', '"good; bad"']);
});

test('commas, quotes and breaks of line are quoted, and the line ends as the standard wants', () => {
  expect(csvRow(['a,b', 'say "no"', 'two\nlines', 'plain'])).toBe('"a,b","say ""no""","two\nlines",plain\r\n');
});

test('added columns take names that are free', () => {
  expect(freeNames(['predicted', 'doubt'], ['text', 'Predicted', 'predicted_2'])).toEqual(['predicted_3', 'doubt']);
});
