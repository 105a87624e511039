import type { ColumnProfile, PairProfile } from '../../../domain/statistics/profile.ts';
import type { Cell } from '../../../domain/statistics/table.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import type { ChartSpec } from '../../../ui/chart/chartSpec.ts';
import { cellText, valueText } from './cellText.ts';
import { counted, shareOf, shortCount, shortFigure } from './figure.ts';

type Side = Pick<ColumnProfile, 'name' | 'held'>;

const scaleOf = ({ held }: Side): 'linear' | 'date' => (held === 'date' ? 'date' : 'linear');
/** Rows without a value are a group too, and a dash names none. */
const groupText = (value: Cell): string => (value === null ? t('explore.missingGroup') : cellText(value));

/** Two columns against each other. */
export function pairChart(pair: PairProfile, x: Side, y: Side): ChartSpec {
  const xText = valueText(x.held), yText = valueText(y.held), what = { x: x.name, y: y.name, rows: counted(pair.rows) };
  const common = { xLabel: x.name, yLabel: y.name }, scales = { xScale: scaleOf(x), yScale: scaleOf(y) };
  if (pair.kind === 'scatter') {
    return {
      kind: 'scatter', ...common, ...scales, points: pair.points.map(([px, py, row]) => ({ label: t('explore.rowNumber', { number: counted(row + 1) }), x: px, y: py })), formatX: xText, formatY: yText, formatShort: y.held === 'number' ? shortFigure : yText,
      summary: t(pair.sampled === null ? 'explore.chart_scatter' : 'explore.chart_scatterSample', { ...what, points: counted(pair.points.length) }),
    };
  }
  if (pair.kind === 'hexbin') {
    const most = pair.cells.reduce((best, cell) => (cell[2] > best[2] ? cell : best), pair.cells[0] ?? [0, 0, 0] as const);
    return { kind: 'hexbin', ...common, ...scales, radius: pair.radius, cells: pair.cells, valueLabel: t('explore.rows'), formatX: xText, formatY: yText, format: counted, summary: t('explore.chart_hexbin', { ...what, atX: xText(most[0]), atY: yText(most[1]), most: counted(most[2]) }) };
  }
  if (pair.kind === 'groups') {
    const [first] = pair.boxes;
    return {
      kind: 'box', xLabel: y.name, yLabel: x.name, scale: scaleOf(y), boxes: pair.boxes.map(({ value, count, box }) => ({ label: groupText(value), count, ...box })), formatX: yText,
      summary: t('explore.chart_groups', { ...what, groups: counted(pair.boxes.length), first: groupText(first?.value ?? null), median: first ? yText(first.box.median) : '' }),
    };
  }
  if (pair.kind === 'density') {
    const stretch = (edges: readonly number[], at: number, text: (value: number) => string): string => `${text(edges[at] ?? 0)}–${text(edges[at + 1] ?? 0)}`;
    const columns = pair.xEdges.slice(1).map((_, at) => stretch(pair.xEdges, at, xText)), rows = pair.yEdges.slice(1).map((_, at) => stretch(pair.yEdges, at, yText));
    return { kind: 'grid', ...common, scale: 'density', upward: true, rows, columns, values: pair.counts, valueLabel: t('explore.rows'), format: counted, formatShort: shortCount, summary: gridSummary(pair.counts, rows, columns, what) };
  }
  const columns = pair.xValues.map((value, at) => (pair.xOthers && at === pair.xValues.length - 1 ? t('explore.allOthers') : groupText(value)));
  const rows = pair.yValues.map((value, at) => (pair.yOthers && at === pair.yValues.length - 1 ? t('explore.allOthers') : groupText(value)));
  return { kind: 'grid', ...common, scale: 'count', rows, columns, values: pair.counts, valueLabel: t('explore.rows'), format: (value) => `${counted(value)} · ${shareOf(value, pair.rows)}`, formatShort: shortCount, summary: gridSummary(pair.counts, rows, columns, what) };
}

function gridSummary(counts: readonly number[], rows: readonly string[], columns: readonly string[], what: { readonly x: string; readonly y: string; readonly rows: string }): string {
  const most = counts.indexOf(Math.max(...counts));
  return t('explore.chart_crosstab', { ...what, atX: columns[most % columns.length] ?? '', atY: rows[Math.floor(most / columns.length)] ?? '', most: counted(counts[most] ?? 0) });
}
