import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { denseDot } from './denseDot.ts';
import { quantiseQuery, scoreMargin } from './quantiseQuery.ts';

test('a score from whole numbers lies within the margin of the float64 score, and the margin is tight enough to be of use', () => {
  const random = seededRandom(3);
  let closest = Infinity;
  for (let trial = 0; trial < 3000; trial++) {
    const d = 1 + Math.floor(random() * 100), size = 10 ** (8 * random() - 4);
    const query = Float32Array.from({ length: d }, () => (random() - 0.5) * size);
    const row = Int8Array.from({ length: d }, () => Math.round(254 * random() - 127)), scale = random() / 500;
    const longest = Math.sqrt(row.reduce((sum, value) => sum + (value * scale) ** 2, 0)), rest = (random() - 0.5) * 10 ** (6 * random() - 3);
    const quantised = quantiseQuery(query, d + 7), margin = scoreMargin(quantised, d, longest, Math.abs(rest));
    const dot = row.reduce((sum, value, j) => sum + value * quantised.values[j]!, 0);
    const error = Math.abs(dot * (scale * quantised.step) + rest - (denseDot(row, scale, 0, query) + rest));
    expect(error).toBeLessThanOrEqual(margin);
    closest = Math.min(closest, margin / Math.max(error, 1e-300));
    expect(margin).toBeLessThanOrEqual(4e-5 * Math.sqrt(d) * quantised.norm * longest + 1e-10 * Math.abs(rest));
  }
  expect(closest).toBeLessThan(1.5);
});

test('products never leave 32 bits, however long the query', () => {
  for (const d of [1, 512, 513, 4096, 20_000]) {
    const { values } = quantiseQuery(new Float32Array(d).fill(1), d);
    expect(values.reduce((sum, value) => sum + value * 128, 0)).toBeLessThan(2 ** 31);
  }
});

test('a query of zeros stays one, and padding is zeros', () => {
  expect(quantiseQuery(new Float32Array(3), 8)).toEqual({ values: new Int16Array(8), step: 0, norm: 0, residual: 0 });
  expect([...quantiseQuery(Float32Array.of(1, -1), 4).values]).toEqual([32767, -32767, 0, 0]);
});
