import { afterEach, expect, test } from 'vitest';
import { setLanguage } from '../../../i18n/i18n.svelte.ts';
import { figure, shareOf, shareText, shortFigure } from './figure.ts';

afterEach(() => setLanguage('en'));

test('whole numbers are whole, years ungrouped, and others have four digits that count', () => {
  expect([0, 2017, 48_712, 11.0637, -0.05004, 2543.987, 123_456.7].map(figure)).toEqual(['0', '2017', '48,712', '11.06', '-0.05004', '2544', '123,457']);
});

test('what cannot be had is a dash, and what has no end says so', () => {
  expect([null, undefined, NaN, Infinity, -Infinity].map(figure)).toEqual(['—', '—', '—', '∞', '−∞']);
});

test('very large and very small figures have their power of ten', () => {
  expect([1.23456e18, 0.00001234].map(figure)).toEqual(['1.235E18', '1.234E-5']);
});

test('axes take few letters', () => {
  expect([0, 0.25, 1874, 1_500_000].map(shortFigure)).toEqual(['0', '0.25', '1874', '1.5m']);
});

test('a share that is nearly nothing or nearly all is neither 0 nor 100 %', () => {
  expect([0, 0.00001, 0.0012, 0.1234, 0.99999, 1].map(shareText)).toEqual(['0%', '< 0.01%', '0.12%', '12.3%', '> 99.9%', '100%']);
  expect(shareOf(1, 0)).toBe('—');
});

test('Spanish writes a comma', async () => {
  await setLanguage('es');
  expect(figure(11.0637)).toBe('11,06');
});
