import type { ColumnProfile, Histogram } from '../../../domain/statistics/profile.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import type { HistogramSpec } from '../../../ui/chart/chartSpec.ts';
import { counted, figure, shareOf, shortCount } from './figure.ts';

/** A chart under its title; `key` tells it from the others of its column. */
export interface NamedChart<Spec> {
  readonly key: string;
  readonly title: string;
  readonly spec: Spec;
}

/** @param what  is counted along the axis: the column's name, "characters" */
export function histogramSpec(histogram: Histogram, what: string, title: string): HistogramSpec {
  const { edges, counts, scale, rule } = histogram;
  const total = counts.reduce((sum, count) => sum + count, 0), most = counts.indexOf(Math.max(...counts));
  const isWhole = rule === 'distinct';
  const nameBin = (bin: number): string => (isWhole ? figure(((edges[bin] ?? 0) + (edges[bin + 1] ?? 0)) / 2) : t('explore.fromTo', { from: figure(edges[bin]), to: figure(edges[bin + 1]) }));
  return {
    kind: 'histogram', edges, counts, scale, xLabel: what, yLabel: t('explore.rows'),
    summary: t('explore.chart_histogram', { title, bins: counted(counts.length), bin: nameBin(most), share: shareOf(counts[most] ?? 0, total) }),
    ...(isWhole ? { nameBin } : {}),
    formatX: figure, formatY: counted, formatShort: shortCount,
  };
}

/** A numeric column's own histogram. */
export function valuesChart(column: ColumnProfile, histogram: Histogram): NamedChart<HistogramSpec> {
  const title = t('explore.chartTitle_histogram');
  return { key: 'histogram', title, spec: histogramSpec(histogram, column.name, `${column.name}: ${title}`) };
}
