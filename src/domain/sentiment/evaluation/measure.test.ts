import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { areaUnderCurve } from './areaUnderCurve.ts';
import { measure, type Label } from './measure.ts';
import { wilson } from './wilson.ts';

/** Labels and probabilities that agree somewhat; `steps` distinct probabilities make ties. */
function drawn(n: number, steps: number, random: () => number) {
  const labels = Array.from({ length: n }, (): Label => (random() < 0.5 ? 0 : 1));
  const probabilities = labels.map((label) => Math.round(Math.min(1, Math.max(0, 0.5 + (label - 0.5) * 0.4 + (random() - 0.5) * 0.9)) * steps) / steps);
  return { labels, probabilities };
}

/** Every pair of a positive and a negative text. */
function naiveArea(labels: readonly Label[], scores: readonly number[]): number | null {
  let pairs = 0, won = 0;
  labels.forEach((a, i) => labels.forEach((b, j) => {
    if (a !== 1 || b !== 0) return;
    pairs++;
    won += scores[i]! > scores[j]! ? 1 : scores[i] === scores[j] ? 0.5 : 0;
  }));
  return pairs === 0 ? null : won / pairs;
}

/** Filters the texts bin by bin. */
function naiveCalibrationError(chances: readonly number[], happened: readonly boolean[]): number {
  let error = 0;
  for (let bin = 0; bin < 15; bin++) {
    const inside = chances.map((_, at) => at).filter((at) => chances[at]! * 15 >= bin && (chances[at]! * 15 < bin + 1 || bin === 14));
    if (inside.length === 0) continue;
    const confidence = inside.reduce((sum, at) => sum + chances[at]!, 0) / inside.length, share = inside.filter((at) => happened[at]).length / inside.length;
    error += (inside.length / chances.length) * Math.abs(confidence - share);
  }
  return error;
}

test('areaUnderCurve agrees with comparing every pair, ties and single classes included', () => {
  const random = seededRandom(1);
  for (let trial = 0; trial < 300; trial++) {
    const { labels, probabilities } = drawn(1 + Math.floor(random() * 40), [2, 5, 1e6][trial % 3]!, random), expected = naiveArea(labels, probabilities);
    if (expected === null) expect(areaUnderCurve(labels, probabilities)).toBeNull();
    else expect(areaUnderCurve(labels, probabilities)).toBeCloseTo(expected, 12);
  }
});

test('wilson gives the bounds at which the share is 1.96 standard errors away', () => {
  for (const [hits, n] of [[1, 10], [9, 10], [50, 100], [23_250, 25_000]] as const) {
    const { value, low, high } = wilson(hits, n);
    for (const bound of [low, high]) expect(Math.abs(value - bound) / Math.sqrt((bound * (1 - bound)) / n)).toBeCloseTo(1.959964, 5);
  }
  expect(wilson(0, 5)).toMatchObject({ value: 0, low: 0 });
  expect(wilson(5, 5)).toMatchObject({ value: 1, high: 1 });
  expect(wilson(0, 5).high).toBeCloseTo(0.43448, 4);
  expect([wilson(81, 263).low.toFixed(4), wilson(81, 263).high.toFixed(4)]).toEqual(['0.2553', '0.3662']); // a textbook's example
  expect(() => wilson(1, 0)).toThrow(RangeError);
});

describe('measure', () => {
  test('agrees with counting text by text', () => {
    const random = seededRandom(2);
    for (let trial = 0; trial < 100; trial++) {
      const { labels, probabilities } = drawn(1 + Math.floor(random() * 200), [15, 30, 1e6][trial % 3]!, random), got = measure(labels, probabilities);
      const right = labels.map((label, at) => (probabilities[at]! >= 0.5) === (label === 1)), n = labels.length;
      const count = (label: Label, verdict: boolean) => labels.filter((value, at) => value === label && probabilities[at]! >= 0.5 === verdict).length;
      expect(got.n).toBe(n);
      expect(got.accuracy.value).toBeCloseTo(right.filter(Boolean).length / n, 12);
      expect(got.confusion).toEqual({ truePositive: count(1, true), falsePositive: count(0, true), trueNegative: count(0, false), falseNegative: count(1, false) });
      const losses = labels.map((label, at) => -Math.log(Math.min(1 - 1e-15, Math.max(1e-15, label === 1 ? probabilities[at]! : 1 - probabilities[at]!))));
      expect(got.logLoss).toBeCloseTo(losses.reduce((a, b) => a + b) / n, 8);
      expect(got.ece).toBeCloseTo(naiveCalibrationError(probabilities.map((p) => Math.max(p, 1 - p)), right), 10);
      expect(got.ecePositive).toBeCloseTo(naiveCalibrationError(probabilities, labels.map((label) => label === 1)), 10);
      expect(got.bins).toHaveLength(15);
      expect(got.bins.reduce((sum, { count: inBin }) => sum + inBin, 0)).toBe(n);
      expect(got.bins.reduce((sum, { count: inBin, positiveShare }) => sum + inBin * (positiveShare ?? 0), 0)).toBeCloseTo(labels.filter((label) => label === 1).length, 8);
    }
  });

  test('a sure and right model has no error, a sure and wrong one all', () => {
    expect(measure([0, 1, 1], [0, 1, 1])).toMatchObject({ accuracy: { value: 1 }, auc: 1, ece: 0, ecePositive: 0 });
    expect(measure([0, 1, 1], [1, 0, 0])).toMatchObject({ accuracy: { value: 0 }, auc: 0, ece: 1, ecePositive: 1 });
    expect(measure([0, 1], [1, 0]).logLoss).toBeCloseTo(-Math.log(1e-15), 1);
  });

  test('probabilities drawn from the truth are nearly without calibration error', () => {
    const random = seededRandom(3), probabilities = Array.from({ length: 50_000 }, random), labels = probabilities.map((p): Label => (random() < p ? 1 : 0));
    const { ece, ecePositive } = measure(labels, probabilities);
    expect(ece).toBeLessThan(0.008);
    expect(ecePositive).toBeLessThan(0.012);
    expect(measure(labels, probabilities.map((p) => p ** 2)).ecePositive).toBeGreaterThan(0.1);
  });

  test('errors that both sides make alike are seen only by the stricter figure', () => {
    // 0.8 said of texts of which 0.9 are positive; 0.2 of texts of which 0.3 are.
    const labels = Array.from({ length: 20 }, (_, at): Label => (at < 9 || (at >= 10 && at < 13) ? 1 : 0)), probabilities = labels.map((_, at) => (at < 10 ? 0.8 : 0.2));
    expect(measure(labels, probabilities).ece).toBeCloseTo(0, 12);
    expect(measure(labels, probabilities).ecePositive).toBeCloseTo(0.1, 12);
  });

  test('refuses what it cannot measure', () => {
    expect(() => measure([], [])).toThrow(RangeError);
    expect(() => measure([1], [0.5, 0.5])).toThrow(RangeError);
    expect(() => measure([1], [Number.NaN])).toThrow(RangeError);
    expect(() => measure([1], [1.01])).toThrow(RangeError);
  });
});
