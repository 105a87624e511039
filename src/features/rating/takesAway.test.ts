import { expect, test } from 'vitest';
import { emptyNote } from '../../domain/personal/noteChange.ts';
import type { WorkNote } from '../../domain/personal/personal.ts';
import { ratingsOf } from './ratingsOf.ts';
import { takesAway } from './takesAway.ts';

const note = (work: string, given: Partial<WorkNote>): WorkNote => ({ ...emptyNote('main', work), ...given });

test('taking back, and leaving the watchlist by watching, is something taken away', () => {
  const before = note('1', { stars: 4, wantedAt: 5, seenAt: 6, tags: ['a', 'b'], note: 'long ago' });
  expect([{ stars: null }, { stars: 3 }, { isSeen: false }, { isWanted: false }, { tags: ['a'] }, { note: '' }].map((change) => takesAway(before, change))).toEqual([true, true, true, true, true, true]);
});

test('what is only added takes nothing away, except "not interested", which hides the title', () => {
  const before = note('1', { stars: 4 });
  expect([{ stars: 5 }, { isSeen: true }, { isWanted: true }, { tags: ['a'] }, { note: 'x' }].map((change) => takesAway(before, change))).toEqual([false, false, false, false, false]);
  expect([takesAway(undefined, { stars: 3 }), takesAway(undefined, { isWanted: false }), takesAway(undefined, { isDismissed: true })]).toEqual([false, false, true]);
});

test('ratings count oldest first, without those left out, and without the title asked about', () => {
  const notes = new Map([note('2', { stars: 3, ratedAt: 20 }), note('1', { stars: 4.5, ratedAt: 10 }), note('3', { stars: 1, ratedAt: 5, isIgnored: true }), note('4', { seenAt: 1 })].map((one) => [one.work, one]));
  expect(ratingsOf(notes)).toEqual([{ work: '1', stars: 4.5 }, { work: '2', stars: 3 }]);
  expect(ratingsOf(notes, '1')).toEqual([{ work: '2', stars: 3 }]);
});
