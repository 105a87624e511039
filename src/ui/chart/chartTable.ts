import { t } from '../../i18n/i18n.svelte.ts';
import type { BoxSpec, ChartSpec, GridSpec, HistogramSpec, PointsSpec } from './chartSpec.ts';
import { binName, nodeName } from './chartStops.ts';

export type TableCell = string | number | null;

/** The figures behind a chart, in the language shown: read as a table, saved as CSV. */
export interface ChartTable {
  readonly columns: readonly {
    readonly label: string;
    /** Of a number as shown; a CSV keeps the number. Absent from columns of texts. */
    readonly format?: (value: number) => string;
  }[];
  /** A cell a column. */
  readonly rows: readonly (readonly TableCell[])[];
}

export function chartTable(spec: ChartSpec): ChartTable {
  switch (spec.kind) {
    case 'bars': {
      const { xLabel, series: [left, right], formatY: format, bars } = spec;
      return { columns: [{ label: xLabel }, { label: left, format }, { label: right, format }], rows: bars.map((bar) => [bar.label, bar.left, bar.right]) };
    }
    case 'histogram': return histogramTable(spec);
    case 'box': return boxTable(spec);
    case 'grid': return gridTable(spec);
    case 'hexbin': {
      const { xLabel, yLabel, valueLabel, formatX, formatY, format, cells } = spec;
      return { columns: [{ label: xLabel, format: formatX }, { label: yLabel, format: formatY }, { label: valueLabel, format }], rows: cells };
    }
    case 'dendrogram': {
      const columns = [{ label: t('chart.joined') }, { label: t('chart.joinedWith') }, { label: spec.xLabel, format: spec.formatX }];
      return { columns, rows: spec.merges.map(({ left, right, distance }) => [nodeName(spec, left), nodeName(spec, right), distance]) };
    }
    default: return pointsTable(spec);
  }
}

function pointsTable({ kind, points, xLabel, yLabel, formatX = String, formatY }: PointsSpec): ChartTable {
  const value = { label: yLabel, format: formatY };
  return kind === 'scatter'
    ? { columns: [{ label: t('common.chartName') }, { label: xLabel, format: formatX }, value], rows: points.map(({ label, x, y }) => [label, x ?? null, y]) }
    : { columns: [{ label: xLabel }, value], rows: points.map(({ label, y }) => [label, y]) };
}

function histogramTable(spec: HistogramSpec): ChartTable {
  const { edges, counts, second, label, xLabel, yLabel, formatX, formatY } = spec;
  const series = [{ label: second ? label ?? yLabel : yLabel, format: formatY }, ...(second ? [{ label: second.label, format: formatY }] : [])];
  const figures = counts.map((count, index) => [count, ...(second ? [second.counts[index] ?? null] : [])]);
  return spec.nameBin
    ? { columns: [{ label: xLabel }, ...series], rows: figures.map((row, index) => [binName(spec, index), ...row]) }
    : { columns: [{ label: t('chart.from', { what: xLabel }), format: formatX }, { label: t('chart.to', { what: xLabel }), format: formatX }, ...series], rows: figures.map((row, index) => [edges[index] ?? null, edges[index + 1] ?? null, ...row]) };
}

function boxTable({ boxes, yLabel, formatX: format }: BoxSpec): ChartTable {
  const names = [t('chart.low'), t('chart.q1'), t('chart.median'), t('chart.q3'), t('chart.high')];
  const counts = [t('chart.outliersBelow'), t('chart.outliersAbove')], counted = boxes.some(({ count }) => count !== undefined);
  return {
    columns: [{ label: yLabel }, ...names.map((label) => ({ label, format })), ...[...counts, ...(counted ? [t('chart.rows')] : [])].map((label) => ({ label, format: String }))],
    rows: boxes.map(({ label, low, q1, median, q3, high, outliersBelow, outliersAbove, count }) => [label, low, q1, median, q3, high, outliersBelow, outliersAbove, ...(counted ? [count ?? null] : [])]),
  };
}

function gridTable({ rows, columns, values, yLabel, format }: GridSpec): ChartTable {
  const across = columns.length;
  return { columns: [{ label: yLabel }, ...columns.map((label) => ({ label, format }))], rows: rows.map((name, row) => [name, ...values.slice(row * across, (row + 1) * across)]) };
}
