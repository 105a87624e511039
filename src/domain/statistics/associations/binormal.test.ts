import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bothAbove, normalBelow } from './binormal.ts';

const { binormal } = JSON.parse(readFileSync(new URL('../golden/associations.json', import.meta.url), 'utf8')) as { binormal: readonly [h: number, k: number, rho: number, p: number][] };

test('probabilities of two correlated normal variables are scipy’s', () => {
  expect(binormal.length).toBeGreaterThan(30);
  for (const [h, k, rho, p] of binormal) expect([h, k, rho, Math.abs(bothAbove(h, k, rho) - p) < 1e-7]).toEqual([h, k, rho, true]);
});

test.each([[0, 0.5], [1, 0.8413447460685429], [-1.96, 0.024997895148220435], [-8, 6.220960574271786e-16], [40, 1]])('%d is above a share of %d', (x, share) => {
  expect(Math.abs(normalBelow(x) / share - 1)).toBeLessThan(x < -7 ? 1e-7 : 1e-9);
});

test('variables that are the same are both above where the higher bound is passed', () => {
  expect(bothAbove(-1, 0.5, 1)).toBeCloseTo(normalBelow(-0.5), 14);
  expect(bothAbove(0.3, -0.2, 1 - 1e-12)).toBeCloseTo(bothAbove(0.3, -0.2, 1), 6);
});
