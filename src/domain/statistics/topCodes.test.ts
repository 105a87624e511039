import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { topCodes } from './topCodes.ts';

test('the most frequent codes are those that sorting all of them finds, ties as they are said to come', () => {
  const random = seededRandom(4), codes = Int32Array.from({ length: 400 }, () => Math.floor(random() ** 2 * 60) - 1);
  const counts = Array.from({ length: 60 }, (_, code) => codes.filter((other) => other === code).length), all = [...counts.keys()];
  for (const most of [0, 1, 7, 60, 99]) {
    expect(topCodes(codes, 60, most)).toEqual([...all].sort((a, b) => counts[b]! - counts[a]! || a - b).slice(0, most));
    expect(topCodes(codes, 60, most, (a, b) => a > b)).toEqual([...all].sort((a, b) => counts[b]! - counts[a]! || b - a).slice(0, most));
  }
});
