import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { runHead } from '../runHead.ts';
import { generatedModelParts } from './generatedModel.fixture.ts';
import { rayGradient } from './rayGradient.ts';

const heads = ([[], [12], [64, 32, 16], [40, 40]] as const).flatMap((hidden) => (['bag', 'tfidf'] as const).map((kind) => [`${kind} with hidden layers of ${hidden.join(', ') || 'nothing'}`, generatedModelParts({ rows: 5, d: 32, kind, hidden })] as const));
const dot = (a: Float32Array, b: Float64Array) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);

test.each(heads)('%s: gradient times pools is what the pools add to the logit', (_, { head, d }) => {
  const random = seededRandom(5), n = head.entry ? d : 2 * d;
  for (let trial = 0; trial < 300; trial++) {
    const size = 10 ** (random() * 4 - 2), pools = Float32Array.from({ length: n }, () => (random() - 0.5) * size);
    const { atNothing, atPools, gradient } = rayGradient(head, pools);
    expect(atNothing).toBeCloseTo(runHead(head, new Float32Array(n), 1)[0]!, 5);
    expect(Math.abs(atPools - runHead(head, pools, 1)[0]!)).toBeLessThan(1e-5 * Math.max(1, size));
    expect(Math.abs(dot(pools, gradient) - (atPools - atNothing))).toBeLessThan(1e-9 * Math.max(1, size));
  }
});

test('the gradient is the mean of many small steps', () => {
  const { head } = generatedModelParts({ rows: 5, d: 6, hidden: [16, 8, 4] }), random = seededRandom(8), steps = 4000;
  const pools = Float32Array.from({ length: 12 }, () => 3 * (random() - 0.5)), { gradient } = rayGradient(head, pools), slow = new Float64Array(12);
  for (let step = 0; step < steps; step++) {
    for (let j = 0; j < 12; j++) {
      const at = (by: number) => Float32Array.from(pools, (value, i) => value * ((step + 0.5) / steps) + (i === j ? by : 0));
      slow[j]! += (runHead(head, at(1e-2), 1)[0]! - runHead(head, at(-1e-2), 1)[0]!) / 2e-2 / steps;
    }
  }
  gradient.forEach((value, j) => expect(Math.abs(value - slow[j]!)).toBeLessThan(5e-3));
});

test('pools of nothing, and units that begin on the edge', () => {
  const { head } = generatedModelParts({ rows: 5, d: 4 });
  expect(rayGradient(head, new Float32Array(8)).atPools).toBe(rayGradient(head, new Float32Array(8)).atNothing);
  const onEdge = { entry: null, layers: [{ inputs: 2, outputs: 2, weights: Float32Array.of(1, -1, 1, -1), bias: new Float32Array(2), activation: 'relu' as const }, { inputs: 2, outputs: 1, weights: Float32Array.of(2, 3), bias: Float32Array.of(1), activation: 'linear' as const }] };
  expect(rayGradient(onEdge, Float32Array.of(1, 2))).toEqual({ atNothing: 1, atPools: 7, gradient: Float64Array.of(2, 2) });
  expect(rayGradient(onEdge, Float32Array.of(-1, -2))).toEqual({ atNothing: 1, atPools: 10, gradient: Float64Array.of(-3, -3) });
});
