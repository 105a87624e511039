import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { seededRandom } from '../../src/domain/random.ts';
import { emptyScan, isBlank, scanLine, scanParagraph, scanRecord, type Units } from './scanRecord.ts';

const decode = (units: Units) => new TextDecoder().decode(units);
const comma = 44;

/** All records of a text, scanned in pieces of `piece` bytes as a file would come. */
function scanAll(text: string, piece = Infinity): string[][] {
  const bytes = new TextEncoder().encode(text), rows: string[][] = [];
  let held = new Uint8Array(0), read = 0;
  const record = emptyScan();
  while (read < bytes.length) {
    const next = bytes.subarray(read, read + piece);
    read += next.length;
    held = Uint8Array.from([...held, ...next]);
    const isEnd = read >= bytes.length;
    let at = 0;
    record.noCloseBefore = 0;
    while (at < held.length) {
      const to = scanRecord(held, at, isEnd, comma, 10, record);
      if (to < 0) break;
      rows.push(record.starts.map((start, cell) => decode(held.subarray(start, record.ends[cell])).replaceAll(record.isQuoted[cell] ? '""' : '\0', '"')));
      at = to;
    }
    held = held.slice(at);
  }
  return rows;
}

test('well-formed CSV reads as papaparse reads it, in pieces of any size', () => {
  const random = seededRandom(7), letters = ['a', 'b', ' ', 'ñ', '"', ',', '\n', '\r\n', '=', '😀'];
  for (let trial = 0; trial < 300; trial++) {
    const rows = Array.from({ length: 1 + Math.floor(random() * 5) }, () => Array.from({ length: 3 }, () => Array.from({ length: Math.floor(random() * 6) }, () => letters[Math.floor(random() * letters.length)]).join('')));
    const text = Papa.unparse(rows, { newline: trial % 2 ? '\n' : '\r\n', quotes: trial % 3 === 0 });
    const expected = (Papa.parse(text, { delimiter: ',', newline: trial % 2 ? '\n' : '\r\n' }).data as string[][]);
    expect(scanAll(text), JSON.stringify(text)).toEqual(expected.at(-1)?.length === 1 && expected.at(-1)?.[0] === '' ? expected.slice(0, -1) : expected);
    expect(scanAll(text, 1 + Math.floor(random() * 7))).toEqual(scanAll(text));
  }
});

test('a quote inside a quoted cell that closes nothing is a letter', () => {
  expect(scanAll('"he said "no" twice",1\nb,2\n')).toEqual([['he said "no" twice', '1'], ['b', '2']]);
});

test('a quote never closed costs its own row only', () => {
  expect(scanAll('a,1\n"open,2\nb,3\nc,4')).toEqual([['a', '1'], ['"open', '2'], ['b', '3'], ['c', '4']]);
  const record = emptyScan(), bytes = new TextEncoder().encode('"open,2\nb,3\n');
  scanRecord(bytes, 0, true, comma, 10, record);
  expect([record.hasOpenQuote, record.lines]).toEqual([true, 1]);
});

test('a hundred thousand quotes never closed do not make it slow', () => {
  const began = performance.now();
  const bytes = new TextEncoder().encode('"x y z\n'.repeat(100_000)), record = emptyScan();
  let at = 0, rows = 0;
  while (at < bytes.length) { at = scanRecord(bytes, at, true, comma, 10, record); rows++; }
  expect(rows).toBe(100_000);
  expect(performance.now() - began).toBeLessThan(2000);
});

test('lines within quotes are counted, and an ending delimiter opens an empty cell', () => {
  const bytes = new TextEncoder().encode('"a\nb\nc",\n'), record = emptyScan();
  expect(scanRecord(bytes, 0, true, comma, 10, record)).toBe(bytes.length);
  expect([record.lines, record.starts.length]).toEqual([3, 2]);
});

test('old returns end lines where there is nothing else', () => {
  const bytes = new TextEncoder().encode('a,1\rb,2\r'), record = emptyScan();
  expect(scanRecord(bytes, 0, true, comma, 13, record)).toBe(4);
  expect(decode(bytes.subarray(record.starts[1], record.ends[1]))).toBe('1');
});

test('UTF-16 units are scanned like bytes', () => {
  const units = Uint16Array.from('ñ,"b,c"\n', (letter) => letter.charCodeAt(0)), record = emptyScan();
  scanRecord(units, 0, true, comma, 10, record);
  expect(record.starts.map((start, cell) => String.fromCharCode(...units.subarray(start, record.ends[cell])))).toEqual(['ñ', 'b,c']);
});

test('lines and paragraphs', () => {
  const bytes = new TextEncoder().encode('\n one\r\ntwo\n\n\nthree'), record = emptyScan();
  const texts: string[] = [];
  for (let at = 0; at < bytes.length;) { at = scanParagraph(bytes, at, true, 10, record); texts.push(decode(bytes.subarray(record.starts[0], record.ends[0]))); }
  expect(texts).toEqual([' one\r\ntwo', 'three']);
  expect(scanLine(bytes, 1, true, 10, record)).toBe(7);
  expect([decode(bytes.subarray(record.starts[0], record.ends[0])), record.lines]).toEqual([' one', 1]);
  expect([scanLine(bytes, 14, false, 10, record), scanParagraph(bytes, 14, false, 10, record)]).toEqual([-1, -1]);
  expect([isBlank(bytes, 0, 1), isBlank(bytes, 0, 4)]).toEqual([true, false]);
});

test('cells may be quoted by another mark, or by none', () => {
  const bytes = new TextEncoder().encode("'a,b',\"c\n"), record = emptyScan(), longest = 100;
  scanRecord(bytes, 0, true, comma, 10, record, { quote: 39, longest });
  expect([record.starts.length, record.isQuoted[0], decode(bytes.subarray(record.starts[1], record.ends[1]))]).toEqual([2, true, '"c']);
  scanRecord(bytes, 0, true, comma, 10, record, { quote: -1, longest });
  expect([record.starts.length, record.hasOpenQuote]).toEqual([3, false]);
});
