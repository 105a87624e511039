/** One setting of the grid search over classic networks of two equal hidden layers. */
export interface GridSetting {
  readonly hiddenLayers: number;
  readonly units: number;
  /** Of the inputs and after every hidden layer. */
  readonly dropout: number;
  /** n-grams of 1 to … tokens. */
  readonly longest: number;
  readonly features: number;
  readonly learningRate: number;
}

/** A finished setting, on the film-disjoint validation reviews. */
export interface GridRow extends GridSetting {
  /** The best one, which is kept; training went on for a few more. */
  readonly epochs: number;
  readonly accuracy: number;
  readonly logLoss: number;
  readonly seconds: number;
}

const base: GridSetting = { hiddenLayers: 2, units: 64, dropout: 0.2, longest: 2, features: 20_000, learningRate: 1e-3 };
const along = <K extends keyof GridSetting>(key: K, values: readonly GridSetting[K][]) => (setting: GridSetting): readonly GridSetting[] => values.map((value) => ({ ...setting, [key]: value }));

/** Units × dropout × n-gram range × number of features at one learning rate, and two more rates for both numbers of units and both dropouts: 32 in all. */
export const gridSettings: readonly GridSetting[] = [
  ...[base].flatMap(along('longest', [1, 2, 3])).flatMap(along('features', [10_000, 20_000])).flatMap(along('units', [16, 64])).flatMap(along('dropout', [0.2, 0.5])),
  ...[base].flatMap(along('learningRate', [3e-4, 3e-3])).flatMap(along('units', [16, 64])).flatMap(along('dropout', [0.2, 0.5])),
];

/** What a finished setting is kept under. */
export const gridKey = (setting: GridSetting, seed: number, fingerprint: string): string => JSON.stringify([setting.hiddenLayers, setting.units, setting.dropout, setting.longest, setting.features, setting.learningRate, seed, fingerprint]);

/** The row of the highest validation accuracy, of equals that of the least loss. */
export function bestOf(rows: readonly GridRow[]): GridRow {
  const [best] = [...rows].sort((a, b) => b.accuracy - a.accuracy || a.logLoss - b.logLoss);
  if (!best) throw new RangeError('bestOf: no rows');
  return best;
}
