import { expect, test } from 'vitest';
import { smallColumn } from '../smallTable.fixture.ts';
import { filledSlots, slotsFor } from './columnSlots.ts';

const vote = smallColumn('vote'), kind = smallColumn('kind');

test('what was said of a column stands, marked as old, until it is said anew', () => {
  const first = filledSlots(slotsFor(['vote', 'kind'], []), [{ index: 0, column: vote }, { index: 1, column: kind }]);
  const second = slotsFor(['kind', 'new'], first);
  expect(second).toEqual([{ index: 0, name: 'kind', profile: kind, isStale: true }, { index: 1, name: 'new', profile: null, isStale: true }]);
  expect(filledSlots(second, [{ index: 0, column: kind }])[0]).toEqual({ index: 0, name: 'kind', profile: kind, isStale: false });
});

test('nothing new leaves the same slots', () => {
  const slots = slotsFor(['vote'], []);
  expect(filledSlots(slots, [])).toBe(slots);
});
