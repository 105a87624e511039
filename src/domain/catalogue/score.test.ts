import { expect, test } from 'vitest';
import { scoreOf } from './score.ts';

test('a mean vote becomes a score out of five from ten voters on', () => {
  expect(scoreOf(7.7, 10)).toBe(Math.fround(3.85));
  expect(scoreOf(7.7, 9)).toBeNull();
  expect(scoreOf(null, 5000)).toBeNull();
});
