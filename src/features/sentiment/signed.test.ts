import { afterEach, expect, test } from 'vitest';
import { setLanguage } from '../../i18n/i18n.svelte.ts';
import { signed } from './signed.ts';

afterEach(async () => { await setLanguage('en'); });

test('a part in the sum shows its sign, and what rounds to nothing has none', () => {
  expect([0.824, -0.826, 0, -0.004, 12].map((weight) => signed(weight))).toEqual(['+0.82', '−0.83', '0.00', '0.00', '+12.00']);
  expect([0.824, -0.04].map((weight) => signed(weight, 1))).toEqual(['+0.8', '0.0']);
});

test('Spanish writes a comma', async () => {
  await setLanguage('es');
  expect(signed(-0.5)).toBe('−0,50');
});
