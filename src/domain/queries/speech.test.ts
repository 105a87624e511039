import { expect, test } from 'vitest';
import { nouns, speech } from './speech.ts';

const en = speech('en'), es = speech('es');

test('numbers group by thousands in each language, four digits included', () => {
  expect(en.number(1484)).toBe('1,484');
  expect(es.number(1484)).toBe('1.484');
  expect(en.number(2068223624)).toBe('2,068,223,624');
  expect(es.number(1234.5, 2)).toBe('1.234,50');
  expect(en.number(-0.001, 2)).toBe('0.00');
  expect(en.number(-1200)).toBe('−1,200');
});

test('one takes the singular, everything else the plural', () => {
  expect([en.count(0, nouns.film), en.count(1, nouns.film), en.count(2, nouns.film)]).toEqual(['0 films', '1 film', '2 films']);
  expect([es.count(1, nouns.film), es.count(1000, nouns.season)]).toEqual(['1 película', '1.000 temporadas']);
});

test('lists read naturally and stop after a few', () => {
  expect(en.list(['a'])).toBe('a');
  expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
  expect(en.list(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  expect(es.list(['Ana', 'Isabel'])).toBe('Ana e Isabel');
  expect(es.list(['a', 'b', 'c'], 1)).toBe('a y 2 más');
});

test('dates and titles are spelled out', () => {
  expect(en.date('2017-07-04')).toBe('4 July 2017');
  expect(es.date('2017-07-04')).toBe('4 de julio de 2017');
  expect(en.titled('Heat', 1995)).toBe('Heat (1995)');
  expect(en.titled('Heat', null)).toBe('Heat');
});
