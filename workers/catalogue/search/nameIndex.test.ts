import { expect, test } from 'vitest';
import { createNameIndex, ranked } from './nameIndex.ts';
import { tier } from './tier.ts';

const titles = [
  'The Matrix', 'Titanic', 'The Godfather', 'Spider-Man', 'Amélie', 'Heat', 'The Matrix Reloaded', 'Heathers', 'The Lord of the Rings', 'Matrix', 'Dead Heat', 'Whatever Works',
  '千と千尋の神隠し', 'Иди и смотри', '$', 'Fast & Furious', 'WALL·E',
];
const index = createNameIndex(titles);
const find = (text: string) => [...ranked(index.find(text))].map((entry) => titles[entry]);

test('exact first, then exact past an article, then prefix, then later words, then inside words; the better known first within each', () => {
  expect(find('matrix')).toEqual(['Matrix', 'The Matrix', 'The Matrix Reloaded']);
  expect(find('heat').slice(0, 3)).toEqual(['Heat', 'Heathers', 'Dead Heat']);
  expect(find('hea')).toEqual(['Heat', 'Heathers', 'Dead Heat']);
  expect(find('god')[0]).toBe('The Godfather');
  expect(find('ather')[0]).toBe('The Godfather');
});

test('accents, case and punctuation are ignored; words may come in any order', () => {
  expect(find('AMELIE')[0]).toBe('Amélie');
  expect(find('spider man')[0]).toBe('Spider-Man');
  expect(find('rings lord')[0]).toBe('The Lord of the Rings');
  expect(find('fast and fur')[0]).toBe('Fast & Furious');
});

test('other scripts and names of punctuation alone are found', () => {
  expect(find('千尋')[0]).toBe('千と千尋の神隠し');
  expect(find('смот')[0]).toBe('Иди и смотри');
  expect(find('$')).toEqual(['$']);
});

test('near spellings answer when few match as typed, and say so', () => {
  for (const [typed, meant] of [['matirx', 'The Matrix'], ['teh godfathr', 'The Godfather'], ['titnaic', 'Titanic'], ['spiderman', 'Spider-Man'], ['amelei', 'Amélie']] as const) {
    expect(find(typed)[0], typed).toBe(meant);
    expect(index.find(typed).fuzzy).toBe(true);
  }
});

test('what matches as typed stands before near spellings', () => {
  const found = index.find('heathe');
  expect(found.tiers[titles.indexOf('Heathers')]).toBe(tier.prefix);
  expect(find('heathe')[0]).toBe('Heathers');
});

test('nonsense and nothing find nothing', () => {
  expect(find('xqzwvk')).toEqual([]);
  expect(find('')).toEqual([]);
});

test('several names lead to one owner, at the best of their tiers', () => {
  const two = createNameIndex(['Spirited Away', 'Heat', 'Chihiro'], Int32Array.from([0, 1, 0]));
  expect([...ranked(two.find('chihiro'))]).toEqual([0]);
  expect(two.find('chihiro').tiers[0]).toBe(tier.exact);
  expect(two.owners).toBe(2);
});

test('many answers are not mixed with near spellings', () => {
  const many = createNameIndex(['Alien', 'Aliens', 'Alien 3', 'Alien Nation', 'Alien Covenant', 'Alieu']);
  expect(many.find('alien')).toMatchObject({ count: 5, fuzzy: false });
});

test('a text without end answers like its beginning, and as soon', () => {
  expect(find(`heat${' '.repeat(500)}${'x'.repeat(100_000)}`)[0]).toBe('Heat');
  const started = performance.now();
  expect(find('a'.repeat(1_000_000))).toEqual([]);
  expect(performance.now() - started).toBeLessThan(100);
});
