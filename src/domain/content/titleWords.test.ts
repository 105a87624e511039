import { expect, test } from 'vitest';
import { fold } from '../text/fold.ts';
import { titleWords } from './titleWords.ts';

test('a title gives its folded words without those that say nothing', () => {
  expect(titleWords('The Lord of the Rings: The Two Towers')).toEqual(['lord', 'rings', 'two', 'towers']);
  expect(titleWords('Le Fabuleux Destin d’Amélie Poulain')).toEqual(['fabuleux', 'destin', 'damelie', 'poulain']);
  expect(titleWords('Fast & Furious')).toEqual(['fast', 'furious']);
});

test('a title of stop words alone keeps them, one of signs alone has none', () => {
  expect(titleWords('It')).toEqual(['it']);
  expect(titleWords('...')).toEqual([]);
  expect(titleWords('¿?')).toEqual([]);
});

test('the short cut for plain titles gives the words of fold', () => {
  for (const title of ['WALL-E', '10 Things Hate About You', 'Se7en  ', '-- M*A*S*H --', "Schindler's List", 'Mr. & Mrs. Smith', 'Сталкер']) {
    const words = fold(title).split(' ').filter((word) => titleWords(`zzz ${word}`).length > 1);
    expect(titleWords(title)).toEqual(words);
    expect(words.length).toBeGreaterThan(0);
  }
});
