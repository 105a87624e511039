import { expect, test } from 'vitest';
import { seededRandom } from '../../domain/random.ts';
import { neighbourOf, pointAt } from './neighbourOf.ts';

const cross = Float32Array.from([0, 0, 2, 0, -2, 0, 0, 2, 0, -2, 1, 0.9]);

test('an arrow leads to the nearest point that way', () => {
  expect([neighbourOf(cross, 0, 'right'), neighbourOf(cross, 0, 'left'), neighbourOf(cross, 0, 'up'), neighbourOf(cross, 0, 'down')]).toEqual([1, 2, 3, 4]);
});

test('a point far aside is better than none, and nothing ahead is nothing', () => {
  expect(neighbourOf(Float32Array.from([0, 0, 1, 9]), 0, 'right')).toBe(1);
  expect(neighbourOf(Float32Array.from([0, 0, 1, 9]), 0, 'left')).toBe(-1);
});

test('every point of a random cloud can be left in some direction, and what is reached lies that way', () => {
  const random = seededRandom(7);
  const cloud = Float32Array.from({ length: 400 }, () => random());
  for (let from = 0; from < 200; from++) {
    const right = neighbourOf(cloud, from, 'right'), left = neighbourOf(cloud, from, 'left');
    expect(Math.max(right, left)).toBeGreaterThanOrEqual(0);
    if (right >= 0) expect(cloud[2 * right]).toBeGreaterThan(cloud[2 * from]!);
    if (left >= 0) expect(cloud[2 * left]).toBeLessThan(cloud[2 * from]!);
  }
});

test('a place has the point closest to it, within reach', () => {
  expect([pointAt(cross, 1.9, 0.1, 1), pointAt(cross, 5, 5, 1)]).toEqual([1, -1]);
});
