import { expect, test } from 'vitest';
import { linesInView } from './linesInView.ts';

test.each([
  ['at the top', 66_000, 0, { from: 0, to: 14 }],
  ['while the list begins below the upper edge', 66_000, -400, { from: 0, to: 10 }],
  ['in the middle', 66_000, 96_000, { from: 996, to: 1014 }],
  ['at the very end', 66_000, 66_000 * 96 - 900, { from: 65_986, to: 66_000 }],
  ['beyond the end of a list that has become shorter', 5, 96_000, { from: 5, to: 5 }],
  ['in an empty list', 0, 0, { from: 0, to: 0 }],
])('lines in view %s', (_, count, scrollTop, expected) => {
  expect(linesInView(count, 96, scrollTop, 900, 4)).toEqual(expected);
});
