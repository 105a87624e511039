import { afterEach, expect, test } from 'vitest';
import { setLanguage } from '../../../i18n/i18n.svelte.ts';
import { chanceText, coefficient, counted, figure, shareOf, shareText, shortCount, shortFigure } from './figure.ts';

afterEach(() => setLanguage('en'));

test('whole numbers are whole, years ungrouped, and others have four digits that count', () => {
  expect([0, 2017, 48_712, 11.0637, -0.05004, 2543.987, 123_456.7].map(figure)).toEqual(['0', '2017', '48,712', '11.06', '−0.05004', '2544', '123,457']);
});

test('counts are grouped, as they are everywhere else', () => {
  expect([7, 2944, 48_712, 2.5, null].map(counted)).toEqual(['7', '2,944', '48,712', '2.5', '—']);
});

test('coefficients have three decimals, and nothing is not minus nothing', () => {
  expect([0.56, -0.8123, 1, -0.0001, null].map(coefficient)).toEqual(['0.560', '−0.812', '1.000', '0.000', '—']);
});

test('what cannot be had is a dash, and what has no end says so', () => {
  expect([null, undefined, NaN, Infinity, -Infinity].map(figure)).toEqual(['—', '—', '—', '∞', '−∞']);
});

test('very large and very small figures have their power of ten', () => {
  expect([1.23456e18, 0.00001234].map(figure)).toEqual(['1.235\u00a0×\u00a010¹⁸', '1.234\u00a0×\u00a010⁻⁵']);
});

test('axes take few letters', () => {
  expect([0, 0.25, 1874, 1_500_000].map(shortFigure)).toEqual(['0', '0.25', '1874', '1.5m']);
  expect([0, 1874, 20_200, 0.5].map(shortCount)).toEqual(['0', '1,874', '20.2k', '0.5']);
});

test('a chance too small to matter says so', () => {
  expect([1e-9, 0.04321, null].map(chanceText)).toEqual(['<\u00a00.0001', '0.04321', '—']);
});

test('a share that is nearly nothing or nearly all is neither 0 nor 100 %', () => {
  expect([0, 0.00001, 0.0012, 0.1234, 0.99999, 1].map(shareText)).toEqual(['0%', '<\u00a00.01%', '0.12%', '12.3%', '>\u00a099.9%', '100%']);
  expect(shareOf(1, 0)).toBe('—');
});

test('Spanish writes a comma', async () => {
  await setLanguage('es');
  expect(figure(11.0637)).toBe('11,06');
  expect([counted(2944), coefficient(-0.5), figure(1.5e-6)]).toEqual(['2.944', '−0,500', '1,5\u00a0×\u00a010⁻⁶']);
});
