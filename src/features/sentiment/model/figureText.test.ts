import { afterEach, beforeAll, expect, test } from 'vitest';
import { ensureMessages, setLanguage } from '../../../i18n/i18n.svelte.ts';
import { durationText, intervalText, percent, pointsText } from './figureText.ts';

beforeAll(() => ensureMessages('sentimentModel'));
afterEach(() => setLanguage('en'));

test('a share has one decimal even where it is none', () => {
  expect([0.91, 0.9312, 1].map(percent)).toEqual(['91.0%', '93.1%', '100.0%']);
});

test('an interval has its sign once', async () => {
  expect(intervalText({ low: 0.9281, high: 0.9344 })).toBe('92.8–93.4%');
  await setLanguage('es');
  expect(intervalText({ low: 0.9281, high: 0.9344 })).toBe('92,8–93,4\u00A0%');
});

test('a difference says which way, and none says nothing', () => {
  expect([0.0042, -0.0117, 0.0001].map((difference) => pointsText(difference))).toEqual(['+0.4 points', '−1.2 points', '0.0 points']);
  expect(pointsText(-0.0002, 2)).toBe('−0.02 points');
});

test('durations are in seconds first, then in minutes', () => {
  expect([12.4, 99, 150, 1260].map(durationText)).toEqual(['12 s', '99 s', '2.5 min', '21 min']);
});
