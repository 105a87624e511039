import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { prefixEdits } from './prefixEdits.ts';

/** The recurrence as it is written in books, for every beginning of the word. */
function naiveEdits(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      table[i]![j] = Math.min(table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), table[i - 1]![j]! + 1, table[i]![j - 1]! + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) table[i]![j] = Math.min(table[i]![j]!, table[i - 2]![j - 2]! + 1);
    }
  }
  return table[a.length]![b.length]!;
}

test('agrees with the full table over every beginning of the word', () => {
  const random = seededRandom(11);
  const text = () => Array.from({ length: 1 + random() * 9 }, () => 'abcd'[Math.floor(random() * 4)]).join('');
  for (let trial = 0; trial < 5000; trial++) {
    const typed = text(), word = text(), most = Math.floor(random() * 4);
    const naive = Math.min(...Array.from({ length: word.length + 1 }, (_, end) => naiveEdits(typed, word.slice(0, end))));
    expect(prefixEdits(typed, word, most), `${typed} / ${word}`).toBe(Math.min(naive, most + 1));
  }
});

test('what is still to be typed costs nothing, swapped neighbours cost one', () => {
  expect(prefixEdits('godf', 'godfather', 2)).toBe(0);
  expect(prefixEdits('gofd', 'godfather', 2)).toBe(1);
  expect(prefixEdits('matirx', 'matrix', 1)).toBe(1);
});
