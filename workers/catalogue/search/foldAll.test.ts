import { expect, test } from 'vitest';
import { fold } from '../../../src/domain/text/fold.ts';
import { seededRandom } from '../../../src/domain/random.ts';
import { foldAll } from './foldAll.ts';
import { nameKey } from '../../../src/domain/text/nameKey.ts';

test('folding many texts at once gives what folding one gives', () => {
  const random = seededRandom(7);
  const letters = [..." abzAZ09&'`-.:!$éÉßœŁ千ж’\u0301\t/"];
  const texts = Array.from({ length: 4000 }, () => Array.from({ length: random() * 9 }, () => letters[Math.floor(random() * letters.length)]).join(''));
  expect(foldAll(texts)).toEqual(texts.map((text) => fold(text) || text.trim().toLowerCase()));
});

test('a name of punctuation alone can still be found', () => {
  expect(nameKey(' $ ')).toBe('$');
  expect(foldAll(['...', 'WALL·E', 'Fast & Furious'])).toEqual(['...', 'wall e', 'fast and furious']);
});
