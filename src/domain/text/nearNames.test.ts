import { describe, expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { createNearNames, editsWithin } from './nearNames.ts';

const names = ['tom hanks', 'tom hardy', 'martin scorsese', 'hank azaria', 'the lord of the rings the two towers', 'the lord of the rings', 'spider man', 'tommy lee jones', 'li'];
const weights = [70, 30, 40, 20, 90, 10, 80, 60, 5];
const near = (text: string, limit = 5) => createNearNames(names, (index) => weights[index]!).near(text, limit).map((index) => names[index]);

test('a typo, a swap and a cut word find the name first', () => {
  expect(near('tom hank')[0]).toBe('tom hanks');
  expect(near('tmo hanks')[0]).toBe('tom hanks');
  expect(near('martin scorcese')).toEqual(['martin scorsese']);
  expect(near('marti scor')).toEqual(['martin scorsese']);
});

test('words left out, reordered or joined still find the name', () => {
  expect(near('scorsese')).toEqual(['martin scorsese']);
  expect(near('hanks tom')[0]).toBe('tom hanks');
  expect(near('spiderman')).toEqual(['spider man']);
  expect(near('lord of the rings')).toEqual(['the lord of the rings', 'the lord of the rings the two towers']);
  expect(near('lord rings xyzzy')).toEqual(['the lord of the rings', 'the lord of the rings the two towers']);
});

test('equally near names come heaviest first, and nothing like it gives nothing', () => {
  expect(near('tom')).toEqual(['tom hanks', 'tom hardy', 'tommy lee jones']);
  expect(near('tom', 1)).toEqual(['tom hanks']);
  expect(near('qqqqqqqq')).toEqual([]);
  expect(near('')).toEqual([]);
});

describe('editsWithin', () => {
  /** Optimal string alignment by the textbook recursion. */
  function slow(a: string, b: string): number {
    if (a === '' || b === '') return a.length + b.length;
    const options = [slow(a.slice(1), b) + 1, slow(a, b.slice(1)) + 1, slow(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1)];
    if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) options.push(slow(a.slice(2), b.slice(2)) + 1);
    return Math.min(...options);
  }

  test('agrees with the textbook recursion on random texts', () => {
    const random = seededRandom(7);
    const text = () => Array.from({ length: Math.floor(random() * 7) }, () => 'abc'[Math.floor(random() * 3)]).join('');
    for (let trial = 0; trial < 1500; trial++) {
      const a = text(), b = text(), most = Math.floor(random() * 4);
      expect([a, b, most, editsWithin(a, b, most)]).toEqual([a, b, most, Math.min(slow(a, b), most + 1)]);
    }
  });
});

test('the letter masks never hide a name within the allowed edits', () => {
  const random = seededRandom(11);
  const letters = 'abcdefghijklmnopqrstuvwxyz ñо0';
  const word = () => Array.from({ length: 9 + Math.floor(random() * 6) }, () => letters[Math.floor(random() * letters.length)]).join('').trim();
  const many = [...new Set(Array.from({ length: 400 }, word))];
  const index = createNearNames(many, () => 1);
  for (const name of many.slice(0, 100)) {
    const at = 1 + Math.floor(random() * (name.length - 2));
    const typo = name.slice(0, at) + 'ж' + name.slice(at + 1);
    expect(index.near(typo, 400).map((i) => many[i])).toContain(name);
  }
});
