import { expect, test } from 'vitest';
import { daysFromIso, isoFromDays, monthOfDays, weekdayOfDays, yearOfDays } from './date.ts';

test('a day survives the way there and back', () => {
  for (const iso of ['1970-01-01', '1874-12-09', '2020-02-29', '2026-03-04']) expect(isoFromDays(daysFromIso(iso)!)).toBe(iso);
});

test('what is no calendar day is null', () => {
  for (const text of ['', '1', '2017-02-30', '2017-13-01', '22/07/2017', '1995']) expect(daysFromIso(text)).toBeNull();
});

test('year, month and weekday of known days', () => {
  const toyStory = daysFromIso('1995-10-30')!; // a Monday
  expect([yearOfDays(toyStory), monthOfDays(toyStory), weekdayOfDays(toyStory)]).toEqual([1995, 10, 1]);
  expect(weekdayOfDays(daysFromIso('1969-12-28')!)).toBe(7);
});
