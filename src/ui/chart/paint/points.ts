import type { ChartPoint, PointsSpec } from '../chartSpec.ts';
import { namesAxis, type Axis, type Place, type Plot } from './plot.ts';
import type { Dot, Paint, Rect, Shape } from './shape.ts';

/** Bars are not wider than this, px. */
const thickestPx = { standing: 56, lying: 22 };
/** Between a lying bar and its value. */
const besidePx = 5;
/** Dots that a still picture shows at most; of more it takes every so many. */
const mostDots = 1_000;

/** What chart.js draws of one series, as shapes: for pictures without chart.js. */
export const points: { plot(spec: PointsSpec): Plot; shapes(spec: PointsSpec, place: Place): readonly Shape[] } = {
  plot({ kind, points: all, sideways = false, xLabel, yLabel, formatX = String, formatY, formatShort = formatY, xScale = 'linear', yScale = 'linear' }) {
    const known = all.flatMap(({ y }) => (y === null ? [] : [y])), values = valueAxis(yLabel, known, formatShort, kind === 'bar');
    if (kind === 'scatter') return { x: { ...valueAxis(xLabel, all.flatMap(({ x }) => (x === undefined ? [] : [x])), formatX, false), scale: xScale }, y: { ...values, scale: yScale }, legend: [] };
    const names = namesAxis(sideways ? '' : xLabel, all.map(({ label }) => label), sideways);
    return { x: sideways ? values : names, y: sideways ? names : values, legend: [], ...(sideways ? { beside: known.map(formatShort) } : {}) };
  },
  shapes(spec, place) {
    if (spec.kind === 'bar') return bars(spec, place);
    return spec.kind === 'line' ? line(spec, place) : scatter(spec, place);
  },
};

/** From 0 where bars stand on it; otherwise as far as the values, and a little. */
export function valueAxis(label: string, values: readonly number[], format: (value: number) => string, fromZero: boolean): Axis {
  let min = fromZero ? 0 : Infinity, max = fromZero ? 0 : -Infinity;
  for (const value of values) { min = Math.min(min, value); max = Math.max(max, value); }
  if (!(max >= min)) min = max = 0;
  const margin = (max - min) * 0.04 || 0.5;
  return { label, min: fromZero && min === 0 ? 0 : min - margin, max: fromZero && max === 0 && min < 0 ? 0 : max + margin, scale: 'linear', format, lines: true };
}

function bars({ points: all, sideways = false, formatY, formatShort = formatY }: PointsSpec, { x, y }: Place): readonly Shape[] {
  const [along, across] = sideways ? [y, x] : [x, y];
  const thick = Math.min(sideways ? thickestPx.lying : thickestPx.standing, Math.abs(along(1) - along(0)) * 0.8);
  const rects: Record<'bar' | 'mark', Rect[]> = { bar: [], mark: [] }, texts: (readonly [number, number, string])[] = [];
  for (const [index, { y: value, marked }] of all.entries()) {
    if (value === null) continue;
    const middle = along(index), from = across(0), to = across(value);
    rects[marked ? 'mark' : 'bar'].push(sideways ? [Math.min(from, to), middle - thick / 2, Math.abs(to - from), thick] : [middle - thick / 2, Math.min(from, to), thick, Math.abs(to - from)]);
    if (sideways) texts.push([Math.max(from, to) + besidePx, middle, formatShort(value)]);
  }
  return [{ shape: 'rects', fill: 'bar', rects: rects.bar }, { shape: 'rects', fill: 'mark', rects: rects.mark }, { shape: 'texts', fill: 'ink', align: 'start', sizePx: 12, texts }];
}

function line({ points: all }: PointsSpec, { x, y }: Place): readonly Shape[] {
  const pieces: Dot[][] = [[]];
  for (const [index, { y: value }] of all.entries()) {
    if (value === null) pieces.push([]);
    else pieces.at(-1)?.push([x(index), y(value)]);
  }
  return [{ shape: 'lines', stroke: 'line', width: 2.5, lines: pieces.filter(({ length }) => length > 1) }, { shape: 'dots', fill: 'line', radius: all.length > 80 ? 1.5 : 3, dots: pieces.flat() }];
}

function scatter({ points: all, joined = false, diagonal = false }: PointsSpec, { x, y, left, right, top, bottom }: Place): readonly Shape[] {
  const dotsOf = (some: readonly ChartPoint[]): readonly Dot[] => some.flatMap((point): Dot[] => (point.x === undefined || point.y === null ? [] : [[x(point.x), y(point.y)]]));
  const each = Math.ceil(all.length / mostDots), shown = each > 1 ? all.filter(({ marked }, index) => marked || index % each === 0) : all;
  const marked = shown.filter((point) => point.marked), others = shown.filter((point) => !point.marked);
  const plain: Paint = marked.length > 0 ? 'bar' : 'line';
  const shapes: Shape[] = [{ shape: 'dots', fill: plain, radius: all.length > 80 ? 2 : 4, dots: dotsOf(others) }, { shape: 'dots', fill: 'mark', radius: 6, dots: dotsOf(marked) }];
  if (joined) shapes.unshift({ shape: 'lines', stroke: 'line', width: 2.5, lines: [dotsOf(all)] });
  if (diagonal) {
    // Where both axes say the same: both are straight, so two places give the line, cut to the plane.
    const at = (value: number): Dot => [x(value), y(value)], [x0, y0] = at(0), [x1, y1] = at(1);
    const ends = [(left - x0) / (x1 - x0), (right - x0) / (x1 - x0), (bottom - y0) / (y1 - y0), (top - y0) / (y1 - y0)];
    const from = Math.max(ends[0] ?? 0, ends[2] ?? 0), to = Math.min(ends[1] ?? 1, ends[3] ?? 1);
    if (to > from) shapes.unshift({ shape: 'lines', stroke: 'muted', width: 1, dashed: true, lines: [[at(from), at(to)]] });
  }
  return shapes;
}
