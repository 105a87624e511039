import { expect, test } from 'vitest';
import { findTitles } from './findTitles.ts';
import { createNameIndex, ranked } from './search/nameIndex.ts';
import type { Works } from '../../src/domain/catalogue/works.ts';

const names = ['1917', 'Heat', 'Heat', 'Blade Runner 2049', 'Blade Runner'];
const works = { years: Int16Array.from([2019, 1995, 1986, 2017, 1982]) } as Works;
const titles = createNameIndex(names);
const found = (text: string) => [...ranked(findTitles(titles, works, text))];

test('a year after a title picks the film of that year', () => {
  expect(found('heat 1986')).toEqual([2]);
  expect(found('Heat (1995)')).toEqual([1]);
  expect(found('1917 2019')).toEqual([0]);
});

test('a title that ends in a year stays a title', () => {
  expect(found('blade runner 2049')).toEqual([3]);
  expect(found('1917')).toEqual([0]);
});

test('a year in which no such title came out leaves the answer to the text as typed', () => {
  expect(found('heat 2001')).toEqual([...ranked(titles.find('heat 2001'))]);
});
