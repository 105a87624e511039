import { expect, test } from 'vitest';
import { sortedRuns } from '../../kernels/sortedRuns.ts';
import { seededRandom } from '../../random.ts';
import { boxOf } from '../numbers/boxOf.ts';
import { suspiciousDates } from './suspiciousDates.ts';
import { suspiciousNumbers } from './suspiciousNumbers.ts';
import { suspiciousTexts } from './suspiciousTexts.ts';

const ofNumbers = (values: readonly number[]) => {
  const sorted = Float64Array.from(values).sort();
  return suspiciousNumbers(sortedRuns(sorted), sorted.length, boxOf(sorted));
};
const range = (n: number, from: number): number[] => Array.from({ length: n }, (_, at) => from + at);

test('0 among lengths of films stands for "not known"', () => {
  expect(ofNumbers([...range(200, 60), ...new Array<number>(12).fill(0)])).toEqual([{ value: 0, count: 12 }]);
});

test('0 among small counts, a measure that crosses 0, or flags does not', () => {
  const random = seededRandom(31);
  expect(ofNumbers(Array.from({ length: 500 }, () => Math.floor(-4 * Math.log(1 - random()))))).toEqual([]);
  expect(ofNumbers([...range(41, -20), ...new Array<number>(6).fill(0)])).toEqual([]);
  expect(ofNumbers([...new Array<number>(500).fill(0), 1, 1])).toEqual([]);
});

test('−1 as the only negative number and nines far above the others do', () => {
  expect(ofNumbers([...range(90, 0), ...new Array<number>(8).fill(-1)])).toEqual([{ value: -1, count: 8 }]);
  expect(ofNumbers([...range(90, 0), ...new Array<number>(8).fill(9999)])).toEqual([{ value: 9999, count: 8 }]);
  expect(ofNumbers([...range(90, 0), 9999])).toEqual([]);
});

test('the first day of a calendar does where it stands out', () => {
  const day = 86_400_000, runs = (days: readonly number[]) => sortedRuns(Float64Array.from(days, (one) => one * day).sort());
  expect(suspiciousDates(runs([...range(100, 9000), ...new Array<number>(20).fill(0)]), 120)).toEqual([{ value: '1970-01-01', count: 20 }]);
  expect(suspiciousDates(runs([...range(100, -50), 0]), 101)).toEqual([]);
});

test('words for "not known" do in two languages, and codes for it among many texts', () => {
  expect(suspiciousTexts(['Unknown', 'n/a', 'Desconocido', 'Nobody', 'tba'], Uint32Array.of(3, 9, 2, 50, 1), 65)).toEqual([{ value: 'n/a', count: 9 }, { value: 'Unknown', count: 3 }, { value: 'Desconocido', count: 2 }]);
  const many = [...range(12, 100).map(String), '-1'];
  expect(suspiciousTexts(many, Uint32Array.from(many, (text) => (text === '-1' ? 6 : 1)), 18)).toEqual([{ value: '-1', count: 6 }]);
});

test('a word for "not known" among codes of countries, or seldom among many titles, does not', () => {
  const codes = ['NA', ...range(20, 65).map((letter) => `X${String.fromCharCode(letter)}`)];
  expect(suspiciousTexts(codes, new Uint32Array(codes.length).fill(4), 84)).toEqual([]);
  expect(suspiciousTexts(['Missing', 'Another title'], Uint32Array.of(4, 45_000), 45_004)).toEqual([]);
});
