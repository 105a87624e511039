import { expect, test } from 'vitest';
import { rowWindow } from './rowWindow.ts';

test('drawn rows and the space for the others always add up to the whole table', () => {
  for (const scrollTop of [0, 1, 439, 440, 5_000, 43_600, 1e9, -20]) {
    const { from, to, before, after } = rowWindow(1000, scrollTop, 400, 44);
    expect(before + (to - from) * 44 + after).toBe(44_000);
    expect(to - from).toBeLessThanOrEqual(Math.ceil(400 / 44) + 1 + 16);
  }
});

test('every row in view is drawn, down to the last', () => {
  const middle = rowWindow(1000, 4400, 400, 44, 2);
  expect(middle.from).toBe(98);
  expect(middle.to).toBe(112);
  expect(rowWindow(1000, 43_600, 400, 44).to).toBe(1000);
  expect(rowWindow(3, 0, 400, 44)).toEqual({ from: 0, to: 3, before: 0, after: 0 });
});
