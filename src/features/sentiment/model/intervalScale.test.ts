import { expect, test } from 'vitest';
import { intervalScale } from './intervalScale.ts';

test('narrow plots are cut at whole hundredths, wide ones at fives', () => {
  expect(intervalScale([{ low: 0.884, high: 0.893 }, { low: 0.921, high: 0.9301 }])).toEqual({ from: 0.88, to: 0.94 });
  expect(intervalScale([{ low: 0.62, high: 0.84 }, { low: 0.93, high: 0.96 }])).toEqual({ from: 0.6, to: 1 });
});

test('every interval is inside, and an end on the edge stays there', () => {
  const shares = [{ low: 0.9, high: 0.95 }, { low: 0.91, high: 1 }];
  expect(intervalScale(shares)).toEqual({ from: 0.9, to: 1 });
  const { from, to } = intervalScale([{ low: 0.5, high: 0.5 }]);
  expect(to).toBeGreaterThan(from);
});
