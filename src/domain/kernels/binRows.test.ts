import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { areWhole, binRows, finiteRange } from './binRows.ts';

test('every value falls into the bin whose edges hold it, on the edges too', () => {
  const random = seededRandom(8);
  for (const [low, high, bins] of [[0, 1, 10], [-3e9, 7e9, 512], [-1e308, 1e308, 7], [0.1, 0.7, 6]] as const) {
    const edges = Array.from({ length: bins + 1 }, (_, at) => low * (1 - at / bins) + high * (at / bins));
    const values = Float64Array.of(...edges, ...Array.from({ length: 300 }, () => low * (1.1 - 1.2 * random()) + high * random()), NaN, Infinity, -Infinity), into = new Uint16Array(values.length);
    binRows(values, edges, 65_535, into);
    const slow = Array.from(values, (value) => {
      const bin = edges.findIndex((edge, at) => at < bins && value >= edge && (value < edges[at + 1]! || (at === bins - 1 && value === edges[bins])));
      return bin < 0 ? 65_535 : bin;
    });
    expect(Array.from(into)).toEqual(slow);
  }
});

test('a range is that of the finite values', () => {
  expect(finiteRange(Float64Array.of(NaN, 3, -Infinity, 2, Infinity))).toEqual([2, 3]);
  expect(finiteRange(Float64Array.of(NaN, Infinity))).toBeNull();
  expect([areWhole(Float64Array.of(1, NaN, -2)), areWhole(Float64Array.of(1, 2.5))]).toEqual([true, false]);
});
