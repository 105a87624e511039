import { expect, test } from 'vitest';
import { readTokens } from '../classic/tokenCorpus.ts';
import { findWords } from './polarWords.ts';

const times = (n: number, text: string) => new Array<string>(n).fill(text);
const texts = [...times(30, 'It was very radiant and the harbour shone.'), ...times(30, 'So murky, and the harbour was empty.'), ...times(15, 'Very odd.'), ...times(15, 'Very odd!'), ...times(400, 'The harbour.'), ...times(30, 'I really liked it very well.')];
const labels = texts.map((text) => (text.includes('radiant') || text.includes('liked') || text.endsWith('odd.') ? 1 : text.endsWith('harbour.') ? null : 0));

test('words are found by the company that they keep and by the side that labels and model agree on', () => {
  const corpus = readTokens(texts), logitOf = (word: string) => ({ radiant: 2, murky: -2, odd: 3 })[word] ?? 0;
  expect(findWords(corpus, (text) => labels[text] ?? null, logitOf)).toEqual({ adjectives: [['murky'], ['radiant']], nouns: ['harbour'] });
});

test('a word on which the model disagrees is left out', () => {
  expect(findWords(readTokens(texts), (text) => labels[text] ?? null, (word) => (word === 'murky' ? 2 : word === 'radiant' ? 0.1 : 0)).adjectives).toEqual([[], []]);
});
