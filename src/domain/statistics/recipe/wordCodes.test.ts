import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { WordCodes } from './wordCodes.ts';

test('words are numbered as one map would number them, the empty one too', () => {
  const random = seededRandom(2), codes = new WordCodes(), seen: string[] = [];
  for (let trial = 0; trial < 5000; trial++) {
    const word = Array.from({ length: Math.floor(random() * 4) }, () => 'aé日😀 '.charAt(Math.floor(random() * 6))).join('');
    if (!seen.includes(word)) seen.push(word);
    expect(codes.codeOf(word)).toBe(seen.indexOf(word));
  }
  expect(codes.words).toEqual(seen);
});
