import { expect, test } from 'vitest';
import { parseArguments } from './arguments.ts';

test('values follow their name or an equals sign, blanks and negative numbers included', () => {
  expect(parseArguments(['score_titulo', '--titulo', 'Toy Story', '--json'])).toEqual({ kind: 'query', query: 'score_titulo', params: { titulo: 'Toy Story' }, json: true, language: 'en', data: 'public' });
  expect(parseArguments(['get_score_count', '--scored', '-1', '--platform=hulu', '--lang', 'es', '--data', 'dist'])).toMatchObject({ params: { scored: '-1', platform: 'hulu' }, language: 'es', data: 'dist' });
  expect(parseArguments(['score_titulo', '--titulo=a=b'])).toMatchObject({ params: { titulo: 'a=b' } });
});

test('no arguments and --help ask for help, of a query when one is named', () => {
  expect(parseArguments([])).toEqual({ kind: 'help', language: 'en' });
  expect(parseArguments(['get_actor', '--help'])).toEqual({ kind: 'help', language: 'en', query: 'get_actor' });
});

test('faults name the argument', () => {
  expect(parseArguments(['get_actor', '--year'])).toMatchObject({ kind: 'fault', parameter: 'year' });
  expect(parseArguments(['get_actor', '--platform', '--year', '2018'])).toMatchObject({ kind: 'fault', parameter: 'platform' });
  expect(parseArguments(['score_titulo', '--titulo', 'Toy', 'Story'])).toMatchObject({ kind: 'fault', parameter: 'query' });
  expect(parseArguments(['get_actor', '--year=1', '--year=2'])).toMatchObject({ kind: 'fault', parameter: 'year' });
  expect(parseArguments(['--lang', 'fr'])).toMatchObject({ kind: 'fault', parameter: 'lang', accepted: ['en', 'es'] });
  expect(parseArguments(['--year', '2018', '--json'])).toMatchObject({ kind: 'fault', parameter: 'query', json: true });
  expect(parseArguments(['get_actor', '--batch', 'f'])).toMatchObject({ kind: 'fault', parameter: 'batch' });
});

test('a batch takes its file', () => {
  expect(parseArguments(['--batch', '-'])).toEqual({ kind: 'batch', file: '-', language: 'en', data: 'public' });
});

test('names that objects inherit are names like any other', () => {
  const parsed = parseArguments(['get_max_duration', '--__proto__', 'x', '--constructor=y']);
  expect(parsed.kind === 'query' && Object.entries(parsed.params)).toEqual([['__proto__', 'x'], ['constructor', 'y']]);
});
