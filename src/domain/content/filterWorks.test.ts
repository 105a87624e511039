import { describe, expect, test } from 'vitest';
import { filterWorks, type WorkFilter } from './filterWorks.ts';
import type { WorkFacts } from './workFacts.ts';

// Five works: two films of 1995 and 2010, one without a year, two series. Term 0 is drama, term 1 comedy, term 2 a keyword.
const facts: WorkFacts = {
  works: 5, films: 3,
  termStarts: Int32Array.of(0, 1, 3, 4, 5, 5), terms: Int32Array.of(0, 0, 1, 2, 1), fieldOfTerm: Uint8Array.of(0, 0, 1),
  years: Int16Array.of(1995, 2010, -1, 2018, 2020), runtimes: Int16Array.of(170, 90, 60, -1, -1), isSeries: Uint8Array.of(0, 0, 0, 1, 1), platforms: Uint8Array.of(0, 0b1000, 0b0001, 0b1001, 0b0010),
  languages: Int16Array.of(0, 1, 0, -1, -1), languageCodes: ['en', 'es'], genreKeys: ['drama', 'comedy', 'western'], genreTerms: Int32Array.of(0, 1, -1),
  votes: Int32Array.of(10, 20, 0, 0, 0), voteAverage: Float32Array.of(7, 8, NaN, NaN, NaN), popularity: Float32Array.of(1, 2, NaN, NaN, NaN),
};
const through = (filter: WorkFilter) => [...filterWorks(facts, filter).entries()].filter(([, allowed]) => allowed === 1).map(([row]) => row);

describe('a filter', () => {
  test('that asks nothing lets everything through', () => {
    expect(through({})).toEqual([0, 1, 2, 3, 4]);
    expect(through({ platforms: [], types: [], genres: [], languages: [], years: {} })).toEqual([0, 1, 2, 3, 4]);
  });

  test('lets through what streams on any of the platforms', () => {
    expect(through({ platforms: ['netflix'] })).toEqual([1, 3]);
    expect(through({ platforms: ['amazon', 'disney'] })).toEqual([2, 3, 4]);
  });

  test('tells films from series', () => {
    expect(through({ types: ['series'] })).toEqual([3, 4]);
    expect(through({ types: ['movie'] })).toEqual([0, 1, 2]);
    expect(through({ types: ['series', 'series'] })).toEqual([3, 4]); // said twice in a link
    expect(through({ types: ['movie', 'series'] })).toHaveLength(5);
  });

  test('takes both ends of the years in and drops what has none', () => {
    expect(through({ years: { from: 2010, to: 2018 } })).toEqual([1, 3]);
    expect(through({ years: { to: 2010 } })).toEqual([0, 1]);
    expect(through({ years: { from: -5 } })).toEqual([0, 1, 3, 4]);
  });

  test('takes both ends of the minutes in; series have none', () => {
    expect(through({ runtimeMin: { from: 60, to: 90 } })).toEqual([1, 2]);
    expect(through({ runtimeMin: { from: 0 } })).toEqual([0, 1, 2]);
    expect(through({ runtimeMin: { to: 100 }, years: { from: 2000 } })).toEqual([1]);
  });

  test('drops what has no language, and knows no language that is not there', () => {
    expect(through({ languages: ['es'] })).toEqual([1]);
    expect(through({ languages: ['xx'] })).toEqual([]);
  });

  test('lets any of the genres through; one that nothing has lets nothing through', () => {
    expect(through({ genres: ['comedy'] })).toEqual([1, 3]);
    expect(through({ genres: ['drama', 'comedy'] })).toEqual([0, 1, 3]);
    expect(through({ genres: ['western'] })).toEqual([]);
    expect(through({ genres: ['no such'] })).toEqual([]);
  });

  test('combines its fields and leaves rows out', () => {
    expect(through({ platforms: ['netflix'], types: ['series'] })).toEqual([3]);
    expect(through({ exclude: Int32Array.of(0, 4) })).toEqual([1, 2, 3]);
    expect(() => through({ exclude: Int32Array.of(5) })).toThrow(RangeError);
  });
});
