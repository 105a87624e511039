import { expect, test } from 'vitest';
import { backupDue } from './backupDue.ts';
import { emptyNote } from './noteChange.ts';

const day = 86_400_000;
const notes = (count: number, changedAt: number) => Array.from({ length: count }, (_, at) => ({ ...emptyNote('main', String(at)), stars: 4, changedAt }));
const due = (given: { count?: number; changedAt?: number; backedUpAt?: number | null; putOffAt?: number | null; now: number }): boolean =>
  backupDue(notes(given.count ?? 10, given.changedAt ?? 0), { backedUpAt: given.backedUpAt ?? null, putOffAt: given.putOffAt ?? null, now: given.now });

test.each([
  ['a month after the first change', { now: 30 * day }, true],
  ['not before', { now: 30 * day - 1 }, false],
  ['not for a few works', { count: 4, now: 90 * day }, false],
  ['a month after the last backup', { changedAt: 50 * day, backedUpAt: 40 * day, now: 70 * day }, true],
  ['not when nothing was said since', { changedAt: 39 * day, backedUpAt: 40 * day, now: 99 * day }, false],
  ['not within a month of putting it off', { putOffAt: 80 * day, now: 100 * day }, false],
  ['again a month later', { putOffAt: 80 * day, now: 110 * day }, true],
])('%s', (_, given, expected) => {
  expect(due(given)).toBe(expected);
});
