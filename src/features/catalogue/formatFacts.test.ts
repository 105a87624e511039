import { afterEach, expect, test } from 'vitest';
import { setLanguage } from '../../i18n/i18n.svelte.ts';
import { formatLength, formatMonth, formatRatio } from './formatFacts.ts';

afterEach(() => setLanguage('en'));

test('a return keeps the digits that matter', () => {
  expect([0.042, 1, 12.46, 99.96, 4133.33].map(formatRatio)).toEqual(['0.04×', '1×', '12.5×', '100×', '4,133×']);
});

test('returns and months follow the language', async () => {
  expect(formatMonth(17_348)).toBe('July 2017');
  await setLanguage('es');
  expect(formatMonth(17_348)).toBe('julio de 2017');
  expect(formatRatio(12.46)).toBe('12,5×');
});

test('a length is in seasons for a series, in hours and minutes for a film, null when unknown', () => {
  expect(formatLength({ runtimeMin: null, seasons: 1 })).toBe('1 season');
  expect(formatLength({ runtimeMin: 170, seasons: null })).toBe('2 h 50 min');
  expect(formatLength({ runtimeMin: null, seasons: null })).toBeNull();
});
