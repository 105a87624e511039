import { describe, expect, test } from 'vitest';
import { formatHash, parseHash } from '../shell/place.ts';
import { countChosen, readFilters, requestOf, toggle, withoutFilters, writeFilters, type Filters } from './filters.ts';

const none = readFilters({});
const many: Filters = {
  text: 'the lord & co, ñandú?',
  chosen: { platforms: ['netflix', 'hulu'], types: ['movie'], genres: ['science-fiction', 'unknown'], decades: ['1990', 'unknown'], languages: ['es', 'unknown'], countries: ['AR'], ratings: ['PG-13', '18+'] },
  runtimeFrom: 80, runtimeTo: 120, scoreFrom: 3.5, sort: 'newest',
};

describe('filters in the address', () => {
  test.each([['nothing chosen', none], ['everything chosen', many], ['an open range', { ...none, runtimeTo: 90 }]])('survive the way there and back: %s', (_, filters) => {
    const hash = formatHash({ path: '/', query: writeFilters(filters) });
    expect(readFilters(parseHash(hash).query)).toEqual(filters);
  });

  test('leave a clean address when nothing is chosen', () => {
    expect(formatHash({ path: '/', query: writeFilters(none) })).toBe('#/');
  });

  test('ignore values that make no sense, and repeated ones', () => {
    const read = readFilters({ platform: 'netflix,blockbuster,netflix', decade: '1995,1980', country: 'ar,AR', runtime: 'x-0', score: '11', sort: 'sideways', genre: '<b>' });
    expect(read.chosen).toEqual({ ...none.chosen, platforms: ['netflix'], decades: ['1980'], countries: ['AR'] });
    expect([read.runtimeFrom, read.runtimeTo, read.scoreFrom, read.sort]).toEqual([null, null, null, 'match']);
  });
});

describe('requestOf', () => {
  test('asks for everything when nothing is chosen', () => {
    expect(requestOf(none)).toEqual({ text: '', sort: 'match' });
  });

  test('gives decades as numbers and keeps unknown as a word', () => {
    expect(requestOf(many)).toEqual({
      text: many.text, platforms: ['netflix', 'hulu'], types: ['movie'], genres: ['science-fiction', 'unknown'], decades: [1990, 'unknown'], languages: ['es', 'unknown'], countries: ['AR'],
      ratings: ['PG-13', '18+'], runtimeMin: { from: 80, to: 120 }, scoreFrom: 3.5, sort: 'newest',
    });
  });

  test('trims the text, which the address keeps as typed', () => {
    expect(requestOf({ ...none, text: ' alien ' }).text).toBe('alien');
  });
});

test('toggling twice changes nothing', () => {
  const once = toggle(none, 'genres', 'war');
  expect(once.chosen.genres).toEqual(['war']);
  expect(toggle(once, 'genres', 'war')).toEqual(none);
});

test('a range counts once among what is chosen', () => {
  expect([countChosen(none), countChosen(many)]).toEqual([0, 14]);
});

test('clearing keeps text and order', () => {
  expect(withoutFilters(many)).toEqual({ ...none, text: many.text, sort: 'newest' });
});
