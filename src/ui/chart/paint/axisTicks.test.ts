import { expect, test } from 'vitest';
import { axisTicks } from './axisTicks.ts';

const dates = (min: string, max: string, most: number): string[] => axisTicks({ min: Date.parse(min), max: Date.parse(max), scale: 'date' }, most).map((tick) => new Date(tick).toISOString().slice(0, 10));

test('ticks of numbers are round, within the ends, and not many more than asked for', () => {
  expect(axisTicks({ min: 0, max: 10, scale: 'linear' }, 5)).toEqual([0, 2, 4, 6, 8, 10]);
  expect(axisTicks({ min: -0.31, max: 0.29, scale: 'linear' }, 6)).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2]);
  for (const [min, max] of [[3.2, 3.9], [-1e9, 4e9], [1e-7, 9e-7], [0, 0.3]] as const) for (const most of [2, 4, 7]) {
    const ticks = axisTicks({ min, max, scale: 'linear' }, most);
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThanOrEqual(most + 1);
    for (const tick of ticks) expect(tick >= min - 1e-9 * Math.abs(min) && tick <= max + 1e-9 * Math.abs(max)).toBe(true);
  }
});

test('one tick alone is no measure, and whole numbers have whole ticks', () => {
  expect(axisTicks({ min: 0.5, max: 18.5, scale: 'linear' }, 3)).toEqual([5, 10, 15]);
  expect(axisTicks({ min: 2.5, max: 6.5, scale: 'linear', whole: true }, 8)).toEqual([3, 4, 5, 6]);
});

test('ticks of a log scale are powers of ten, with 2 and 5 between them where there is room', () => {
  expect(axisTicks({ min: 100, max: 1e10, scale: 'log' }, 9)).toEqual([1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10]);
  expect(axisTicks({ min: 100, max: 1e10, scale: 'log' }, 4)).toEqual([1e2, 1e5, 1e8]);
  expect(axisTicks({ min: 3, max: 60, scale: 'log' }, 6)).toEqual([5, 10, 20, 50]);
});

test('ticks of dates are first days of years or months', () => {
  expect(dates('1920-01-01', '2020-01-01', 6)).toEqual(['1920-01-01', '1940-01-01', '1960-01-01', '1980-01-01', '2000-01-01', '2020-01-01']);
  expect(dates('2019-02-10', '2020-03-01', 5)).toEqual(['2019-04-01', '2019-07-01', '2019-10-01', '2020-01-01']);
  expect(dates('2020-01-01', '2020-01-09', 5)).toEqual(['2020-01-01', '2020-01-03', '2020-01-05', '2020-01-07', '2020-01-09']);
});

test('a single value is its own tick, and names are ticks one by one', () => {
  expect(axisTicks({ min: 3, max: 3, scale: 'linear' }, 5)).toEqual([3]);
  expect(axisTicks({ min: -0.5, max: 2.5, scale: 'linear', names: ['a', 'b', 'c'] }, 2)).toEqual([0, 1, 2]);
});
