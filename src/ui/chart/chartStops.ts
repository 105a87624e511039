import { t } from '../../i18n/i18n.svelte.ts';
import type { BoxSpec, ChartSpec, DendrogramSpec, HexbinSpec, PointsSpec } from './chartSpec.ts';

/** What is said of one point, bar or cell. */
export interface ChartStop {
  readonly title: string;
  readonly lines: readonly string[];
}

/** How many points there are to speak of. */
export function countStops(spec: ChartSpec): number {
  switch (spec.kind) {
    case 'bars': return spec.bars.length;
    case 'histogram': return spec.counts.length;
    case 'box': return spec.boxes.length;
    case 'grid': return spec.values.length;
    case 'hexbin': return spec.cells.length;
    case 'dendrogram': return spec.merges.length;
    default: return spec.points.length;
  }
}

/** In the language shown. */
export function chartStop(spec: ChartSpec, index: number): ChartStop {
  switch (spec.kind) {
    case 'bars': {
      const bar = spec.bars[index], [left, right] = spec.series;
      return { title: bar?.label ?? '', lines: [`${left}: ${known(bar?.left, spec.formatY)}`, `${right}: ${known(bar?.right, spec.formatY)}`] };
    }
    case 'histogram': {
      const { yLabel, formatY, counts, second, label } = spec;
      const first = `${second ? label ?? yLabel : yLabel}: ${known(counts[index], formatY)}`;
      return { title: binName(spec, index), lines: second ? [first, `${second.label}: ${known(second.counts[index], formatY)}`] : [first] };
    }
    case 'box': return boxStop(spec, index);
    case 'grid': {
      const { columns, rows, values, valueLabel, format } = spec, across = columns.length;
      return { title: `${rows[Math.floor(index / across)] ?? ''} × ${columns[index % across] ?? ''}`, lines: [`${valueLabel}: ${known(values[index], format)}`] };
    }
    case 'hexbin': return hexbinStop(spec, index);
    case 'dendrogram': {
      const merge = spec.merges[index];
      return { title: merge ? `${nodeName(spec, merge.left)} + ${nodeName(spec, merge.right)}` : '', lines: [`${spec.xLabel}: ${known(merge?.distance, spec.formatX)}`] };
    }
    default: return pointStop(spec, index);
  }
}

function known(value: number | null | undefined, format: (value: number) => string): string {
  return value === null || value === undefined ? t('common.unknown') : format(value);
}

/** A bin of a histogram in words. */
export function binName({ edges, formatX, nameBin }: { readonly edges: readonly number[]; readonly formatX: (value: number) => string; readonly nameBin?: (index: number) => string }, index: number): string {
  if (nameBin) return nameBin(index);
  const from = formatX(edges[index] ?? 0), to = formatX(edges[index + 1] ?? edges[index] ?? 0);
  return from === to ? from : `${from} – ${to}`;
}

function boxStop({ boxes, formatX }: BoxSpec, index: number): ChartStop {
  const box = boxes[index];
  if (!box) return { title: '', lines: [] };
  const lines = [
    `${t('chart.median')}: ${formatX(box.median)}`,
    `${t('chart.quartiles')}: ${formatX(box.q1)} – ${formatX(box.q3)}`,
    `${t('chart.whiskers')}: ${formatX(box.low)} – ${formatX(box.high)}`,
  ];
  if (box.outliersBelow > 0) lines.push(`${t('chart.outliersBelow')}: ${box.outliersBelow}`);
  if (box.outliersAbove > 0) lines.push(`${t('chart.outliersAbove')}: ${box.outliersAbove}`);
  return { title: box.label, lines };
}

function hexbinStop({ cells, xLabel, yLabel, valueLabel, formatX, formatY, format }: HexbinSpec, index: number): ChartStop {
  const [x, y, count] = cells[index] ?? [0, 0, 0];
  return { title: `${valueLabel}: ${format(count)}`, lines: [`${xLabel} ≈ ${formatX(x)}`, `${yLabel} ≈ ${formatY(y)}`] };
}

function pointStop({ points, xLabel, yLabel, formatX = String, formatY }: PointsSpec, index: number): ChartStop {
  const point = points[index];
  if (!point) return { title: '', lines: [] };
  const value = `${yLabel}: ${known(point.y, formatY)}`;
  return { title: point.label, lines: [point.x === undefined ? value : `${xLabel}: ${formatX(point.x)} · ${value}`] };
}

const mostNames = 3;

/** A leaf's name, or those that a merge holds, the first few by name. */
export function nodeName({ leaves, merges }: Pick<DendrogramSpec, 'leaves' | 'merges'>, node: number): string {
  const names: string[] = [], open = [node];
  while (open.length > 0) {
    const next = open.pop() ?? 0, merge = merges[next - leaves.length];
    if (next < leaves.length) names.push(leaves[next] ?? '');
    else if (merge) open.push(merge.right, merge.left);
  }
  return names.length <= mostNames ? names.join(', ') : `${names.slice(0, mostNames).join(', ')} +${names.length - mostNames}`;
}
