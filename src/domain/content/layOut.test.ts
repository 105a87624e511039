import { describe, expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { layOut } from './layOut.ts';

const apart = (points: ArrayLike<number>, i: number, j: number) => Math.hypot(points[2 * i]! - points[2 * j]!, points[2 * i + 1]! - points[2 * j + 1]!);
function distancesOf(points: ArrayLike<number>, n: number): Float64Array {
  const distances = new Float64Array(n * n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) distances[i * n + j] = apart(points, i, j);
  return distances;
}
const random = seededRandom(2026);
const plane = Float64Array.from({ length: 2 * 60 }, () => random());

describe('a plane', () => {
  test('that exists is found again: the distances are those asked for', () => {
    const wanted = distancesOf(plane, 60), laid = layOut(wanted, 60);
    let wrong = 0;
    for (let i = 0; i < 60; i++) for (let j = 0; j < i; j++) wrong = Math.max(wrong, Math.abs(apart(laid, i, j) - wanted[i * 60 + j]!));
    expect(wrong).toBeLessThan(0.1);
  });

  test('has the first point at its origin and is the same every time', () => {
    const wanted = distancesOf(plane, 60), laid = layOut(wanted, 60);
    expect([laid[0], laid[1]]).toEqual([0, 0]);
    expect(layOut(wanted, 60)).toEqual(laid);
  });

  test('keeps two groups apart that no plane can hold exactly', () => {
    const n = 40, wanted = new Float64Array(n * n);
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) wanted[i * n + j] = i === j ? 0 : i % 2 === j % 2 ? 0.3 : 1;
    const laid = layOut(wanted, n);
    let within = 0, between = 0;
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (i % 2 === j % 2) within += apart(laid, i, j); else between += apart(laid, i, j);
    expect(between).toBeGreaterThan(1.8 * within);
  });

  test('that cannot hold everything keeps what is near before what is far', () => {
    // Both neighbours of the middle are near it, and yet said to be far from each other.
    const laid = layOut(Float64Array.of(0, 0.1, 0.1, 0.1, 0, 2, 0.1, 2, 0), 3);
    expect(apart(laid, 0, 1)).toBeLessThan(0.13);
    expect(apart(laid, 0, 2)).toBeLessThan(0.13);
  });

  test('of one point or two is no trouble', () => {
    expect([...layOut(Float64Array.of(0), 1)]).toEqual([0, 0]);
    expect(apart(layOut(Float64Array.of(0, 0.5, 0.5, 0), 2), 0, 1)).toBeCloseTo(0.5, 5);
  });
});
