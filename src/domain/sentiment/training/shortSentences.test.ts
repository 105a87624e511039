import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { negationSuite } from '../suites/negation.ts';
import { plainSuite } from '../suites/plain.ts';
import { patterns } from './grammar/patterns.ts';
import { shortSentences, type FoundWords } from './shortSentences.ts';
import { wordsOf } from './turnedSentences.ts';

const found: FoundWords = { adjectives: [['murky', 'inept'], ['radiant', 'deft']], nouns: ['harbour', 'train'] };
const some = (which: 'taught' | 'apart', n: number, seed = 5) => { const sentences = shortSentences(found, which, seededRandom(seed)); return Array.from({ length: n }, () => sentences.next()); };

test('no pattern is there twice, and none has a slot that is unknown', () => {
  expect(new Set(patterns.map(({ said }) => said)).size).toBe(patterns.length);
  expect(some('taught', 12_000).filter(({ text }) => /[%{}]|undefined/.test(text))).toEqual([]);
  expect(some('apart', 2000).filter(({ text }) => /[%{}]|undefined/.test(text))).toEqual([]);
});

test('sentences are the same for the same seed, of both moods about alike, and use the words that were found', () => {
  const sentences = some('taught', 4000);
  expect(some('taught', 4000)).toEqual(sentences);
  expect(sentences.filter(({ label }) => label === 1).length / sentences.length).toBeGreaterThan(0.45);
  expect(sentences.filter(({ label }) => label === 1).length / sentences.length).toBeLessThan(0.55);
  for (const word of ['murky', 'deft', 'harbour']) expect(sentences.some(({ text }) => text.includes(word)), word).toBe(true);
});

test('a pattern is taught or kept apart, never both', () => {
  const { patterns: taught } = shortSentences(found, 'taught', seededRandom(1)), { patterns: apart } = shortSentences(found, 'apart', seededRandom(1));
  expect(apart).toBeGreaterThan(100);
  expect(taught / apart).toBeGreaterThan(20);
});

test('no sentence of the suites by which models are measured is taught', () => {
  const measured = new Set([...negationSuite, ...plainSuite].map(({ text }) => wordsOf(text)));
  expect(some('taught', 30_000, 2026).filter(({ text }) => measured.has(wordsOf(text)))).toEqual([]);
});
