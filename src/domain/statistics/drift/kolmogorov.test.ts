import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kolmogorovAbove } from './kolmogorov.ts';

const { kolmogorov } = JSON.parse(readFileSync(new URL('../golden/associations.json', import.meta.url), 'utf8')) as { kolmogorov: readonly [n: number, x: number, p: number][] };

test('the distribution of the largest distance is scipy’s, from 1 to a million values', () => {
  expect(kolmogorov.length).toBeGreaterThan(60);
  for (const [n, x, p] of kolmogorov) expect([n, x, p, Math.abs(kolmogorovAbove(n, x) - p) < 1e-6]).toEqual([n, x, p, true]);
});

test('small probabilities keep their digits', () => {
  const small = kolmogorov.filter(([, , p]) => p < 0.01 && p > 1e-12);
  expect(small.length).toBeGreaterThan(10);
  for (const [n, x, p] of small) expect([n, x, p, Math.abs(kolmogorovAbove(n, x) / p - 1) < 1e-6]).toEqual([n, x, p, true]);
});

test('no distance is certain to be passed, the whole of it never is', () => expect([kolmogorovAbove(10, 0), kolmogorovAbove(10, 1)]).toEqual([1, 0]));
