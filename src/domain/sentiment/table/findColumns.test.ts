import { expect, test } from 'vitest';
import { findColumns, hasHeader } from './findColumns.ts';

const long = 'A slow start, but the last hour was worth every minute of it.';
const found = (header: readonly string[], ...rows: readonly (readonly string[])[]) => findColumns(header, rows);

test('columns are found by their names in English and Spanish, whatever their case', () => {
  expect(found(['id', 'Sentiment', 'Text'], ['1', 'Positive', long], ['2', 'Negative', 'No.'])).toEqual({ text: 2, label: 1, stars: null, outOf: 5 });
  expect(found(['reseña', 'puntuación'], [long, '9'], [long, '3'])).toEqual({ text: 0, label: null, stars: 1, outOf: 10 });
  expect(found(['review_text', 'label'], ['fine', '0'], ['bad', '1'])).toEqual({ text: 0, label: 1, stars: null, outOf: 5 });
});

test('without names the longest texts are the reviews and words such as pos and neg the labels', () => {
  expect(found([], ['neg', 'tt01', long], ['pos', 'tt02', long])).toEqual({ text: 2, label: 0, stars: null, outOf: 5 });
  expect(found(['a', 'b'], ['12', long], ['13', long])).toEqual({ text: 1, label: null, stars: null, outOf: 5 });
});

test('a name that promises texts over a column of numbers is passed over', () => {
  expect(found(['review', 'what'], ['17', long], ['18', long]).text).toBe(1);
});

test('a column called label that counts up to 5 is a rating', () => {
  const rows = ['1', '2', '3', '4', '5'].map((stars) => [long, stars]);
  expect(findColumns(['text', 'label'], rows)).toEqual({ text: 0, label: null, stars: 1, outOf: 5 });
});

test('labels of 1 and 2 are labels all the same', () => {
  expect(found(['text', 'label'], [long, '1'], [long, '2'])).toMatchObject({ label: 1, stars: null });
});

test('label and rating stand side by side', () => {
  expect(found(['rating', 'label', 'text'], ['9', 'pos', long], ['2', 'neg', long])).toEqual({ text: 2, label: 1, stars: 0, outOf: 10 });
});

test('of nothing nothing is found, of a heading alone what it says', () => {
  expect(findColumns([], [])).toEqual({ text: null, label: null, stars: null, outOf: 5 });
  expect(findColumns(['text', 'label', 'stars'], [])).toEqual({ text: 0, label: 1, stars: 2, outOf: 5 });
});

test('a column of numbers alone holds no reviews', () => {
  expect(found(['n'], ['1'], ['2']).text).toBeNull();
});

test.each([
  [[['text', 'label'], [long, '1']], true],
  [[['Título', 'Lo que dijo'], ['Heat', long]], true],
  [[['great film', '1'], ['awful', '0']], false],
  [[[long, 'pos'], [long, 'neg']], false],
  [[['text'], ['fine']], true],
  [[['Lovely.'], ['Dreadful.']], false],
  [[], false],
])('%j has a heading: %s', (rows, expected) => {
  expect(hasHeader(rows)).toBe(expected);
});
