import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { finish } from '../statistics/job.ts';
import { sortedOrder, sortValues } from './sortedOrder.ts';

const random = seededRandom(11);
const kinds: Readonly<Record<string, () => number>> = {
  'of both signs': () => (random() - 0.5) * 10 ** Math.floor(random() * 40 - 20),
  'with many ties': () => Math.floor(random() * 9) - 4,
  'with missing ones and infinities': () => [Number.NaN, Infinity, -Infinity, -0, 0, random(), -random()][Math.floor(random() * 7)] ?? 0,
  'that differ in their last bits': () => 1e9 + random() * 1e-6,
  'as small and as large as numbers go': () => [5e-324, -5e-324, Number.MAX_VALUE, -Number.MAX_VALUE, 2.2250738585072014e-308, 1, -1][Math.floor(random() * 7)] ?? 0,
  'all equal': () => -7.25,
};

for (const [kind, draw] of Object.entries(kinds)) {
  test(`values ${kind} are ordered as a stable comparison sort orders them`, () => {
    for (const n of [0, 1, 40, 511, 512, 5000]) {
      const values = Float64Array.from({ length: n }, draw);
      const slow = [...values.keys()].filter((row) => !Number.isNaN(values[row])).sort((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : a - b));
      expect(Array.from(sortedOrder(values))).toEqual(slow);
      expect(Array.from(finish(sortValues(values)))).toEqual(slow.map((row) => (values[row] ?? 0) + 0));
    }
  });
}

test('a view into a longer buffer is ordered by its own values', () => {
  const values = Float64Array.from({ length: 3000 }, (_, i) => (i * 7919) % 3001).subarray(1000, 2000);
  expect(Array.from(sortedOrder(values), (row) => values[row])).toEqual(Array.from(values.slice().sort()));
});
