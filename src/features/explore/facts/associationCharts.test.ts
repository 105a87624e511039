import { afterEach, expect, test } from 'vitest';
import type { AssociationMatrix } from '../../../domain/statistics/profile.ts';
import { setLanguage } from '../../../i18n/i18n.svelte.ts';
import { shortCoefficient, strongestPairs } from './associationCharts.ts';

afterEach(() => setLanguage('en'));

const symmetric: AssociationMatrix = { measure: 'pearson', rows: [0, 2, 3], columns: [0, 2, 3], values: [1, -0.9, 0.2, -0.9, 1, null, 0.2, null, 1], sampled: null, engine: 'cpu' };

test('each pair counts once, the strongest first whatever its sign', () => {
  expect(strongestPairs(symmetric, 5)).toEqual([{ row: 0, column: 2, value: -0.9 }, { row: 0, column: 3, value: 0.2 }]);
});

test('a matrix of categories against numbers has every cell', () => {
  expect(strongestPairs({ ...symmetric, measure: 'correlationRatio', rows: [1, 4], columns: [0, 2], values: [0.1, 0.5, 0.3, 0.4] }, 3).map(({ row, column }) => [row, column])).toEqual([[1, 2], [4, 2], [4, 0]]);
});

test('a coefficient fits a cell, in the language shown', async () => {
  expect([0.354, -0.72, 1, -0.001].map(shortCoefficient)).toEqual(['.35', '−.72', '1.00', '0']);
  await setLanguage('es');
  expect([0.354, -1].map(shortCoefficient)).toEqual([',35', '−1,00']);
});
