import { expect, test } from 'vitest';
import { queries, queryNamed } from '../../domain/queries/registry.ts';
import { exampleValues, isComplete, linkFromValues, strayKeys, understoodValues, valuesFromLink } from './formState.ts';

const maxDuration = queryNamed('get_max_duration')!;
const scoreCount = queryNamed('get_score_count')!;

test.each(queries.map((query) => [query.name, query] as const))('the example of %s is complete and survives its link', (_, query) => {
  const values = exampleValues(query);
  expect(isComplete(query, values)).toBe(true);
  expect(valuesFromLink(query, linkFromValues(query, values))).toEqual(values);
});

test('a link of classic names fills the form, blanks count as left out', () => {
  expect(valuesFromLink(scoreCount, { plataforma: 'hulu', score: ' 3.5 ', anio: '  ', other: '1' })).toEqual({ platform: 'hulu', scored: '3.5' });
});

test('names that no parameter knows are told apart', () => {
  expect(strayKeys(scoreCount, { platform: 'hulu', anio: '2018', yeer: '2018' })).toEqual(['yeer']);
});

test('optional parameters may be missing, required ones not', () => {
  expect(isComplete(maxDuration, {})).toBe(true);
  expect(isComplete(scoreCount, { platform: 'hulu', scored: '3', year: ' ' })).toBe(false);
});

test('a link is trimmed, without blanks, in the order of the parameters', () => {
  expect(Object.entries(linkFromValues(scoreCount, { year: '2018 ', scored: '', platform: 'netflix' }))).toEqual([['platform', 'netflix'], ['year', '2018']]);
});

test('after an answer choices show as understood, texts as typed, and what was left out stays so', () => {
  const asked = { platform: 'Prime Video', year: '2018' };
  expect(understoodValues(maxDuration, asked, asked, { platform: 'amazon', year: 2018, duration_type: 'min' })).toEqual({ platform: 'amazon', year: '2018' });
  expect(understoodValues(queryNamed('peliculas_idioma')!, { idioma: 'español' }, { idioma: 'español' }, { idioma: 'es' })).toEqual({ idioma: 'español' });
});

test('an answer that comes late does not undo what was changed meanwhile', () => {
  expect(understoodValues(maxDuration, { platform: 'hulu' }, { platform: 'Prime Video', year: '2018' }, { platform: 'amazon', year: 2018 })).toEqual({ platform: 'hulu' });
});
