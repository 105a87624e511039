import { expect, test } from 'vitest';
import { factFields, type WorkFacts } from '../workFacts.ts';
import { buildDocuments } from './documents.ts';
import { spaceWeights } from './spaceWeights.ts';
import { createTextStems } from './textStems.ts';

const genre = factFields.indexOf('genre'), cast = factFields.indexOf('cast'), collection = factFields.indexOf('collection');
const facts = {
  works: 4, termStarts: Int32Array.of(0, 3, 5, 6, 6), terms: Int32Array.of(0, 1, 3, 0, 1, 2), fieldOfTerm: Uint8Array.of(genre, cast, cast, collection),
} as unknown as WorkFacts;
const sentences = ['heist heist bank', 'heist vault', '', ''];
const weights = { ...spaceWeights, fewestTexts: 2, fields: { ...spaceWeights.fields, collection: 0 } };
const documents = buildDocuments(facts, (row) => sentences[row]!.split(' ').filter(Boolean), weights);

test('terms of one work alone, of a field left out and words of too few works have no column', () => {
  expect([...documents.columnOfTerm]).toEqual([0, 1, -1, -1]);
  expect(documents.words).toEqual(['heist']);
  expect([documents.firstWord, documents.matrix.columns]).toEqual([2, 3]);
});

test('each field has its share of a row’s square whatever its length, and rows have norm 1', () => {
  const { starts, terms, weights: values } = documents.matrix;
  expect([...starts]).toEqual([0, 3, 6, 6, 6]);
  expect([...terms]).toEqual([0, 1, 2, 0, 1, 2]);
  const { genre: ofGenre, cast: ofCast, text } = weights.fields, total = ofGenre + ofCast + text;
  [ofGenre, ofCast, text, ofGenre, ofCast, text].forEach((share, at) => expect(values[at]! ** 2).toBeCloseTo(share / total, 6));
});

test('texts give stems without stop words, short words and accents', () => {
  expect(createTextStems()('The robbers were running: a café, robbing banks!')).toEqual(['robber', 'run', 'cafe', 'rob', 'bank']);
  expect(createTextStems()('')).toEqual([]);
});
