import { expect, test } from 'vitest';
import { lists, numbers, texts, throughJson } from './column.fixture.ts';
import { finish } from './job.ts';
import { profileColumn } from './profileColumn.ts';
import type { DataColumn } from './table.ts';

const profileOf = (column: DataColumn, rows: number) => finish(profileColumn(column, rows));

test('numbers are listed by how often they occur, infinite ones by name', () => {
  const profile = profileOf(numbers('x', [3, 1, 3, null, Infinity, -0, 0]), 7);
  expect(profile).toMatchObject({ name: 'x', type: 'numeric', held: 'number', memoryBytes: 56, count: 6, missing: 1, distinct: 4, once: 2 });
  expect(profile.frequency.most).toEqual([{ value: 0, count: 2 }, { value: 3, count: 2 }, { value: 1, count: 1 }, { value: 'Infinity', count: 1 }]);
  expect(profile.numeric).toMatchObject({ zeros: 2, infinities: 1, integers: true, min: 0, max: 3, monotonic: 'none', lowest: [{ value: 0, count: 2 }, { value: 1, count: 1 }, { value: 3, count: 2 }], highest: [{ value: 3, count: 2 }, { value: 1, count: 1 }, { value: 0, count: 2 }] });
  expect(throughJson(profile)).toEqual(profile);
});

test('numbers that a person calls a category have no figures of numbers', () => {
  const column: DataColumn = { ...numbers('code', [1, 2, 2]), chosenType: 'categorical' };
  expect(profileOf(column, 3)).toMatchObject({ type: 'categorical', inferredType: 'numeric', numeric: null, distinct: 2 });
});

test('truths and dates are listed as such', () => {
  expect(profileOf(numbers('seen', [1, 0, 1, null], 'boolean'), 4)).toMatchObject({ numeric: null, dates: null, frequency: { most: [{ value: true, count: 2 }, { value: false, count: 1 }] } });
  const day = 86_400_000, profile = profileOf(numbers('when', [0, 10 * day, 10 * day, 11 * day, null], 'date'), 5);
  expect(profile.frequency.most[0]).toEqual({ value: '1970-01-11', count: 2 });
  expect(profile.dates).toEqual({
    from: 0, to: 11 * day, spanDays: 11, wholeDays: true, byYear: [{ year: 1970, count: 4 }], byMonth: [4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], byWeekday: [1, 0, 0, 1, 0, 0, 2],
    gaps: [{ from: 0, to: 10 * day, days: 10 }], medianGapDays: 5.5,
  });
});

test('a span of more than 200 years is counted by tens of years', () => {
  const dates = profileOf(numbers('when', [Date.UTC(1799, 5, 1), Date.UTC(1805, 5, 1), Date.UTC(2003, 5, 1)], 'date'), 3).dates;
  expect(dates?.byYear.length).toBe(22);
  expect(dates?.byYear.filter(({ count }) => count > 0)).toEqual([{ year: 1790, count: 1 }, { year: 1800, count: 1 }, { year: 2000, count: 1 }]);
});

test('texts are counted by character, word and script, and their faults by row', () => {
  const cells = ['  edge', 'cafÃ©', 'caf\ufffd', 'a\u0001b', '12.5', '2017-03-09', "['a', 'b']", 'https://example.org', '12.5', null, 'Ночь и день'];
  const profile = profileOf(texts('x', cells), cells.length);
  expect(profile).toMatchObject({ held: 'texts', count: 10, missing: 1, distinct: 9, once: 8 });
  expect(profile.quality).toMatchObject({ edgeBlanks: 1, mojibake: 1, replacement: 1, control: 1, numberLike: 2, dateLike: 1, listLike: 1, urlLike: 1 });
  expect(profile.text?.characters).toBe(cells.reduce((sum, cell) => sum + [...(cell ?? '')].length, 0));
  expect(profile.text?.scripts.find(({ script }) => script === 'Cyrillic')).toEqual({ script: 'Cyrillic', letters: 9 });
});

test('words are counted by the rows that hold them, without words that say little', () => {
  const text = profileOf(texts('x', ['The night train', 'the NIGHT train', 'A train', 'the of', null, 'The night train']), 6).text;
  expect(text?.topWords).toEqual([{ value: 'train', count: 4 }, { value: 'night', count: 3 }]);
  expect(text?.topPairs).toEqual([{ value: 'the night', count: 3 }, { value: 'night train', count: 3 }, { value: 'a train', count: 1 }]);
  expect(text?.topTriples).toEqual([{ value: 'the night train', count: 3 }]);
  expect(text).toMatchObject({ totalWords: 13, distinctWords: 5, words: { min: 2, max: 3, median: 3 }, sampled: null });
});

test('lists compare as wholes, and their items are counted', () => {
  const profile = profileOf(lists('genres', [['drama', 'war'], ['drama'], null, [], ['drama', 'war'], ['war ', 'drama']]), 6);
  expect(profile).toMatchObject({ type: 'list', count: 5, missing: 1, distinct: 4, once: 3, items: { total: 7, distinct: 3, empty: 1, lengths: { min: 0, median: 2, max: 2 }, top: [{ value: 'drama', count: 4 }, { value: 'war', count: 2 }, { value: 'war ', count: 1 }] } });
  expect(profile.frequency.most[0]).toEqual({ value: ['drama', 'war'], count: 2 });
  expect(profile.quality).toMatchObject({ edgeBlanks: 1, nearDuplicates: [[{ value: 'war', count: 2 }, { value: 'war ', count: 1 }]] });
});

test('a column without values has a profile without figures', () => {
  for (const column of [numbers('x', [null]), numbers('x', [null], 'date'), texts('x', [null]), lists('x', [null])]) {
    const profile = profileOf(column, 1);
    expect(profile).toMatchObject({ type: 'empty', count: 0, missing: 1, distinct: 0, text: null, items: null, dates: null, frequency: { most: [], least: [], entropy: 0 } });
    expect(throughJson(profile)).toEqual(profile);
  }
});

test('words of very many texts are counted over a sample that says its size', () => {
  const n = 250_000, column = texts('x', Array.from({ length: n }, (_, row) => `word${row % 2} number${row}`)), text = profileOf(column, n).text;
  expect(text?.sampled).toBe(200_000);
  expect(text?.totalWords).toBe(400_000);
  expect(Math.abs((text?.topWords[0]?.count ?? 0) - 100_000)).toBeLessThan(1000);
  expect(text?.lengths.max).toBe('word1 number249999'.length);
  expect(text?.characters).toBe(Array.from({ length: n }, (_, row) => `word${row % 2} number${row}`.length).reduce((sum, length) => sum + length, 0));
});

test('where some digits have a zero before them none of the column are numbers', () => {
  const codes = (padded: number) => profileOf(texts('postcode', Array.from({ length: 500 }, (_, row) => (row < padded ? `0${1000 + row}` : String(10_000 + row)))), 500).quality.numberLike;
  expect([codes(0), codes(1), codes(5), codes(50)]).toEqual([500, 499, 0, 0]);
});
