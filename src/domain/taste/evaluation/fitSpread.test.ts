import { expect, test } from 'vitest';
import { normals } from '../../randomNormal.ts';
import { seededRandom } from '../../random.ts';
import { spreadOf } from '../spreadOf.ts';
import { coverageOf, fitSpread, type Miss } from './fitSpread.ts';

test('a fitted spread holds the share that was asked for, in every group that its features tell apart', () => {
  const random = seededRandom(3), normal = normals(random), misses = Array.from({ length: 6000 }, (): Miss => {
    const ratings = [0, 3, 20][Math.floor(random() * 3)]!, raters = [0, 8, 400][Math.floor(random() * 3)]!, size = 0.7 * Math.exp(0.4 / (1 + ratings) + (raters === 0 ? 0.3 : 0));
    return { ratings, raters, miss: Math.abs(size * normal()) };
  });
  const spread = fitSpread(misses, 0.8);
  expect(Math.abs(coverageOf(misses, spread) - 0.8)).toBeLessThan(0.01);
  for (const ratings of [0, 3, 20]) for (const raters of [0, 8, 400]) expect(Math.abs(coverageOf(misses.filter((one) => one.ratings === ratings && one.raters === raters), spread) - 0.8)).toBeLessThan(0.05);
  expect(spreadOf(spread, { ratings: 0, raters: 0 })).toBeGreaterThan(spreadOf(spread, { ratings: 20, raters: 400 }));
});
