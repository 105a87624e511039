import type { AnyQuery, QueryAnswer, ResultColumn, Row } from '../../domain/queries/query.ts';
import { formatUsd } from '../../i18n/format.ts';
import { localised, t } from '../../i18n/i18n.svelte.ts';
import type { ChartPoint, PointsSpec } from '../../ui/chart/chartSpec.ts';
import { worthDrawing } from '../../ui/chart/chartSpec.ts';
import { formatCell } from './formatCell.ts';

/** Bars whose names are longer than this lie down. */
const longName = 12;
const mostBars = 30;

/** The chart of an answer, in the language shown; null where the query has none or there is nothing to compare. */
export function resultChart(query: Pick<AnyQuery, 'chart' | 'columns' | 'title'>, answer: Pick<QueryAnswer, 'rows' | 'context' | 'params'>): PointsSpec | null {
  const { chart } = query;
  if (!chart) return null;
  const x = describe(chart.x, query.columns), y = describe(chart.y, query.columns);
  const rows = answer.context ?? answer.rows;
  const points = rows.map((row) => pointOf(row, x, y, chart.kind, answer)).filter((point) => point !== null);
  const sideways = chart.kind === 'bar' && points.some(({ label }) => label.length > longName);
  // A gap between months says something, an empty line for each film of unknown return does not.
  const shown = sideways ? points.filter(({ y: value }) => value !== null) : points;
  const known = chart.kind === 'bar' && shown.length > mostBars ? strongest(shown) : shown;
  const spec: PointsSpec = {
    kind: chart.kind,
    summary: '',
    xLabel: x.label,
    yLabel: y.label,
    points: known,
    sideways,
    formatY: (value) => formatCell(value, y.format) ?? '',
    ...(y.format === 'usd' && { formatShort: (value: number) => formatUsd(value, true) }),
    formatX: (value) => formatCell(value, x.format) ?? '',
  };
  return worthDrawing(spec) ? { ...spec, summary: summarise(spec) } : null;
}

interface Described { readonly name: string; readonly label: string; readonly format: ResultColumn['format'] }

/** A charted column is one of the result's, or one of the context's only; those are named here. */
function describe(name: string, columns: readonly ResultColumn[]): Described {
  const column = columns.find((each) => each.name === name);
  if (column) return { name, label: localised(column.label), format: column.format };
  switch (name) {
    case 'decade': return { name, label: t('queries.column_decade'), format: 'year' };
    case 'title': return { name, label: t('queries.column_title'), format: 'text' };
    case 'films': return { name, label: t('queries.column_films'), format: 'integer' };
    case 'revenueUsd': return { name, label: t('queries.column_revenueUsd'), format: 'usd' };
    case 'return': return { name, label: t('queries.column_return'), format: 'ratio' };
    default: return { name, label: name, format: 'number' };
  }
}

function pointOf(row: Row, x: Described, y: Described, kind: PointsSpec['kind'], answer: Pick<QueryAnswer, 'rows' | 'context'>): ChartPoint | null {
  const value = row[y.name], at = row[x.name];
  if (value !== null && value !== undefined && typeof value !== 'number') return null;
  const year = row['year'];
  const name = kind === 'scatter' ? formatCell(row['title'] ?? at, 'text') : formatCell(at, x.format);
  if (name === null) return null;
  const label = x.name === 'title' && typeof year === 'number' ? `${name} (${year})` : name;
  // Only where the context widens the answer is the asked part marked.
  const marked = answer.context !== undefined && answer.rows.length > 0 && answer.rows.length < answer.context.length && answer.rows.some((asked) => asked[x.name] !== undefined && asked[x.name] === at);
  return { label, y: value ?? null, ...(kind === 'scatter' && typeof at === 'number' ? { x: at } : {}), ...(marked ? { marked } : {}) };
}

/** The largest bars, in the order they came. */
function strongest(points: readonly ChartPoint[]): readonly ChartPoint[] {
  const kept = new Set(points.filter(({ y }) => y !== null).sort((a, b) => (b.y ?? 0) - (a.y ?? 0)).slice(0, mostBars));
  return points.filter((point) => kept.has(point));
}

/** `Films by decade`. */
export function chartTitle({ xLabel, yLabel }: Pick<PointsSpec, 'xLabel' | 'yLabel'>): string {
  return t('queries.chartTitle', { y: yLabel, x: xLabel.charAt(0).toLowerCase() + xLabel.slice(1) });
}

function summarise(spec: PointsSpec): string {
  const { points, formatY } = spec;
  const known = points.filter((point): point is ChartPoint & { y: number } => point.y !== null);
  const [first] = known;
  if (!first) return '';
  const most = known.reduce((best, point) => (point.y > best.y ? point : best), first);
  const least = known.reduce((best, point) => (point.y < best.y ? point : best), first);
  return t('queries.chartSummary', { title: chartTitle(spec), bars: known.length, most: most.label, mostValue: formatY(most.y), least: least.label, leastValue: formatY(least.y) });
}
