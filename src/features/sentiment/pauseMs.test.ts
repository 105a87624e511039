import { expect, test } from 'vitest';
import { pauseMs } from './pauseMs.ts';

test('the longer the text, the longer the rest before it is read', () => {
  expect([0, 1300, 5000, 55_000, 1_000_000].map(pauseMs)).toEqual([40, 40, 40, 240, 900]);
});
