import { expect, test } from 'vitest';
import { isSame } from './isSame.ts';
import { emptyNote } from './noteChange.ts';
import type { WorkNote } from './personal.ts';
import { revertNote } from './revert.ts';

const note = (given: Partial<WorkNote>): WorkNote => ({ ...emptyNote('main', '949'), ...given });

test('what nobody touched since goes back exactly', () => {
  const before = note({ stars: 2, changedAt: 1 }), after = note({ stars: 4, changedAt: 2 });
  expect(revertNote(after, before, after)).toBe(before);
  expect(revertNote(after, null, after)).toBeNull();
  expect(revertNote(null, before, null)).toBe(before);
});

test('what was changed since stays, the rest goes back', () => {
  const before = note({ stars: 2, note: 'old' }), after = note({ stars: 4, note: 'new', changedAt: 5 });
  expect(revertNote({ ...after, stars: 5, tags: ['x'], changedAt: 9 }, before, after)).toEqual(note({ stars: 5, note: 'old', tags: ['x'], changedAt: 9 }));
});

test('a cleared note comes back around what was said since', () => {
  expect(revertNote(note({ tags: ['x'], changedAt: 9 }), note({ stars: 2, changedAt: 1 }), null)).toEqual(note({ stars: 2, tags: ['x'], changedAt: 9 }));
});

test('equality looks inside and does not mind the order of names', () => {
  expect([isSame({ a: [1, { b: null }], c: 2 }, { c: 2, a: [1, { b: null }] }), isSame([1], { 0: 1 }), isSame({ a: undefined }, { b: undefined }), isSame(null, {}), isSame(NaN, NaN)]).toEqual([true, false, false, false, true]);
});
