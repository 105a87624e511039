import type { GridSpec } from '../chartSpec.ts';
import { scaleSteps, stepOf } from '../colourScale.ts';
import { namesAxis, outline, scalePaints, type PaintedKind, type Place } from './plot.ts';
import type { Dot, Paint, Rect, Shape } from './shape.ts';

/** Smaller cells, or more of them, have no hair between them, px. */
const hairFromPx = 12, mostWithHair = 500;
const leastTextPx = 10, mostTextPx = 12;

/** Cells coloured by value, with their numbers where all of them fit. */
export const grid: PaintedKind<GridSpec> = {
  plot(spec) {
    const { rows, columns, scale, valueLabel, upward = false, format, formatShort = format, formatLegend = formatShort, xLabel, yLabel } = spec;
    const most = largest(spec);
    const [low, high] = scale === 'diverging' ? [-1, 1] : [0, scale === 'share' ? 1 : most];
    return {
      x: namesAxis(xLabel, columns, false),
      y: namesAxis(yLabel, rows, !upward),
      legend: [{ form: 'scale', label: valueLabel, paints: scalePaints(scale === 'diverging' ? 'diverging' : 'sequential'), low: formatLegend(low), high: formatLegend(high) }],
    };
  },
  shapes(spec, place) {
    const { columns, values, format, formatShort = format } = spec;
    const { left, top, width, height } = cellsOf(spec, place);
    const steps = stepsOf(spec);
    const hair = Math.min(width, height) >= hairFromPx && values.length <= mostWithHair ? 1 : 0;
    const fills = new Map<Paint, Rect[]>(), runs = new Map<Paint, [number, number, number][]>();
    const written = new Map<Paint, (readonly [number, number, string])[]>();
    const texts = textsThatFit(values, formatShort, width, height, place);
    const across = columns.length;
    for (let cell = 0; cell < values.length; cell++) {
      const paint = steps[cell];
      if (!paint) continue;
      const column = cell % across, row = rowFromTop(spec, Math.floor(cell / across));
      if (hair) put(fills, paint, [left + column * width, top + row * height, width - hair, height - hair]);
      else {
        const before = runs.get(paint)?.at(-1);
        if (before && before[1] === row && before[0] + before[2] === column) before[2]++;
        else put(runs, paint, [column, row, 1]);
      }
      const text = texts?.texts[cell];
      if (text) put(written, onPaint(paint), [left + (column + 0.5) * width, top + (row + 0.5) * height, text]);
    }
    return [
      ...[...fills].map(([fill, rects]): Shape => ({ shape: 'rects', fill, rects })),
      ...[...runs].map(([fill, all]): Shape => ({ shape: 'cells', fill, cell: [left, top, width, height], runs: all })),
      ...[...written].map(([fill, all]): Shape => ({ shape: 'texts', fill, align: 'middle', sizePx: texts?.sizePx ?? mostTextPx, texts: all })),
    ];
  },
  anchors: ({ columns, values }) => values.map((_, cell): Dot => [cell % columns.length, Math.floor(cell / columns.length)]),
  highlight(spec, stop, place) {
    const { left, top, width, height } = cellsOf(spec, place);
    const column = stop % spec.columns.length, row = rowFromTop(spec, Math.floor(stop / spec.columns.length));
    return outline(left + column * width, top + row * height, left + (column + 1) * width, top + (row + 1) * height);
  },
  stopAt(spec, x, y, place) {
    const { left, top, width, height } = cellsOf(spec, place);
    const column = Math.floor((x - left) / width), row = rowFromTop(spec, Math.floor((y - top) / height));
    return column >= 0 && column < spec.columns.length && row >= 0 && row < spec.rows.length ? row * spec.columns.length + column : null;
  },
};

/** The first cell's corner and the size of all, px. */
function cellsOf({ rows, columns }: GridSpec, { left, top, right, bottom }: Place) {
  return { left, top, width: (right - left) / columns.length, height: (bottom - top) / rows.length };
}

function rowFromTop({ rows, upward = false }: GridSpec, row: number): number {
  return upward ? rows.length - 1 - row : row;
}

function largest({ values }: GridSpec): number {
  return values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
}

/** The paint of every cell, null of those left blank. */
function stepsOf(spec: GridSpec): readonly (Paint | null)[] {
  const { values, scale } = spec, most = largest(spec);
  const shareOf = (value: number): number => {
    switch (scale) {
      case 'diverging': return (value + 1) / 2;
      case 'share': return value;
      case 'count': return most > 0 ? Math.sqrt(value / most) : 0;
      case 'density': return most > 0 ? Math.log1p(value) / Math.log1p(most) : 0;
    }
  };
  const kind = scale === 'diverging' ? 'diverging' : 'sequential';
  return values.map((value) => (value === null || scale === 'density' && value === 0 ? null : `${kind}${stepOf(shareOf(value), scaleSteps[kind])}` as const));
}

function onPaint(paint: Paint): Paint {
  return (paint.startsWith('diverging') ? `onDiverging${paint.slice(9)}` : `onSequential${paint.slice(10)}`) as Paint;
}

/** Numbers are written in every cell or in none: a few alone would look like the important ones. */
function textsThatFit(values: GridSpec['values'], format: (value: number) => string, width: number, height: number, { widthOf }: Place) {
  if (height < leastTextPx + 4 || width < leastTextPx * 1.5) return null;
  const texts = values.map((value) => (value === null ? '' : format(value)));
  const widest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  const widestPx = texts.reduce((most, text) => (text.length < widest - 1 ? most : Math.max(most, widthOf(text))), 0);
  const sizePx = Math.min(mostTextPx, Math.floor(((width - 4) / Math.max(1, widestPx)) * 12));
  return sizePx >= leastTextPx ? { texts, sizePx } : null;
}

function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
