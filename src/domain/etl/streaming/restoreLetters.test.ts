import { expect, test } from 'vitest';
import { hasLostLetters, letterRestorer } from './restoreLetters.ts';

test('a lost letter comes back where one known name fits', () => {
  const restore = letterRestorer(['Jordi Mollà', 'José López', 'José Lópéz', 'Anna Plain']);
  expect(restore('Jordi Moll\uFFFD\uFFFD')).toBe('Jordi Mollà');
  expect(restore('Jordi Moll?')).toBe('Jordi Mollà');
  expect(restore('Jos? L?pez')).toBe('José López');
  expect(restore('Jos? L?p?z')).toBe('José Lópéz');
  expect(restore('Nobody Kn?wn')).toBeNull();
});

test('of several spellings of one name the most frequent is taken', () => {
  expect(letterRestorer(['Jordi Mollá', 'Jordi Mollà', 'Jordi Mollà'])('Jordi Moll\uFFFD\uFFFD')).toBe('Jordi Mollà');
  expect(letterRestorer(['Jordi Mollà', 'Jordi Mollá'])('Jordi Moll?')).toBe('Jordi Mollà');
});

test('two names that fit leave it as it is', () => expect(letterRestorer(['Jon Ås', 'Jon Ös', 'Jon Ös'])('Jon ?s')).toBeNull());

test('only marks inside or beside letters count as lost letters', () => {
  expect(['Vilma B?nky', 'Jordi Moll\uFFFD', 'Andr? Charlot'].every(hasLostLetters)).toBe(true);
  expect(['Who', 'Guess ? Who', 'Andrew "Dice" Clay'].some(hasLostLetters)).toBe(false);
});
