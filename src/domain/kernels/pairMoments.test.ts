import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { spreadBetweenGroups } from './groupSpread.ts';
import { pairCorrelation, scaleColumn, standardise } from './pairMoments.ts';

const random = seededRandom(3);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const squares = (values: readonly number[]) => { const middle = mean(values); return values.reduce((sum, value) => sum + (value - middle) ** 2, 0); };

test('a correlation over rows in common is that of these rows alone', () => {
  for (let trial = 0; trial < 20; trial++) {
    const x = Float64Array.from({ length: 60 }, () => (random() < 0.3 ? NaN : random() * 10)), y = x.map((value) => (random() < 0.2 ? NaN : (Number.isNaN(value) ? 0 : value) + random() * 9));
    const rows = [...x.keys()].filter((row) => !Number.isNaN(x[row]! + y[row]!)), xs = rows.map((row) => x[row]!), ys = rows.map((row) => y[row]!);
    const sum = xs.reduce((sum, value, at) => sum + (value - mean(xs)) * (ys[at]! - mean(ys)), 0);
    expect(pairCorrelation(scaleColumn(x), scaleColumn(y), 3)).toBeCloseTo(sum / Math.sqrt(squares(xs) * squares(ys)), 12);
  }
});

test.each<[string, readonly number[], readonly number[]]>([
  ['two rows in common', [1, 2, NaN, 4], [1, 5, 6, NaN]],
  ['one value where the other has some', [0.1, 0.1, 0.1, 9], [1, 5, 6, NaN]],
  ['nothing at all', [], []],
])('%s give no correlation', (_, x, y) => expect(pairCorrelation(scaleColumn(Float64Array.from(x)), scaleColumn(Float64Array.from(y)), 3)).toBeNull());

test('values as large and as small as numbers go keep their correlation', () => {
  const x = Float64Array.of(1e308, -1e308, 5e307, 0), y = Float64Array.of(2e-300, -2e-300, 1e-300, 0);
  expect(pairCorrelation(scaleColumn(x), scaleColumn(y), 3)).toBeCloseTo(1, 12);
});

test('values whose distances are beyond the range of numbers keep their correlation and their groups', () => {
  const small = Float64Array.from({ length: 60 }, () => random() ** 4 - 0.5), large = small.map((value) => value * 1.7e308 * 2), other = small.map((value) => value + random());
  expect(Math.max(...large) - Math.min(...large)).toBe(Infinity);
  expect(pairCorrelation(scaleColumn(large), scaleColumn(other), 3)).toBeCloseTo(pairCorrelation(scaleColumn(small), scaleColumn(other), 3) as number, 12);
  const groups = Uint16Array.from(large, (_, row) => row % 3);
  expect(spreadBetweenGroups(groups, 3, scaleColumn(large), 3)).toBeCloseTo(spreadBetweenGroups(groups, 3, scaleColumn(small), 3) as number, 12);
});

test('a standardised column has mean 0 and variance 1, wherever it lies', () => {
  const column = scaleColumn(Float64Array.from({ length: 500 }, () => 3e9 + random())), into = new Float64Array(500);
  standardise(column, 0, into);
  expect(mean([...into])).toBeCloseTo(0, 5);
  expect(squares([...into]) / 500).toBeCloseTo(1, 9);
});

test('the spread between groups is the share that their means take of the whole', () => {
  const groups = Uint16Array.from({ length: 90 }, (_, row) => (row % 11 === 0 ? 65_535 : row % 4)), values = Float64Array.from({ length: 90 }, (_, row) => (row % 7 === 0 ? NaN : random() + (row % 4)));
  const rows = [...values.keys()].filter((row) => groups[row]! < 4 && !Number.isNaN(values[row])), all = rows.map((row) => values[row]!);
  let between = 0;
  for (let group = 0; group < 4; group++) {
    const own = rows.filter((row) => groups[row] === group).map((row) => values[row]!);
    between += own.length * (mean(own) - mean(all)) ** 2;
  }
  expect(spreadBetweenGroups(groups, 4, scaleColumn(values), 3)).toBeCloseTo(between / squares(all), 12);
  expect(spreadBetweenGroups(groups, 4, scaleColumn(new Float64Array(90).fill(0.3)), 3)).toBeNull();
  expect(spreadBetweenGroups(new Uint16Array(90), 4, scaleColumn(values), 3)).toBeNull();
});
