import { expect, test } from 'vitest';
import { binaryKind, encodingOf, markBytesOf } from './sniff.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBig = false) => Uint8Array.from([...Buffer.from(text, 'utf16le')].map((_, at, all) => all[isBig ? at ^ 1 : at]!));

test('a mark decides', () => {
  expect(encodingOf(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toEqual({ encoding: 'utf-8', because: 'mark', markBytes: 3 });
  expect(encodingOf(Uint8Array.of(0xff, 0xfe, 0x61, 0))).toEqual({ encoding: 'utf-16le', because: 'mark', markBytes: 2 });
  expect(encodingOf(Uint8Array.of(0xfe, 0xff, 0, 0x61))).toEqual({ encoding: 'utf-16be', because: 'mark', markBytes: 2 });
});

test('UTF-16 without a mark is known by its zeros', () => {
  expect(encodingOf(utf16('text,label\na good film,1\n')).encoding).toBe('utf-16le');
  expect(encodingOf(utf16('text,label\na good film,1\n', true)).encoding).toBe('utf-16be');
});

test('valid UTF-8 is UTF-8, even cut within a letter; anything else is Windows-1252', () => {
  expect(encodingOf(utf8('reseña').subarray(0, 5)).encoding).toBe('utf-8');
  expect(encodingOf(Uint8Array.of(0x72, 0x65, 0x73, 0x65, 0xf1, 0x61))).toEqual({ encoding: 'windows-1252', because: 'invalidUtf8', markBytes: 0 });
});

test('what is no text is told by what it is', () => {
  expect(binaryKind(Uint8Array.of(0x50, 0x4b, 3, 4, ...utf8('....xl/workbook.xml')))).toBe('spreadsheet');
  expect(binaryKind(Uint8Array.of(0x50, 0x4b, 3, 4, ...utf8('....reviews.csv')))).toBe('archive');
  expect(binaryKind(Uint8Array.of(0x1f, 0x8b, 8))).toBe('archive');
  expect(binaryKind(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toBe('image');
  expect(binaryKind(utf8('%PDF-1.7'))).toBe('pdf');
  expect(binaryKind(Uint8Array.from({ length: 200 }, (_, at) => (at * 37) % 256))).toBe('unknown');
});

test('texts are no binaries, UTF-16 and old encodings included', () => {
  expect([utf8('text\na film'), utf16('text\na film'), Uint8Array.of(0x72, 0xf1, 0x61, 0x0a), utf8('')].map(binaryKind)).toEqual([null, null, null, null]);
});

test('a chosen encoding keeps the mark only if it is its own', () => {
  const marked = Uint8Array.of(0xef, 0xbb, 0xbf, 0x61);
  expect([markBytesOf(marked, 'utf-8'), markBytesOf(marked, 'windows-1252')]).toEqual([3, 0]);
});
