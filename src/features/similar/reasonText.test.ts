import { afterEach, beforeAll, expect, test } from 'vitest';
import type { FactName } from '../../domain/content/workFacts.ts';
import { ensureMessages, setLanguage } from '../../i18n/i18n.svelte.ts';
import { factText, reasonText } from './reasonText.ts';

const facts: readonly FactName[] = [
  { field: 'genre', name: 'science-fiction' }, { field: 'director', name: 'Christopher Nolan' }, { field: 'decade', name: '2010' },
  { field: 'language', name: 'en' }, { field: 'country', name: 'US' }, { field: 'title', name: 'dark' }, { field: 'keyword', name: 'heist' }, { field: 'genre', name: 'tv-movie' },
];
beforeAll(() => ensureMessages('similar'));
afterEach(() => setLanguage('en'));

test('every kind of fact is said as a person would', () => {
  expect(facts.map(factText)).toEqual(['science fiction', 'Christopher Nolan', '2010s', 'in English', 'United States', '“dark”', 'heist', 'TV movie']);
});

test('facts are said in Spanish too', async () => {
  await setLanguage('es');
  expect(facts.map(factText)).toEqual(['ciencia ficción', 'Christopher Nolan', 'años 2010', 'en inglés', 'Estados Unidos', '«dark»', 'heist', 'película de televisión']);
});

test('four facts make the sentence, the strongest first, each once', () => {
  expect(reasonText([facts[6]!, facts[1]!, facts[6]!, facts[0]!, facts[5]!, facts[7]!], 'blend')).toBe('Shares: heist, Christopher Nolan, science fiction, “dark”');
});

test('what many titles share is said last', () => {
  expect(reasonText([facts[2]!, facts[3]!, facts[6]!, facts[1]!], 'blend')).toBe('Shares: heist, Christopher Nolan, 2010s, in English');
});

test('a keyword and a word of the title that say the same are said once', () => {
  expect(reasonText([{ field: 'title', name: 'toy' }, { field: 'keyword', name: 'Toy' }], 'blend')).toBe('Shares: “toy”');
});

test('without a shared fact the reason is what the method compares', () => {
  expect(reasonText([], 'blend')).toBe('A similar story, told in other facts');
  expect(reasonText([], 'knn')).toBe('Similar genres, votes or popularity');
});
