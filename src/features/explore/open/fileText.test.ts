import { beforeAll, expect, test } from 'vitest';
import { ensureMessages } from '../../../i18n/i18n.svelte.ts';
import { noteText, readingText, refusalText } from './fileText.ts';

beforeAll(async () => { await Promise.all((['explore', 'exploreAlerts'] as const).map(ensureMessages)); });

test('a refusal says why, and where it shows', () => {
  expect(refusalText({ why: 'badPage', values: { page: 3, column: 'x', declared: 2 ** 31, bytes: 40 } })).toBe('One of its pages contradicts itself, so it is not decoded. Page 3, column x, declared 2,147,483,648, found 40 B.');
  expect(refusalText({ why: 'badJson', values: { line: 2, column: 7, expected: 'colon' } })).toMatch(/ Column 7, line 2, expected: a colon\.$/);
  expect(refusalText({ why: 'empty', values: {} })).toBe('The file is empty.');
});

test('a note counts and points', () => {
  expect(noteText({ what: 'tooFewCells', count: 1, line: 12, column: 4 })).toBe('1 row has too few cells (first in line 12, column 4)');
  expect(noteText({ what: 'rowsCut', count: 2500, line: 2502, column: null })).toBe('Only the first 2,500 rows were read: more would go beyond the limit (first in line 2,502)');
  expect(noteText({ what: 'mixedLineEnds', count: 3, line: null, column: null })).toBe('Line ends are mixed');
});

test('how a file is read is one line', () => {
  expect(readingText({ format: 'delimited', isGzip: true, encoding: 'windows-1252', delimiter: ';', quote: '"', hasHeader: true, missingWords: [] })).toBe('delimited text · gzip · separated by semicolon · Windows-1252 (Latin 1) · first row names the columns');
});
