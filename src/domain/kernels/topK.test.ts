import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { BestRows } from './bestRows.ts';
import { topK } from './topK.ts';

/** Sorts everything. */
function naive(scores: Float64Array, mask: Uint8Array | null, k: number) {
  const rows = Int32Array.from(scores.keys()).filter((row) => mask === null || mask[row] === 1).sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, k);
  return { rows, scores: Float64Array.from(rows, (row) => scores[row]!) };
}

test('topK agrees with sorting everything, ties and masks included', () => {
  const random = seededRandom(2024);
  for (let trial = 0; trial < 600; trial++) {
    const rows = 1 + Math.floor(random() * 80), steps = [1, 4, 1e9][trial % 3]!;
    const scores = Float64Array.from({ length: rows }, () => Math.floor((random() - 0.5) * steps) / steps);
    const mask = trial % 2 === 0 ? null : Uint8Array.from({ length: rows }, () => Number(random() < 0.3));
    const k = 1 + Math.floor(random() * 30);
    expect(topK(scores, mask, k)).toEqual(naive(scores, mask, k));
  }
});

test('topK ranks rows of −∞ too, after all others', () => {
  const scores = Float64Array.of(-Infinity, 2, -Infinity, 1);
  expect([...topK(scores, null, 3).rows]).toEqual([1, 3, 0]);
});

test('BestRows keeps the same rows whatever the order they are offered in', () => {
  const random = seededRandom(5);
  for (let trial = 0; trial < 200; trial++) {
    const scores = Float64Array.from({ length: 60 }, () => Math.floor(random() * 12));
    const order = Array.from(scores.keys()).sort(() => random() - 0.5);
    const best = new BestRows(9);
    order.forEach((row) => best.offer(row, scores[row]!));
    expect(best.take()).toEqual(naive(scores, null, 9));
    expect(best.take().rows).toHaveLength(0);
  }
});
