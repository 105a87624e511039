import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { createBagPass, type BagNumbers, type PlacedColumns } from './bagPass.ts';

const random = seededRandom(5), draw = (length: number) => Float32Array.from({ length }, () => random() - 0.5);

function problem(): { numbers: BagNumbers; texts: PlacedColumns; rowOf: Int32Array } {
  const d = 3, rowOf = Int32Array.from([0, 1, -1, 2, 3]);
  return {
    rowOf,
    texts: { starts: Int32Array.of(0, 4, 4, 6), columns: Int32Array.of(0, 2, 3, 4, 1, 0), shares: [Uint8Array.of(255, 9, 51, 0, 102, 204), Uint8Array.of(0, 255, 0, 128, 0, 255)] },
    numbers: { d, table: draw(4 * d), layers: [{ inputs: 15, outputs: 4, weights: draw(60), bias: draw(4) }, { inputs: 4, outputs: 3, weights: draw(12), bias: draw(3) }, { inputs: 3, outputs: 1, weights: draw(3), bias: draw(1) }] },
  };
}

/** The same, as slowly and plainly as it can be said. */
function slowLogit({ d, table, layers }: BagNumbers, { starts, columns, shares }: PlacedColumns, rowOf: Int32Array, power: number, text: number): number {
  const held = Array.from(columns.slice(starts[text], starts[text + 1]), (column, at) => ({ row: rowOf[column]!, weights: [1, ...shares.map((share) => share[starts[text]! + at]! / 255)] })).filter(({ row }) => row >= 0);
  const norm = (1 + held.length) ** power, shortness = options.shortReach / (options.shortReach + held.length);
  const poolOf = (p: number) => Array.from({ length: d }, (_, j) => held.reduce((sum, { row, weights }) => sum + weights[p]! * table[row * d + j]!, 0) / norm);
  let values = [...[0, 1, 2].flatMap(poolOf), ...options.shortPools.flatMap((p) => poolOf(p).map((value) => value * shortness))];
  layers.forEach(({ inputs, outputs, weights, bias }, l) => {
    const before = values;
    values = Array.from({ length: outputs }, (_, o) => before.slice(0, inputs).reduce((sum, value, i) => sum + value * weights[i * outputs + o]!, bias[o]!)).map((value) => (l < layers.length - 1 ? Math.max(0, value) : value));
  });
  return values[0]!;
}

const options = { power: 0.5, ngramDropout: 0, shortText: 0, dropout: 0, shortPools: [2, 0], shortReach: 4 };

test('going forward agrees with the plain formula, also for a text that holds nothing', () => {
  const { numbers, texts, rowOf } = problem(), pass = createBagPass(numbers, texts, { rowOf, ...options });
  for (const text of [0, 1, 2]) expect(pass.forward(text, null)).toBeCloseTo(slowLogit(numbers, texts, rowOf, 0.5, text), 5);
});

test('the gradient of the layers is that of finite differences', () => {
  const { numbers, texts, rowOf } = problem(), pass = createBagPass(numbers, texts, { rowOf, ...options });
  pass.forward(0, () => 0.99);
  pass.backward(1, 0); // a table that stands still
  numbers.layers.flatMap(({ weights, bias }) => [weights, bias]).forEach((parameters, at) => {
    parameters.forEach((value, i) => {
      const step = 1e-3, slopeAt = (x: number) => { parameters[i] = x; return slowLogit(numbers, texts, rowOf, 0.5, 0); };
      const difference = (slopeAt(value + step) - slopeAt(value - step)) / (2 * step);
      parameters[i] = value;
      expect(pass.slopes[at]![i]!).toBeCloseTo(difference, 2);
    });
  });
});

test('a step moves the rows of the text downhill by the length that Adagrad gives, and no other row', () => {
  const { numbers, texts, rowOf } = problem(), pass = createBagPass(numbers, texts, { rowOf, ...options }), before = numbers.table.slice(), logit = pass.forward(2, () => 0.99);
  pass.backward(1, 0.01);
  expect(pass.forward(2, null)).toBeLessThan(logit);
  for (const row of [0, 1]) {
    const moved = Array.from(before.slice(3 * row, 3 * row + 3), (value, j) => numbers.table[3 * row + j]! - value);
    expect(Math.sqrt(moved.reduce((sum, m) => sum + m * m, 0) / 3)).toBeCloseTo(0.01, 4); // the first step of Adagrad is the rate itself
  }
  expect(numbers.table.slice(6)).toEqual(before.slice(6));
});

test('dropout keeps what is expected the same', () => {
  const { numbers, texts, rowOf } = problem(), linear = { ...numbers, layers: [{ inputs: 15, outputs: 1, weights: draw(15), bias: draw(1) }] };
  const pass = createBagPass(linear, texts, { rowOf, ...options, ngramDropout: 0.5, shortText: 1, dropout: 0.3 }), chance = seededRandom(3);
  let sum = 0;
  for (let trial = 0; trial < 20_000; trial++) sum += pass.forward(0, chance);
  expect(sum / 20_000).toBeCloseTo(pass.forward(0, null), 1);
});
