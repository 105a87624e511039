import { expect, test } from 'vitest';
import { namesIn, titlesIn } from './nameIndex.ts';
import { nameKey } from '../text/nameKey.ts';

const cast = [['Penélope Cruz', 'Javier Bardem'], ['Penelope Cruz'], null, ['Penélope Cruz', 'penelope cruz'], []];

test('spellings that fold alike are one name with each row once', () => {
  const found = namesIn(cast).find('PENELOPE CRUZ');
  expect(found?.name).toBe('Penélope Cruz');
  expect([...(found?.rows ?? [])]).toEqual([0, 1, 3]);
  expect(namesIn(cast).find('nobody')).toBeNull();
});

test('near people come by number of rows, near titles by place in the table', () => {
  expect(namesIn([['Ann Lee'], ['Ann Lea'], ['Ann Lea']]).near('ann le', 5)).toEqual(['Ann Lea', 'Ann Lee']);
  expect(titlesIn(['Heat', 'Meat', 'Meat']).near('eat', 5)).toEqual(['Heat', 'Meat']);
});

test('an index is built once for a column', () => {
  expect(namesIn(cast)).toBe(namesIn(cast));
});

test('a title of punctuation alone can be found', () => {
  expect(nameKey(' $ ')).toBe('$');
  expect(titlesIn(['!!!', '$']).find('$')?.rows[0]).toBe(1);
});
