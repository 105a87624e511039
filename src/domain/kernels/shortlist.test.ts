import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { Shortlist } from './shortlist.ts';
import { topK } from './topK.ts';

test('whatever the errors within the margin, the exact best are on the list, ties included', () => {
  const random = seededRandom(11);
  for (let trial = 0; trial < 400; trial++) {
    const rows = 1 + Math.floor(random() * 900), margin = [0, 0.01, 0.3][trial % 3]!, steps = [3, 40, 1e9][Math.floor(trial / 3) % 3]!;
    const exact = Float64Array.from({ length: rows }, () => Math.floor(random() * steps) / steps);
    if (trial % 5 === 0) exact.sort(); // ascending: every row enters
    const k = 1 + Math.floor(random() * 40), best = topK(exact, null, k), isFull = best.rows.length === k;
    const list = new Shortlist(k, margin, trial % 2 === 0 && isFull ? best.scores[k - 1]! - (trial % 4) / 20 : -Infinity);
    exact.forEach((score, row) => list.offer(row, score + margin * (2 * random() - 1)));
    const listed = new Set(list.take());
    for (const row of best.rows) expect(listed.has(row)).toBe(true);
    if (margin === 0 && steps === 1e9) expect(listed.size).toBe(Math.min(k, rows));
  }
});

test('a block gives the same list as its rows one by one, without those that the mask leaves out', () => {
  const random = seededRandom(12), count = 500;
  const dots = Int32Array.from({ length: count }, () => Math.round(1e6 * (random() - 0.5)));
  const scales = Float32Array.from({ length: 100 + count }, random), rest = Float64Array.from({ length: 100 + count }, random);
  const mask = Uint8Array.from({ length: 100 + count }, () => Number(random() < 0.5));
  const byBlock = new Shortlist(9, 1e-3), byRow = new Shortlist(9, 1e-3);
  byBlock.offerBlock({ from: 100, count, dots, step: 1e-6 }, scales, rest, mask);
  dots.forEach((dot, i) => { if (mask[100 + i] === 1) byRow.offer(100 + i, dot * (scales[100 + i]! * 1e-6) + rest[100 + i]!); });
  expect(byBlock.take()).toEqual(byRow.take());
});
