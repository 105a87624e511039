import { expect, test } from 'vitest';
import { seededRandom } from '../../../random.ts';
import { similarity } from './similarity.ts';

/** Edit distance as its definition reads, without memory. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  if (a[0] === b[0]) return distance(a.slice(1), b.slice(1));
  return 1 + Math.min(distance(a.slice(1), b), distance(a, b.slice(1)), distance(a.slice(1), b.slice(1)));
}

test('similarity agrees with the definition of edit distance', () => {
  const random = seededRandom(7);
  const word = (): string => Array.from({ length: Math.floor(random() * 6) }, () => 'abc'[Math.floor(random() * 3)]).join('');
  for (let trial = 0; trial < 200; trial++) {
    const a = word(), b = word(), longest = Math.max(a.length, b.length);
    expect(similarity(a, b)).toBeCloseTo(longest === 0 ? 1 : 1 - distance(a, b) / longest, 12);
  }
});
