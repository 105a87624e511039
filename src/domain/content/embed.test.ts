import { expect, test } from 'vitest';
import { spaceWeights } from './space/spaceWeights.ts';
import { embed } from './embed.ts';
import { termHash } from './termHash.ts';
import { decodeVocabulary, encodeVocabulary, type Vocabulary } from './vocabularyFile.ts';

const terms = ([['genre', 'crime', [127, 0, 0]], ['cast', 'Al Pacino', [0, 127, 0]], ['cast', 'Jon Voight', [0, 0, -127]], ['title', 'heat', [0, 64, 0]], ['decade', '1990', [127, 127, 0]]] as const)
  .map(([field, name, vector]) => ({ hash: termHash(field, name), vector })).sort((a, b) => a.hash - b.hash);
const vocabulary: Vocabulary = {
  d: 3, hashes: Uint32Array.from(terms, ({ hash }) => hash), rarities: new Float32Array(terms.length).fill(2), scales: new Float32Array(terms.length).fill(1 / 127),
  values: Int8Array.from(terms.flatMap(({ vector }) => [...vector])),
};
const bytesOf = (bytes: Uint8Array) => bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;

test('a title lies where its facts lie, each field by its share, and has norm 1', () => {
  const { genre, cast } = spaceWeights.fields;
  const expected = [Math.sqrt(genre), Math.sqrt(cast / 2), -Math.sqrt(cast / 2)], norm = Math.hypot(...expected);
  const found = embed(vocabulary, { genre: ['crime'], cast: ['Al Pacino', 'Jon Voight', 'Somebody Unknown'] });
  expected.forEach((value, j) => expect(found[j]).toBeCloseTo(value / norm, 5));
});

test('names are folded, titles split into words, years read as decades', () => {
  expect(embed(vocabulary, { cast: ['AL PACÍNO'] })).toEqual(Float32Array.of(0, 1, 0));
  expect(embed(vocabulary, { title: 'The Heat!' })).toEqual(Float32Array.of(0, 1, 0));
  expect(embed(vocabulary, { year: 1995 })[0]).toBeCloseTo(Math.SQRT1_2, 6);
});

test('a title of which nothing is known is at zero', () => {
  expect(embed(vocabulary, { title: 'Xyzzy', keyword: ['heat'] })).toEqual(new Float32Array(3));
  expect(embed(vocabulary, {})).toEqual(new Float32Array(3));
});

test('the vocabulary comes back as it was written, and a damaged one is refused', () => {
  const bytes = encodeVocabulary(vocabulary);
  expect(decodeVocabulary(bytesOf(bytes))).toEqual(vocabulary);
  expect(() => decodeVocabulary(bytesOf(bytes.slice(0, -1)))).toThrow(/where 5 terms of 3 take/);
  expect(() => decodeVocabulary(bytesOf(bytes.slice(0, 8)))).toThrow(/fewer than a header/);
  const swapped = bytes.slice();
  swapped.copyWithin(16, 20, 24);
  expect(() => decodeVocabulary(bytesOf(swapped))).toThrow(/out of order/);
});

test('a hash tells fields apart and does not depend on accents or case', () => {
  expect(termHash('cast', 'Penélope Cruz')).toBe(termHash('cast', 'penelope cruz'));
  expect(termHash('cast', 'Clint Eastwood')).not.toBe(termHash('director', 'Clint Eastwood'));
});
