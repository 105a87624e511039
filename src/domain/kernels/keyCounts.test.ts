import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { firstFew } from './firstFew.ts';
import { KeyCounts } from './keyCounts.ts';

test('counts by key are those of a Map, entries in the order in which keys came', () => {
  const random = seededRandom(2), counts = new KeyCounts(), slow = new Map<number, number>();
  for (let i = 0; i < 20_000; i++) {
    const key = random() < 0.5 ? Math.floor(random() * 300) : Math.floor(random() * 9000) * 2 ** 38, weight = 1 + Math.floor(random() * 3);
    const entry = counts.add(key, weight);
    slow.set(key, (slow.get(key) ?? 0) + weight);
    expect(counts.keyOf(entry)).toBe(key);
  }
  expect(Array.from({ length: counts.size }, (_, entry) => [counts.keyOf(entry), counts.countOf(entry)])).toEqual([...slow]);
});

test('the first few are the head of a sorted list, equal ones ascending', () => {
  const random = seededRandom(6);
  for (let trial = 0; trial < 50; trial++) {
    const scores = Array.from({ length: Math.floor(random() * 60) }, () => Math.floor(random() * 12)), k = 1 + Math.floor(random() * 9);
    const slow = [...scores.keys()].filter((one) => one % 3 !== 0).sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, k);
    expect(firstFew(scores.length, k, (a, b) => scores[a]! > scores[b]!, (one) => one % 3 !== 0)).toEqual(slow);
  }
});
