import { expect, test } from 'vitest';
import { seededRandom } from '../../src/domain/random.ts';
import { measure, type Label } from '../../src/domain/sentiment/evaluation/measure.ts';
import { prepared, resampledIntervals } from './cardIntervals.ts';

/** Calibrated by construction, with ties: probabilities are twentieths. */
function drawn(n: number, seed: number): { readonly labels: Label[]; readonly probabilities: number[] } {
  const random = seededRandom(seed), probabilities = Array.from({ length: n }, () => Math.round(random() * 20) / 20);
  return { probabilities, labels: probabilities.map((p) => (random() < p ? 1 : 0)) };
}

test('a sample is measured as if its texts had been written out', () => {
  const { labels, probabilities } = drawn(60, 1), random = seededRandom(2), counts = labels.map(() => Math.floor(random() * 4));
  const places = counts.flatMap((count, at) => Array.from({ length: count }, () => at));
  const slow = measure(places.map((at) => labels[at]!), places.map((at) => probabilities[at]!)), fast = prepared(labels, probabilities)(counts);
  expect(fast.auc).toBeCloseTo(slow.auc ?? NaN, 10);
  expect(fast.logLoss).toBeCloseTo(slow.logLoss, 10);
  expect(fast.ece).toBeCloseTo(slow.ece, 10);
});

test('an interval narrows as texts become more', () => {
  const width = (n: number) => {
    const { labels, probabilities } = drawn(n, 3), { auc } = resampledIntervals(labels, probabilities, measure(labels, probabilities), 200);
    return auc.high - auc.low;
  };
  expect(width(1600)).toBeLessThan(width(100) / 2.5);
});

test('of 60 sets of texts the interval of the AUC holds the true value about 95 times in 100', () => {
  // So many texts stand for all there could be.
  const large = drawn(40_000, 4), truth = measure(large.labels, large.probabilities).auc ?? NaN;
  let held = 0;
  for (let seed = 0; seed < 60; seed++) {
    const { labels, probabilities } = drawn(300, 100 + seed), { auc } = resampledIntervals(labels, probabilities, measure(labels, probabilities), 200, seed);
    if (auc.low <= truth && truth <= auc.high) held++;
  }
  expect(held).toBeGreaterThanOrEqual(51);
});

test('one class alone has no interval', () => {
  expect(() => resampledIntervals([1, 1], [0.5, 0.6], measure([1, 1], [0.5, 0.6]))).toThrow(RangeError);
});
