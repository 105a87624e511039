import { expect, test } from 'vitest';
import { createTally } from './tally.ts';

test('verdicts are counted against what was given, and rows that say nothing apart', () => {
  const tally = createTally();
  ([[1, 1], [1, 1], [1, 0], [0, 0], [0, 1], [0, 0], [0, 0], [1, null], [null, 1], [null, null]] as const).forEach(([given, judged]) => tally.add(given, judged));
  expect(tally.result()).toEqual({ given: 8, compared: 7, correct: 5, matrix: [[3, 1], [1, 2]], untold: [0, 1], withoutLabel: 2 });
});

test('a result is not changed by what is counted afterwards', () => {
  const tally = createTally(), before = tally.result();
  tally.add(1, 1);
  expect(before.matrix).toEqual([[0, 0], [0, 0]]);
});
