import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { readTokens } from '../classic/tokenCorpus.ts';
import { trainWordVectors, wordVectorDefaults } from './wordVectors.ts';

const settings = { ...wordVectorDefaults, words: 30, d: 8, epochs: 6, sample: 1 };
const random = seededRandom(3), pick = (words: string) => { const list = words.split(' '); return list[Math.floor(random() * list.length)] ?? ''; };
const corpus = readTokens(Array.from({ length: 3000 }, () => `${pick('i we they')} ${pick('saw rented bought')} ${pick('a the this')} ${pick('film movie show')} ${pick('yesterday today')}`));

test('words that take one another’s place lie near one another', () => {
  const { d, words, vectors } = trainWordVectors(corpus, settings, 1), of = (word: string) => vectors.subarray(words.indexOf(word) * d, (words.indexOf(word) + 1) * d);
  const cosine = (a: string, b: string) => { let dot = 0, one = 0, two = 0; of(a).forEach((x, j) => { const y = of(b)[j]!; dot += x * y; one += x * x; two += y * y; }); return dot / Math.sqrt(one * two); };
  for (const [word, near, far] of [['film', 'movie', 'rented'], ['saw', 'bought', 'the'], ['yesterday', 'today', 'we']] as const) expect(cosine(word, near), word).toBeGreaterThan(cosine(word, far) + 0.3);
});

test('the same seed gives the same numbers, and every column has the same spread', () => {
  const { d, vectors, words } = trainWordVectors(corpus, settings, 1);
  expect(trainWordVectors(corpus, settings, 1).vectors).toEqual(vectors);
  for (let j = 0; j < d; j++) expect(words.reduce((sum, _, at) => sum + vectors[at * d + j]! ** 2, 0) / words.length).toBeCloseTo(1, 4);
});
