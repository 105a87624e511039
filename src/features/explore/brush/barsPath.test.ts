import { expect, test } from 'vitest';
import { barsPath } from './barsPath.ts';

test('bars stand between their edges, the highest at the top', () => {
  expect(barsPath([10, 20, 50], [2, 4], 4)).toBe('M0 100V50.00H25.00V0.00H100.00V100Z');
});

test('one value alone still has a width', () => {
  expect(barsPath([5, 5], [1], 1)).toBe('M0 100V0.00H0.00V100Z');
});
