import type { AssociationMatrix, Measure } from '../../../domain/statistics/profile.ts';
import { formatFixed } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import type { GridSpec } from '../../../ui/chart/chartSpec.ts';
import { coefficient, counted } from './figure.ts';
import type { NamedChart } from './histogramChart.ts';

const signed: readonly Measure[] = ['pearson', 'spearman', 'kendall'];
/** `−.35`, to fit a cell; nothing is not minus nothing. */
export const shortCoefficient = (value: number): string => (Math.abs(value) < 0.005 ? '0' : formatFixed(value, 2).replace(/^(-?)0(?=[.,])/, '$1').replace('-', '−'));

export function associationChart(matrix: AssociationMatrix, names: readonly string[]): NamedChart<GridSpec> {
  const [best] = strongestPairs(matrix, 1), measure = t(`explore.measure_${matrix.measure}`);
  return { key: matrix.measure, title: measure, spec: {
    kind: 'grid', scale: signed.includes(matrix.measure) ? 'diverging' : 'share', xLabel: t('explore.column'), yLabel: t('explore.column'), valueLabel: measure,
    rows: matrix.rows.map((index) => names[index] ?? ''), columns: matrix.columns.map((index) => names[index] ?? ''), values: matrix.values, format: coefficient, formatShort: shortCoefficient,
    summary: best
      ? t('explore.chart_associations', { measure, rows: counted(matrix.rows.length), columns: counted(matrix.columns.length), one: names[best.row] ?? '', other: names[best.column] ?? '', value: coefficient(best.value) })
      : t('explore.chart_associationsNone', { measure }),
  } };
}

export interface StrongPair {
  /** Indices of the table's columns. */
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** The pairs with the largest values, signs aside; each pair once, nothing with itself. */
export function strongestPairs({ rows, columns, values }: AssociationMatrix, most: number): readonly StrongPair[] {
  const isSymmetric = rows.length === columns.length && rows.every((index, at) => index === columns[at]);
  const pairs: StrongPair[] = [];
  for (const [at, row] of rows.entries()) {
    for (const [across, column] of columns.entries()) {
      const value = values[at * columns.length + across] ?? null;
      if (value !== null && row !== column && (!isSymmetric || at < across)) pairs.push({ row, column, value });
    }
  }
  return pairs.sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || a.row - b.row || a.column - b.column).slice(0, most);
}
