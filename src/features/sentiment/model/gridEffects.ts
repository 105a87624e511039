import type { GridRow } from '../../../contracts/sentimentCard.ts';

export const gridParameters = ['hiddenLayers', 'units', 'dropout', 'longest', 'features', 'learningRate', 'epochs'] as const;
export type GridParameter = (typeof gridParameters)[number];

/** What one value of one choice came to, whatever the others were. */
export interface GridEffect {
  readonly parameter: GridParameter;
  readonly value: number;
  readonly settings: number;
  readonly mean: number;
  readonly best: number;
}

/** Every value of every choice that was varied, in the order of `gridParameters`, values ascending. */
export function gridEffects(grid: readonly GridRow[]): readonly GridEffect[] {
  return gridParameters.flatMap((parameter) => {
    const values = [...new Set(grid.map((row) => row[parameter]))].sort((a, b) => a - b);
    if (values.length < 2) return [];
    return values.map((value) => {
      const accuracies = grid.filter((row) => row[parameter] === value).map(({ accuracy }) => accuracy);
      return { parameter, value, settings: accuracies.length, mean: accuracies.reduce((sum, one) => sum + one, 0) / accuracies.length, best: Math.max(...accuracies) };
    });
  });
}

/** The setting of the highest accuracy; null of none. */
export const bestOf = (grid: readonly GridRow[]): GridRow | null => grid.reduce<GridRow | null>((best, row) => (best === null || row.accuracy > best.accuracy ? row : best), null);
