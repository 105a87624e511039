import { expect, test } from 'vitest';
import { freeBoxes } from './freeBoxes.ts';

const ground = { width: 300, height: 100 };
const name = (x: number, y: number, width = 60) => ({ x, y, width, height: 14, gap: 6 });

test('a name stands right of its point, and left of it near the right edge', () => {
  const [first, second] = freeBoxes([name(50, 50), name(290, 50)], [], [], ground, 9);
  expect([first?.box.left, second?.box.right]).toEqual([56, 284]);
});

test('names never cover each other; the earlier one wins', () => {
  const names = Array.from({ length: 40 }, (_, index) => name(100 + (index % 8) * 9, 20 + index * 1.5));
  const placed = freeBoxes(names, [], [], ground, 40);
  expect(placed[0]?.name).toBe(names[0]);
  expect(placed.length).toBeLessThan(40);
  for (const [index, one] of placed.entries()) {
    for (const other of placed.slice(index + 1)) expect(one.box.right <= other.box.left || other.box.right <= one.box.left || one.box.bottom <= other.box.top || other.box.bottom <= one.box.top).toBe(true);
  }
});

test('no more names than asked for, none outside, none over what is taken', () => {
  expect(freeBoxes([name(20, 20), name(20, 60), name(150, 60)], [], [], ground, 2)).toHaveLength(2);
  expect(freeBoxes([name(150, 50, 400)], [], [], ground, 9)).toEqual([]);
  expect(freeBoxes([name(100, 50)], [{ left: 106, top: 40, right: 130, bottom: 60 }], [], ground, 9)[0]?.box.right).toBe(94);
});

test('of the places that are free a name takes the one that covers the fewest marks', () => {
  expect(freeBoxes([name(100, 50)], [], [{ x: 120, y: 50 }], ground, 9)[0]?.box.right).toBe(94);
  expect(freeBoxes([name(100, 50)], [], [{ x: 120, y: 50 }, { x: 80, y: 50 }, { x: 60, y: 50 }, { x: 100, y: 60 }, { x: 100, y: 40 }], ground, 9)[0]?.box.left).toBe(106);
});
