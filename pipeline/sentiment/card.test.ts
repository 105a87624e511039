import { describe, expect, test } from 'vitest';
import { createModel } from '../../src/domain/sentiment/createModel.ts';
import { measure } from '../../src/domain/sentiment/evaluation/measure.ts';
import { predictAll } from '../../src/domain/sentiment/evaluation/predictAll.ts';
import { smallModelParts } from '../../src/domain/sentiment/smallModel.fixture.ts';
import { negationSuite } from '../../src/domain/sentiment/suites/negation.ts';
import { buildCard } from './card.ts';
import { cardInputs } from './card.fixture.ts';

describe('a card built from a small model and invented reviews', () => {
  const inputs = cardInputs(), card = buildCard(inputs), [model] = card.models;
  if (!model) throw new Error('no model');

  test('survives JSON as it is', () => {
    expect(JSON.parse(JSON.stringify(card))).toEqual(card);
  });

  test('is the same whenever it is built', () => {
    expect(buildCard(inputs)).toEqual(card);
  });

  test('holds no text of a review', () => {
    const json = JSON.stringify(card);
    for (const { text } of [...inputs.reviews.test, ...inputs.reviews.train]) if (text.split(' ').length >= 3) expect(json).not.toContain(text.slice(0, 20));
  });

  test('scores the model that ships on the test reviews', () => {
    const { test: reviews } = inputs.reviews, probabilities = predictAll(createModel(smallModelParts()), reviews.map(({ text }) => text));
    expect(model.test).toEqual(measure(reviews.map(({ label }) => label), probabilities));
    expect(model.test.accuracy.value).toBeGreaterThan(0.8);
    expect(model.test.accuracy.value).toBeLessThan(0.97);
    expect(card.baselines[0]).toMatchObject({ released: true, bytes: model.file.bytes, test: { n: 300, accuracy: model.test.accuracy } });
    expect(card.baselines[1]).toMatchObject({ released: false, test: null });
  });

  test('every review is in the histogram once, and every bin is on its side', () => {
    expect(model.histogram.reduce((sum, { negative, positive }) => sum + negative + positive, 0)).toBe(300);
    const above = model.histogram.filter(({ from }) => from >= 0.5).reduce((sum, { positive }) => sum + positive, 0);
    expect(above).toBe(model.test.confusion.truePositive);
  });

  test('the curve goes from nothing to everything without turning back', () => {
    expect(model.roc[0]).toEqual({ falsePositive: 0, truePositive: 0 });
    expect(model.roc.at(-1)).toEqual({ falsePositive: 1, truePositive: 1 });
    model.roc.slice(1).forEach((point, at) => {
      const before = model.roc[at];
      expect(point.falsePositive).toBeGreaterThanOrEqual(before?.falsePositive ?? 0);
      expect(point.truePositive).toBeGreaterThanOrEqual(before?.truePositive ?? 0);
    });
  });

  test('intervals hold their figures', () => {
    for (const { low, value, high } of [model.intervals.auc, model.intervals.logLoss, model.intervals.ece]) {
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
      expect(high - low).toBeGreaterThan(0);
    }
  });

  test('mild and strong reviews are all the reviews, and short ones are some', () => {
    const n = (name: string) => model.slices.find((slice) => slice.name === name)?.n ?? 0;
    expect(n('mild') + n('strong')).toBe(300);
    expect(n('short')).toBe(300);
    expect(n('allCaps')).toBe(300);
    expect(n('html')).toBeGreaterThan(30);
    expect(n('long')).toBe(0);
  });

  test('suites are counted by kind, all of them', () => {
    expect(model.negation.kinds.reduce((sum, { n }) => sum + n, 0)).toBe(negationSuite.length);
    expect(model.negation.kinds.reduce((sum, { right }) => sum + right, 0) / negationSuite.length).toBeCloseTo(model.negation.accuracy.value, 10);
    expect(model.unreadable.kinds.reduce((sum, { doubted }) => sum + doubted, 0) / model.unreadable.n).toBeCloseTo(model.unreadable.doubted.value, 10);
    expect(model.plain.slices.reduce((sum, { n }) => sum + n, 0)).toBe(model.plain.n);
  });

  test('worst mistakes are mistakes, the surest first, by id alone', () => {
    expect(model.worst.length).toBeGreaterThan(3);
    const off = model.worst.map(({ id, probability }) => (id.includes('/pos/') ? 1 - probability : probability));
    expect(off).toEqual([...off].sort((a, b) => b - a));
    expect(Math.min(...off)).toBeGreaterThan(0.5);
    for (const { id } of model.worst) expect(id).toMatch(/^test\/(?:neg|pos)\/\d+_\d+$/);
  });

  test('films are on one side of the split', () => {
    const { split, train } = card.data;
    expect(split.fitReviews + split.validationReviews).toBe(train);
    expect(split.fitFilms + split.validationFilms).toBe(50);
    expect(split.validationReviews).toBeGreaterThan(0);
  });
});

test('a card without a model, or with one twice, is refused', () => {
  const inputs = cardInputs(), [model] = inputs.models;
  if (!model) throw new Error('no model');
  expect(() => buildCard({ ...inputs, models: [] })).toThrow(/without a model/);
  expect(() => buildCard({ ...inputs, models: [model, model] })).toThrow(/twice/);
});
