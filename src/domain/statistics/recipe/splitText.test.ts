import { describe, expect, test } from 'vitest';
import { listMarkOf, splitText } from './splitText.ts';

describe('by a mark', () => {
  test.each([['Drama|Crime', '|', ['Drama', 'Crime']], [' a ; b;; c ', ';', ['a', 'b', 'c']], ['alone', ',', ['alone']], ['', ',', []], ['a and b', ' and ', ['a', 'b']]])('%j', (text, by, items) => expect(splitText(text, by)).toEqual(items));
});

describe('as it is written', () => {
  test.each([
    ['["a", "b, c", 3, null, true]', ['a', 'b, c', '3', 'true']], ["['a', 'it''s', None]", ['a', 'its']], ["[{'id': 18, 'name': 'Drama'}, {'id': 35, 'name': 'Comedy'}]", ['Drama', 'Comedy']], ['[{"title":"x"},{"other":1}]', ['x', '{"other":1}']],
    ["('a',)", ['a']], ['[]', []], ['[a, b]', ['a', 'b']], ['[a', ['[a']], ["{'id': 1, 'name': 'Set'}", ['Set']], ['no list', ['no list']], ['[["x"], "y"]', ['["x"]', 'y']],
  ])('%j', (text, items) => expect(splitText(text, null)).toEqual(items));
});

test('a list nested a hundred thousand levels deep stops nothing', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  expect(splitText(deep, null).length).toBeLessThan(2);
});

test('the mark is guessed from texts', () => {
  expect(listMarkOf(['Drama|Crime', 'Comedy', 'Action|Drama'])).toBe('|');
  expect(listMarkOf(['Drama, Crime', 'Comedy', 'Science Fiction, Drama'])).toBe(',');
  expect(listMarkOf(["['a']", '[]', "['b','c']"])).toBeNull();
  expect(listMarkOf(["[{'id': 1, 'name…", "[{'id': 2, 'name…"])).toBeNull();
  expect(listMarkOf(['A widow who has lost her way meets a man, and the two of them begin to talk about their past', 'Two friends leave the city for good, only to find that nobody waits for them there'])).toBeUndefined();
  expect(listMarkOf(['one', 'two'])).toBeUndefined();
  expect(listMarkOf([])).toBeUndefined();
});
