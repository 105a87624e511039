import type { MissingProfile } from '../../../domain/statistics/profile.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import type { ChartSpec } from '../../../ui/chart/chartSpec.ts';
import { shortCoefficient } from './associationCharts.ts';
import { coefficient, counted, figure, shareText } from './figure.ts';
import type { NamedChart } from './histogramChart.ts';

/** More columns than this make a matrix that nobody can read: those that miss most are kept. */
const mostColumns = 40;
/** Stretches of rows that a matrix shows. */
const mostStretches = 40;

/** What is missing, as bars, over the rows, together, and in groups. @param missing  cells of each column, in the table's order */
export function missingCharts(found: MissingProfile, names: readonly string[], missing: readonly number[], rows: number): readonly NamedChart<ChartSpec>[] {
  const some = missing.map((cells, index) => ({ index, cells })).filter(({ cells }) => cells > 0).sort((a, b) => b.cells - a.cells);
  const [worst] = some;
  if (!worst || rows === 0) return [];
  const nameOf = (index: number): string => names[index] ?? '';
  const shown = some.slice(0, mostColumns);
  return [
    { key: 'missingBars', title: t('explore.chartTitle_missingBars'), spec: {
      kind: 'bar', sideways: true, xLabel: t('explore.column'), yLabel: t('explore.axis_shareMissing'), formatY: shareText,
      points: shown.map(({ index, cells }) => ({ label: nameOf(index), y: cells / rows })),
      summary: t('explore.chart_missingBars', { columns: counted(some.length), of: counted(names.length), worst: nameOf(worst.index), share: shareText(worst.cells / rows) }),
    } },
    ...dendrogramChart(found, nameOf),
    { key: 'missingMatrix', title: t('explore.chartTitle_missingMatrix'), spec: matrixSpec(found, names, shown.map(({ index }) => index).sort((a, b) => a - b), rows) },
    ...correlationChart(found, nameOf),
  ];
}

/** Neighbouring stretches are joined until few enough are left to be read. */
function matrixSpec({ matrix }: MissingProfile, names: readonly string[], columns: readonly number[], rows: number): ChartSpec {
  const joined = Math.ceil(matrix.stretches / mostStretches), stretches = Math.ceil(matrix.stretches / joined);
  const values: number[] = [];
  for (let stretch = 0; stretch < stretches; stretch++) {
    const from = stretch * joined, to = Math.min(matrix.stretches, from + joined);
    for (const column of columns) {
      let sum = 0;
      for (let at = from; at < to; at++) sum += matrix.shares[at * names.length + column] ?? 0;
      values.push(sum / Math.max(1, to - from));
    }
  }
  const each = matrix.rowsEach * joined;
  return {
    kind: 'grid', scale: 'share', xLabel: t('explore.column'), yLabel: t('explore.axis_rowsOfTable'), valueLabel: t('explore.axis_shareMissing'), format: shareText, formatLegend: shareText, formatShort: (share) => (share === 0 ? '' : String(Math.round(share * 100))),
    rows: Array.from({ length: stretches }, (_, stretch) => `${counted(stretch * each + 1)}–${counted(Math.min(rows, (stretch + 1) * each))}`),
    columns: columns.map((column) => names[column] ?? ''), values,
    summary: t('explore.chart_missingMatrix', { stretches: counted(stretches), rows: counted(each), columns: counted(columns.length) }),
  };
}

function correlationChart({ correlation: { columns, values } }: MissingProfile, nameOf: (index: number) => string): readonly NamedChart<ChartSpec>[] {
  if (columns.length < 2) return [];
  const kept = columns.slice(0, mostColumns), labels = kept.map(nameOf);
  let strongest = { value: 0, row: 0, column: 1 };
  const shown = kept.flatMap((_, row) => kept.map((__, column) => {
    const value = values[row * columns.length + column] ?? null;
    if (value !== null && row < column && Math.abs(value) > Math.abs(strongest.value)) strongest = { value, row, column };
    return value;
  }));
  return [{ key: 'missingTogether', title: t('explore.chartTitle_missingTogether'), spec: {
    kind: 'grid', scale: 'diverging', xLabel: t('explore.column'), yLabel: t('explore.column'), valueLabel: t('explore.measure_pearson'), rows: labels, columns: labels, values: shown, format: coefficient, formatShort: shortCoefficient,
    summary: t('explore.chart_missingTogether', { columns: counted(labels.length), one: labels[strongest.row] ?? '', other: labels[strongest.column] ?? '', value: coefficient(strongest.value) }),
  } }];
}

function dendrogramChart({ dendrogram }: MissingProfile, nameOf: (index: number) => string): readonly NamedChart<ChartSpec>[] {
  const [first] = dendrogram?.merges ?? [];
  if (!dendrogram || !first || dendrogram.columns.length > 60) return [];
  const leaves = dendrogram.columns.map(nameOf);
  return [{ key: 'missingTree', title: t('explore.chartTitle_missingTree'), spec: {
    kind: 'dendrogram', xLabel: t('explore.axis_distance'), yLabel: '', leaves, merges: dendrogram.merges, formatX: figure,
    summary: t('explore.chart_missingTree', { columns: counted(leaves.length), one: leaves[first.left] ?? '', other: leaves[first.right] ?? '' }),
  } }];
}
