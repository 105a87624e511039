import { expect, test } from 'vitest';
import { longestRow } from './longestRow.ts';

test('longestRow finds the largest norm of the dequantised rows', () => {
  expect(longestRow(Int8Array.of(3, 4, 0, 0, -128, 0), Float32Array.of(0.5, 2, 0.0625), 2)).toBe(8);
  expect(longestRow(Int8Array.of(3, 4, 6, 8), Float32Array.of(0.5, 0), 2)).toBe(2.5);
  expect(longestRow(new Int8Array(0), new Float32Array(0), 2)).toBe(0);
});
