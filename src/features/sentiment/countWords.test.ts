import { expect, test } from 'vitest';
import { countWords } from './countWords.ts';

test('words are what stands between blanks', () => {
  expect(['', '  \n', 'one', ' Not bad,\tat\u00a0all!\r\n', 'señor 7/10 😀'].map(countWords)).toEqual([0, 0, 1, 4, 3]);
});
