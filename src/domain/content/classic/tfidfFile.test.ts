import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { buildTfidf } from './buildTfidf.ts';
import { createTfidf } from './tfidf.ts';
import { decodeTfidf, encodeTfidf } from './tfidfFile.ts';

const identity = { movies: '0012abcd0012abcd', streaming: 'fedcba9876543210' };
const random = seededRandom(21);
const words = Array.from({ length: 60 }, (_, at) => `palabra${String.fromCharCode(97 + at % 26)}${at}`);
const texts = Array.from({ length: 200 }, (_, row) => (row % 10 === 9 ? '' : Array.from({ length: 1 + Math.floor(random() * 8) }, () => words[Math.floor(random() ** 2 * 60)]!).join(' ')));
for (const row of [4, 50, 140]) texts[row] = `${texts[row]!} rara avis`; // one list for three terms
const index = buildTfidf(200, (row) => texts[row]!);
const bytes = encodeTfidf(index, identity);

test('what is written is read again', () => {
  expect(index.counts.some((count) => count > 1)).toBe(true);
  expect(index.copies.some((copies) => copies > 1)).toBe(true);
  expect(decodeTfidf(bytes)).toEqual({ index, identity });
  expect(decodeTfidf(encodeTfidf(index, { movies: `${identity.movies}00ff`, streaming: `${identity.streaming}ff` })).identity).toEqual(identity); // whole hashes are cut
  const nothing = buildTfidf(3, () => '');
  expect(decodeTfidf(encodeTfidf(nothing, identity)).index).toEqual(nothing);
  expect(decodeTfidf(encodeTfidf(buildTfidf(0, () => ''), identity)).index.works).toBe(0);
});

test('other words in place of these, of another order, give the same bytes: no text can be read back', () => {
  // Each word becomes another that sorts elsewhere.
  const renamed = (text: string) => text.replace(/palabra([a-z])(\d+)/g, (_, letter: string, number: string) => `${String.fromCharCode(219 - letter.charCodeAt(0))}${(Number(number) * 7919) % 1009}term`);
  expect(renamed(texts[0]!)).not.toBe(texts[0]);
  expect(encodeTfidf(buildTfidf(200, (row) => renamed(texts[row]!)), identity)).toEqual(bytes);
});

test('the file holds no word of the texts, in any of the usual encodings', () => {
  for (const encoding of ['latin1', 'utf8', 'utf16le'] as const) {
    const read = Buffer.from(bytes.buffer).toString(encoding);
    expect(words.filter((word) => read.includes(word.slice(0, 5)))).toEqual([]);
  }
});

test('bytes that are cut, changed or of another version are refused with the reason, or read as numbers within bounds', () => {
  expect(() => decodeTfidf(bytes.subarray(0, 10))).toThrow(/content\/tfidf: it does not begin/);
  expect(() => decodeTfidf(Uint8Array.from(bytes, (byte, at) => (at === 0 ? 65 : byte)))).toThrow(/does not begin/);
  expect(() => decodeTfidf(Uint8Array.from(bytes, (byte, at) => (at === 4 ? 2 : byte)))).toThrow(/version 2, expected 1/);
  expect(() => decodeTfidf(bytes.subarray(0, bytes.length - 20))).toThrow(/content\/tfidf: the bytes end too early/);
  expect(() => decodeTfidf(Uint8Array.from([...bytes, 0, 0]))).toThrow(/2 bytes follow its end/);
  expect(() => decodeTfidf(Uint8Array.from(bytes, (byte, at) => (at === 31 ? 255 : byte)))).toThrow(/do not fit into/);
  const drawn = seededRandom(5);
  let refused = 0;
  for (let trial = 0; trial < 400; trial++) {
    const place = 24 + Math.floor(drawn() * (bytes.length - 24)), bit = 1 << Math.floor(drawn() * 8);
    try {
      const { index: read } = decodeTfidf(Uint8Array.from(bytes, (byte, at) => (at === place ? byte ^ bit : byte)));
      expect(read.rows.every((row) => row >= 0 && row < read.works)).toBe(true);
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
      refused++;
    }
  }
  expect(refused).toBeGreaterThan(100);
});

test('scores from the file are scores from the texts', () => {
  const fromTexts = new Float64Array(200), fromFile = new Float64Array(200);
  createTfidf(index).scores([{ row: 3, weight: 1 }], fromTexts);
  createTfidf(decodeTfidf(bytes).index).scores([{ row: 3, weight: 1 }], fromFile);
  expect(fromFile).toEqual(fromTexts);
});
