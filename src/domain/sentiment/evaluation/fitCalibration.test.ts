import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { fitCalibration } from './fitCalibration.ts';
import { measure, type Label } from './measure.ts';
import { probabilityOf } from '../judge.ts';

function drawn(n: number, scale: number, offset: number, seed: number) {
  const random = seededRandom(seed), logits = Array.from({ length: n }, () => (random() + random() + random() - 1.5) * 4);
  return { logits, labels: logits.map((logit): Label => (random() < probabilityOf({ scale, offset }, logit) ? 1 : 0)) };
}

test('fitCalibration finds the scale and offset that the labels were drawn with', () => {
  const { logits, labels } = drawn(40_000, 0.6, -0.4, 1), fitted = fitCalibration(logits, labels);
  expect(fitted.scale).toBeCloseTo(0.6, 1);
  expect(fitted.offset).toBeCloseTo(-0.4, 1);
  const before = measure(labels, logits.map((logit) => probabilityOf({ scale: 1, offset: 0 }, logit))), after = measure(labels, logits.map((logit) => probabilityOf(fitted, logit)));
  expect(before.ecePositive).toBeGreaterThan(0.05);
  expect(after.ecePositive).toBeLessThan(0.01);
  expect(after.logLoss).toBeLessThan(before.logLoss);
});

test('no scale and offset nearby have a smaller loss', () => {
  for (let trial = 0; trial < 30; trial++) {
    const { logits, labels } = drawn(60, 1.5, 0.5, 10 + trial), positives = labels.filter((label) => label === 1).length;
    const loss = (scale: number, offset: number) => logits.reduce((sum, logit, at) => {
      const p = probabilityOf({ scale, offset }, logit), target = labels[at] === 1 ? (positives + 1) / (positives + 2) : 1 / (60 - positives + 2);
      return sum - target * Math.log(p) - (1 - target) * Math.log(1 - p);
    }, 0);
    const { scale, offset } = fitCalibration(logits, labels), least = loss(scale, offset);
    for (let turn = 0; turn < 16; turn++) {
      const angle = (turn * Math.PI) / 8;
      expect(loss(scale + 0.01 * Math.cos(angle), offset + 0.01 * Math.sin(angle))).toBeGreaterThan(least);
    }
  }
});

test('separable and huge logits have a finite answer in the right direction', () => {
  for (const factor of [1, 1000, 1e-3]) {
    const fitted = fitCalibration([-3, -2, -1, 1, 2, 3].map((x) => x * factor), [0, 0, 0, 1, 1, 1]);
    expect(Number.isFinite(fitted.scale) && fitted.scale > 0).toBe(true);
    expect(probabilityOf(fitted, 3 * factor)).toBeGreaterThan(0.7);
    expect(probabilityOf(fitted, -3 * factor)).toBeLessThan(0.3);
  }
});

test('a single class cannot be fitted', () => {
  expect(() => fitCalibration([1, 2], [1, 1])).toThrow(RangeError);
  expect(() => fitCalibration([], [])).toThrow(RangeError);
});
