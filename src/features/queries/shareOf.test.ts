import { expect, test } from 'vitest';
import { shareOf } from './shareOf.ts';

test('a share is whole per cent', () => {
  expect([shareOf(0, 25), shareOf(12, 14), shareOf(26, 26), shareOf(0, 0)]).toEqual(['0%', '86%', '100%', '–']);
});

test('what is nearly all is not all, and what is nearly nothing is not nothing', () => {
  expect([shareOf(49_172, 49_256), shareOf(49_255, 49_256), shareOf(1, 400), shareOf(1, 49_256)]).toEqual(['99.8%', '> 99.9%', '0.3%', '< 0.1%']);
});
