import { expect, test } from 'vitest';
import { negationSuite } from '../suites/negation.ts';
import { plainSuite } from '../suites/plain.ts';
import { plainPhrases, slots, turnedPhrases } from './turnedPhrases.ts';
import { turnedSentences, wordsOf } from './turnedSentences.ts';

test('every phrase says which way it turns, and names known slots only', () => {
  for (const phrase of [...turnedPhrases, ...plainPhrases]) {
    expect(phrase).toMatch(/^[<>] \S/);
    for (const [, name = ''] of phrase.matchAll(/\{(\w+)\}/g)) expect(slots, phrase).toHaveProperty(name);
  }
  expect(new Set(turnedPhrases).size).toBe(turnedPhrases.length);
});

test('sentences are the same for the same seed, of both labels about alike, and without a slot left open', () => {
  const sentences = turnedSentences(2000, 7);
  expect(turnedSentences(2000, 7)).toEqual(sentences);
  const positive = sentences.filter(({ label }) => label === 1).length / sentences.length;
  expect(positive).toBeGreaterThan(0.42);
  expect(positive).toBeLessThan(0.58);
  expect(sentences.some(({ text }) => /[{}]/.test(text))).toBe(false);
});

test('no sentence of the suites by which models are measured is taught', () => {
  const taught = new Set(turnedSentences(8000, 2026).map(({ text }) => wordsOf(text)));
  const met = [...negationSuite, ...plainSuite].map(({ text }) => text).filter((text) => taught.has(wordsOf(text)));
  expect(met).toEqual([]);
});
