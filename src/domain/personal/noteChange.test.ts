import { expect, test } from 'vitest';
import { applyChange, isSeen, type NoteChange } from './noteChange.ts';
import type { WorkNote } from './personal.ts';

const at = (now: number) => ({ profile: 'main', work: '949', now });
/** A note made by one change after another, a millisecond apart. */
const after = (...changes: readonly NoteChange[]): WorkNote | null => changes.reduce<WorkNote | null>((note, change, index) => applyChange(note, change, at(index + 1)), null);

test('rating takes a work off the watchlist and out of what is of no interest', () => {
  expect(after({ isWanted: true }, { stars: 4 })).toMatchObject({ stars: 4, ratedAt: 2, wantedAt: null, dismissedAt: null, changedAt: 2 });
  expect(after({ isDismissed: true }, { stars: 4 })).toMatchObject({ stars: 4, dismissedAt: null });
});

test('seeing takes it off the watchlist, wanting and dismissing exclude each other', () => {
  expect(after({ isWanted: true }, { isSeen: true })).toMatchObject({ seenAt: 2, wantedAt: null });
  expect(after({ isWanted: true }, { isDismissed: true })).toMatchObject({ dismissedAt: 2, wantedAt: null });
  expect(after({ isDismissed: true }, { isWanted: true })).toMatchObject({ dismissedAt: null, wantedAt: 2 });
});

test('a title that was seen can be wanted again', () => {
  expect(after({ stars: 5 }, { isWanted: true })).toMatchObject({ stars: 5, wantedAt: 2 });
});

test('the same stars again keep their date, other stars get their own', () => {
  expect(after({ stars: 5 }, { stars: 5, note: 'x' })).toMatchObject({ ratedAt: 1 });
  expect(after({ stars: 5 }, { stars: 4.5 })).toMatchObject({ ratedAt: 2 });
});

test('taking the rating back ends leaving it out, and a note that says nothing is no note', () => {
  expect(after({ stars: 5 }, { isIgnored: true }, { stars: null })).toBeNull();
  expect(after({ stars: 5 }, { tags: ['a'] }, { stars: null })).toMatchObject({ stars: null, ratedAt: null, tags: ['a'] });
  expect([after({ note: '' }), after({ isWanted: false }), after({ isSeen: true }, { isSeen: false })]).toEqual([null, null, null]);
});

test('a change that changes nothing gives the very same note', () => {
  const note = after({ stars: 5 });
  expect(applyChange(note, { stars: 5 }, at(9))).toBe(note);
});

test('tags are trimmed, empty ones and repetitions go, the order stays', () => {
  expect(after({ tags: [' b ', '', 'a', 'b'] })?.tags).toEqual(['b', 'a']);
});

test('a later change is newer, whatever became of the clock', () => {
  expect(applyChange(applyChange(null, { stars: 1 }, at(100)), { stars: 2 }, at(50))?.changedAt).toBe(101);
});

test.each([{ stars: 0 }, { stars: 5.5 }, { stars: 2.25 }, { stars: NaN }, { stars: Infinity }, { tags: ['x'.repeat(51)] }, { tags: Array.from({ length: 31 }, (_, n) => String(n)) }, { note: 'x'.repeat(10_001) }])('refuses %j', (change) => {
  expect(() => applyChange(null, change, at(1))).toThrow(RangeError);
});

test('what is rated or said to be seen is seen', () => {
  expect([isSeen(undefined), isSeen(after({ isWanted: true }) ?? undefined), isSeen(after({ stars: 1 }) ?? undefined), isSeen(after({ isSeen: true }) ?? undefined)]).toEqual([false, false, true, true]);
});
