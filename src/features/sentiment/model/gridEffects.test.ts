import { expect, test } from 'vitest';
import type { GridRow } from '../../../contracts/sentimentCard.ts';
import { bestOf, gridEffects } from './gridEffects.ts';

const row = (given: Partial<GridRow>): GridRow => ({ hiddenLayers: 2, units: 64, dropout: 0.2, longest: 2, features: 20_000, learningRate: 0.001, epochs: 5, accuracy: 0.8, logLoss: 0.4, seconds: 9, ...given });

test('every value of a varied choice has the mean and the best of its settings; what was not varied is left out', () => {
  const grid = [row({ units: 64, accuracy: 0.8 }), row({ units: 64, accuracy: 0.9 }), row({ units: 16, accuracy: 0.7 })];
  expect(gridEffects(grid)).toEqual([
    { parameter: 'units', value: 16, settings: 1, mean: 0.7, best: 0.7 },
    { parameter: 'units', value: 64, settings: 2, mean: expect.closeTo(0.85, 10) as number, best: 0.9 },
  ]);
});

test('the best setting is the one of the highest accuracy, the first of equals', () => {
  const grid = [row({ accuracy: 0.8 }), row({ accuracy: 0.9, units: 1 }), row({ accuracy: 0.9, units: 2 })];
  expect(bestOf(grid)?.units).toBe(1);
  expect(bestOf([])).toBeNull();
});
