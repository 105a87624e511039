import { describe, expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { createModel } from './createModel.ts';
import { probabilityOf } from './judge.ts';
import type { SentimentModel } from './model.ts';
import { englishModel } from './reading/englishModel.fixture.ts';
import { generatedModelParts } from './reading/generatedModel.fixture.ts';
import { explain } from './reasons.ts';
import { runHead } from './runHead.ts';
import { smallModel } from './smallModel.fixture.ts';
import { negationSuite } from './suites/negation.ts';
import { plainSuite } from './suites/plain.ts';

const english = englishModel(), sentences = [...plainSuite, ...negationSuite].map(({ text }) => text);
const known = { hashes: english.hashes, rows: english.hashes.length };
const linear = createModel(generatedModelParts({ ...known, hidden: [] })), classic = createModel(generatedModelParts({ ...known, kind: 'tfidf', hidden: [12], d: 16 }));
const deep = createModel(generatedModelParts({ ...known, hidden: [64, 32, 16], d: 32 }));

function logitOf(model: SentimentModel, text: string): number {
  const pools = new Float32Array(model.inputSize);
  const read = model.read(text);
  model.pool(read, pools, 0);
  return model.settle(read, runHead(model.head, pools, 1)[0]!);
}
const ordered = createModel(generatedModelParts({ ...known, orderWords: ['not', 'but', 'film', 'never', 'was', '.', 'despite', 'enough'] }));

const reasonsOf = (model: SentimentModel, text: string) => explain(model, text, model.read(text));
/** Sentences of the suites, one after another. */
function* texts(count: number, seed: number) {
  const random = seededRandom(seed);
  for (let i = 0; i < count; i++) yield Array.from({ length: 1 + Math.floor(random() ** 2 * 12) }, () => sentences[Math.floor(random() * sentences.length)]!).join(random() < 0.2 ? '<br /><br />' : ' ');
}

describe.each([['a head of three hidden layers', english], ['a wide one', deep], ['a linear one', linear], ['a classic one', classic], ['one that reads the order of short texts', ordered]])('%s', (_, model) => {
  test('words and bias add up to the logit in 1,000 random texts, and sentences too', () => {
    for (const text of texts(1000, 21)) {
      const { logit, bias, words, sentences: moods } = reasonsOf(model, text), sum = words.reduce((total, { weight }) => total + weight, bias);
      expect(Math.abs(sum - logit)).toBeLessThan(1e-4);
      expect(Math.abs(logit - logitOf(model, text))).toBeLessThan(1e-4);
      expect(Math.abs(moods.reduce((total, { weight }) => total + weight, bias) - logit)).toBeLessThan(1e-4);
    }
  });

  test('phrases are runs of at most three tokens, at most 12, strongest first, and none inside another', () => {
    for (const text of texts(100, 22)) {
      const { logit, phrases } = reasonsOf(model, text), spans = [...phrases].sort((a, b) => a.start - b.start);
      expect(phrases.length).toBeGreaterThan(0);
      expect(phrases.length).toBeLessThanOrEqual(12);
      phrases.forEach(({ weight, withoutLogit, withoutProbability }, at) => {
        expect(withoutProbability).toBe(probabilityOf(model.calibration, withoutLogit));
        expect(weight).toBeCloseTo(logit - withoutLogit, 9);
        if (at > 0) expect(Math.abs(weight)).toBeLessThanOrEqual(Math.abs(phrases[at - 1]!.weight));
      });
      spans.forEach(({ start, end }, at) => {
        expect(model.read(text.slice(start, end)).tokens.length).toBeLessThanOrEqual(3);
        if (at > 0) expect(start).toBeGreaterThanOrEqual(spans[at - 1]!.end);
      });
    }
  });
});

test('what remains of a sum after rounding is nothing where no n-gram is known', () => {
  const { logit, bias, words, phrases, sentences: moods } = reasonsOf(english, 'Xyzzy');
  expect([logit - bias, words.length, phrases.length]).toEqual([0, 0, 0]);
  expect(moods).toEqual([{ start: 0, end: 5, weight: 0, probability: null }]);
  expect(reasonsOf(english, '')).toMatchObject({ words: [], phrases: [], sentences: [] });
});

test('with a linear head a word’s contribution is what leaving it out takes away', () => {
  // One-word n-grams and no norm: a text without the word has the other words’ weights unchanged.
  const model = createModel({ ...generatedModelParts({ ...known, hidden: [] }), longest: 1, pooling: { kind: 'bag', power: 0, pools: ['all'] }, head: { entry: null, layers: [{ inputs: 8, outputs: 1, weights: Float32Array.of(1, -2, 0.5, 3, -1, 0.25, 2, -0.5), bias: Float32Array.of(0.3), activation: 'linear' }] } });
  const text = 'My husband wanted to love this wonderful film', { logit, words, phrases } = reasonsOf(model, text);
  expect(words.length).toBeGreaterThan(5);
  for (const { start, end, weight } of words) expect(Math.abs(logit - weight - logitOf(model, text.slice(0, start) + text.slice(end)))).toBeLessThan(1e-4);
  for (const { start, end, withoutLogit } of phrases) expect(Math.abs(withoutLogit - logitOf(model, text.slice(0, start) + text.slice(end)))).toBeLessThan(1e-4);
});

test('the strongest phrase pulls the way that the words inside them do', () => {
  let agreed = 0, all = 0;
  for (const text of texts(300, 23)) {
    const { words, phrases } = reasonsOf(english, text);
    for (const { start, end, weight } of phrases.slice(0, 1)) {
      // A phrase stands for all its places; the shares of those inside it may come from n-grams that reach beyond it.
      const part = text.slice(start, end);
      let inside = 0;
      for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) inside += words.filter((word) => word.start >= at && word.end <= at + part.length).reduce((sum, word) => sum + word.weight, 0);
      all++;
      if (inside * weight > 0) agreed++;
    }
  }
  expect(agreed / all).toBeGreaterThan(0.85);
});

describe('the model of the tests', () => {
  const model = smallModel(), text = 'Not bad at all. The acting was superb! But the plot is dull, dull, dull.';
  const { phrases, sentences: moods, words } = reasonsOf(model, text);

  test('is explained by phrases as a person would give them', () => {
    const said = phrases.map(({ start, end, weight }) => [text.slice(start, end), Math.sign(weight)]);
    expect(said).toContainEqual(['superb', 1]);
    expect(said).toContainEqual(['dull', -1]);
    expect(said.find(([phrase]) => String(phrase).startsWith('Not bad'))?.[1]).toBe(1);
    expect(said.map(([phrase]) => phrase)).not.toContain('.');
    expect(words.find(({ start }) => text.startsWith('superb', start))?.weight).toBeGreaterThan(0);
  });

  test('gives each sentence its own mood', () => {
    expect(moods.map(({ start, end }) => text.slice(start, end))).toEqual(['Not bad at all.', 'The acting was superb!', 'But the plot is dull, dull, dull.']);
    expect(moods.map(({ weight }) => Math.sign(weight))).toEqual([1, 1, -1]);
    expect(moods.map(({ probability }) => probability !== null && probability > 0.5)).toEqual([true, true, false]);
  });
});

test('a text of 10,000 words is explained within a second, one of 300 within 30 ms', () => {
  const long = [...texts(200, 24)].join(' ').slice(0, 60_000), short = long.slice(0, 1650);
  const time = (text: string) => { const began = performance.now(); reasonsOf(deep, text); return performance.now() - began; };
  for (let i = 0; i < 20; i++) time(short); // warm
  expect(Math.min(...Array.from({ length: 15 }, () => time(short)))).toBeLessThan(30);
  expect(time(long)).toBeLessThan(1000);
});
