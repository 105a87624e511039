import { expect, test } from 'vitest';
import { pace } from './pace.ts';

const progress = (rows: number, readBytes: number) => ({ rows, readBytes, totalBytes: 10_000, positive: 0, negative: 0, cannotTell: 0 });

test('speed and time left come from the last seconds', () => {
  let at = 0;
  const follow = pace(() => at);
  expect(follow(progress(0, 0))).toBeNull();
  at = 1000;
  expect(follow(progress(100, 1000))).toEqual({ rowsPerSecond: 100, secondsLeft: 9 });
  at = 7000;
  expect(follow(progress(1900, 7000))).toEqual({ rowsPerSecond: 300, secondsLeft: 3 });
});

test('a run that stands still has no end in sight', () => {
  let at = 0;
  const follow = pace(() => at);
  follow(progress(0, 100));
  at = 600;
  expect(follow(progress(0, 100))).toEqual({ rowsPerSecond: 0, secondsLeft: Infinity });
});
