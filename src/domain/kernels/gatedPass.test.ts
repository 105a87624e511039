import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { createGatedPass, gatedArrays, type GatedNumbers } from './gatedPass.ts';

const width = 3, units = 4, hidden = 5, n = 6;

function some(seed: number): GatedNumbers {
  const random = seededRandom(seed), of = (length: number) => Float32Array.from({ length }, () => 1.6 * random() - 0.8), direction = () => ({ input: of(width * 3 * units), state: of(units * 3 * units), bias: of(3 * units) });
  return { width, units, hidden, onwards: direction(), backwards: direction(), weights: of(4 * units * hidden), bias: of(hidden), out: of(2 * hidden), outBias: of(2) };
}
const text = (seed: number) => { const random = seededRandom(seed); return Float64Array.from({ length: n * width }, () => 2 * random() - 1); };

/** The same, read off the equations. */
function slow({ onwards, backwards, weights, bias, out, outBias }: GatedNumbers, tokens: Float64Array, bag: number): number {
  const rows = Array.from({ length: n }, (_, t) => Array.from(tokens.subarray(t * width, (t + 1) * width), Math.tanh)), sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
  const read = ({ input, state, bias: own }: GatedNumbers['onwards'], from: number[][]): number[][] => {
    let before = new Array<number>(units).fill(0);
    return from.map((row) => {
      const of = (group: number, j: number, values: readonly number[], matrix: Float32Array) => values.reduce((sum, x, i) => sum + x * matrix[i * 3 * units + group * units + j]!, 0);
      return (before = before.map((was, j) => {
        const reset = sigmoid(of(0, j, row, input) + own[j]! + of(0, j, before, state)), update = sigmoid(of(1, j, row, input) + own[units + j]! + of(1, j, before, state));
        return (1 - update) * Math.tanh(of(2, j, row, input) + own[2 * units + j]! + reset * of(2, j, before, state)) + update * was;
      }));
    });
  };
  const sides = [read(onwards, rows), read(backwards, [...rows].reverse())], unit = (side: number, j: number) => sides[side]!.map((state) => state[j]!);
  const pool = [...[0, 1].flatMap((side) => Array.from({ length: units }, (_, j) => Math.max(...unit(side, j)))), ...[0, 1].flatMap((side) => Array.from({ length: units }, (_, j) => unit(side, j).reduce((a, b) => a + b) / n))];
  const layer = Array.from(bias, (start, o) => Math.max(0, pool.reduce((sum, x, i) => sum + x * weights[i * hidden + o]!, start))), output = (k: number) => layer.reduce((sum, x, o) => sum + x * out[2 * o + k]!, outBias[k]!);
  return output(0) + sigmoid(output(1)) * bag;
}

test('a text goes forward as the equations say', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const numbers = some(seed), pass = createGatedPass(numbers, 10, 0.3);
    expect(pass.forward(text(seed), n, 0.7, null)).toBeCloseTo(slow(numbers, text(seed), 0.7), 10);
  }
});

test('slopes are those that moving a number by a little shows', () => {
  const numbers = some(3), pass = createGatedPass(numbers, 10, 0.3), tokens = text(3), at = () => pass.forward(tokens, n, -1.3, null);
  at();
  pass.backward(1);
  const slopes = pass.slopes.map((slope) => slope.slice()), tokenSlopes = pass.tokenSlopes.slice(), step = 1 / 512;
  gatedArrays(numbers).forEach((array, which) => {
    for (let i = 0; i < array.length; i += 3) {
      const was = array[i]!;
      array[i] = was + step;
      const more = at();
      array[i] = was - step;
      const less = at();
      array[i] = was;
      expect(slopes[which]![i], `array ${which}, ${i}`).toBeCloseTo((more - less) / (2 * step), 3);
    }
  });
  for (let i = 0; i < n * width; i++) {
    const was = tokens[i]!;
    tokens[i] = was + 1e-5;
    const more = at();
    tokens[i] = was - 1e-5;
    const less = at();
    tokens[i] = was;
    expect(tokenSlopes[i]).toBeCloseTo((more - less) / 2e-5, 6);
  }
});

test('the bag counts by its share', () => {
  const pass = createGatedPass(some(5), 10, 0), tokens = text(5), without = pass.forward(tokens, n, 0, null);
  expect(pass.forward(tokens, n, 2, null) - without).toBeCloseTo(2 * pass.share(), 10);
});
