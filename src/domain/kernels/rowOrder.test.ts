import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { rowOrder } from './rowOrder.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

test('the order of rows is what pairs of neighbours and the outer fifths say', () => {
  const random = seededRandom(8);
  for (let trial = 0; trial < 30; trial++) {
    const values = Float64Array.from({ length: 80 }, (_, row) => (random() < 0.1 ? NaN : random() < 0.05 ? Infinity : 1e6 + row + Math.floor(random() * 30)));
    const finite = [...values].filter(Number.isFinite), steps = finite.slice(1).map((value, at) => value - (finite[at] ?? 0)), fifth = Math.floor(finite.length / 5);
    const pairs = [...values.keys()].slice(1).map((row) => [values[row - 1]!, values[row]!] as const).filter((pair) => pair.every(Number.isFinite));
    const a = mean(pairs.map(([x]) => x)), b = mean(pairs.map(([, y]) => y)), sum = (of: (x: number, y: number) => number) => pairs.reduce((all, [x, y]) => all + of(x - a, y - b), 0);
    const got = rowOrder(values, mean(finite), 1, finite.length);
    expect(got).toMatchObject({ rises: steps.filter((step) => step > 0).length, falls: steps.filter((step) => step < 0).length, stays: steps.filter((step) => step === 0).length });
    expect(got.autocorrelation).toBeCloseTo(sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y)), 10);
    expect(got.drift).toBeCloseTo(mean(finite.slice(-fifth)) - mean(finite.slice(0, fifth)), 6);
  }
});

test('values that do not vary have no autocorrelation', () => {
  expect(rowOrder(Float64Array.of(2, 2, 2), 2, 1, 3)).toEqual({ rises: 0, falls: 0, stays: 2, autocorrelation: null, drift: 0 });
});
