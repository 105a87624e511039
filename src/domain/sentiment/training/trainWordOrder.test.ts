import { expect, test } from 'vitest';
import { createModel } from '../createModel.ts';
import { decodeModel, encodeModel } from '../modelFile.ts';
import { smallModelParts } from '../smallModel.fixture.ts';
import type { FoundWords } from './shortSentences.ts';
import { trainWordOrder, wordOrderDefaults, type WordOrderLesson } from './trainWordOrder.ts';

const words: FoundWords = { adjectives: [['awful', 'dull'], ['superb', 'wonderful']], nouns: [] }, parts = smallModelParts(), model = createModel(parts);
const natural = [{ text: 'A good film.', label: 1 }, { text: 'The worst film, and dull.', label: 0 }] as const;
const lesson: WordOrderLesson = { words, vectors: { d: 2, words: ['film', 'the', 'not'], vectors: Float32Array.of(1, 0, 0, 1, -1, -1) }, natural, rewritten: natural, seed: 3 };
const settings = { ...wordOrderDefaults, width: 8, units: 8, hidden: 8, ownWords: 150, grammar: 6000, natural: 200, rewritten: 50, rate: 0.01 };

test('it learns to turn what the bag takes at its word, the same for the same seed, and long texts stay as they are', () => {
  const { parts: order, apart } = trainWordOrder(model, lesson, settings), again = trainWordOrder(model, lesson, settings);
  expect(again.parts).toEqual(order);
  expect(apart.n).toBeGreaterThan(2500);
  expect(apart.right / apart.n).toBeGreaterThan(apart.rightByBag / apart.n + 0.05);

  const file = encodeModel({ ...parts, order }), both = createModel(decodeModel(file.slice().buffer)), short = both.read('not bad'), long = both.read('A good film. '.repeat(12));
  expect(file.length).toBeLessThan(encodeModel(parts).length + 20_000);
  expect(both.settle(short, -1)).not.toBe(-1);
  expect([both.orderOf(long), both.settle(long, 0.7)]).toEqual([null, 0.7]);
  expect(model.settle(short, -1)).toBe(-1);
}, 60_000);
