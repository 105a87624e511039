import type { HistogramSpec } from '../chartSpec.ts';
import { outline, type PaintedKind, type Place } from './plot.ts';
import type { Dot, Rect, Shape } from './shape.ts';

/** Of a histogram of one value, px. */
const loneBarPx = 48;

/** Bars that touch; a second series lies over the first as a part of it, or as the outline of another. */
export const histogram: PaintedKind<HistogramSpec> = {
  plot({ edges, counts, second, scale = 'linear', nameBin, label, xLabel, yLabel, formatX, formatY, formatShort = formatY }) {
    const first = edges[0] ?? 0, last = edges.at(-1) ?? first, lone = !(last > first);
    const most = largest(second?.as === 'other' ? [...counts, ...second.counts] : counts);
    return {
      x: { label: xLabel, min: lone ? first - 0.5 : first, max: lone ? last + 0.5 : last, scale: lone ? 'linear' : scale, format: formatX, lines: false, ...(lone ? { ticks: [first] } : nameBin && scale === 'linear' ? { whole: true } : {}) },
      y: { label: yLabel, min: 0, max: most > 0 ? most * 1.04 : 1, scale: 'linear', format: formatShort, lines: true },
      legend: second ? [{ form: 'box', paint: second.as === 'part' ? 'pale' : 'bar', label: label ?? '' }, { form: second.as === 'part' ? 'box' : 'line', paint: second.as === 'part' ? 'line' : 'other', label: second.label }] : [],
    };
  },
  shapes({ edges, counts, second }, place) {
    const whole: Shape = { shape: 'rects', fill: second?.as === 'part' ? 'pale' : 'bar', rects: bars(edges, counts, place) };
    if (!second) return [whole];
    if (second.as === 'part') return [whole, { shape: 'rects', fill: 'line', rects: bars(edges, second.counts, place) }];
    return [whole, { shape: 'lines', stroke: 'other', width: 2, lines: [steps(edges, second.counts, place)] }];
  },
  anchors({ edges, counts, second, scale }) {
    return counts.map((count, index) => {
      const from = edges[index] ?? 0, to = edges[index + 1] ?? from;
      return [scale === 'log' ? Math.sqrt(from * to) : (from + to) / 2, Math.max(count, second?.as === 'other' ? second.counts[index] ?? 0 : 0)];
    });
  },
  highlight({ edges, counts, second }, stop, place) {
    const most = counts.map((count, index) => Math.max(count, second?.as === 'other' ? second.counts[index] ?? 0 : 0));
    const [left, right] = sides(edges, stop, place);
    const top = Math.min(place.y(most[stop] ?? 0), place.bottom - 4);
    return outline(left, top, right, place.bottom);
  },
  stopAt({ edges, counts }, x, _, place) {
    const stop = counts.findIndex((_count, index) => {
      const [left, right] = sides(edges, index, place);
      return x >= left && x <= right;
    });
    return stop < 0 ? null : stop;
  },
};

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

function sides(edges: readonly number[], index: number, { x }: Place): readonly [left: number, right: number] {
  const left = x(edges[index] ?? 0), right = x(edges[index + 1] ?? edges[index] ?? 0);
  return right > left ? [left, right] : [left - loneBarPx / 2, left + loneBarPx / 2];
}

/** Something is seen of every count above 0; wide bars have a hair between them. */
function bars(edges: readonly number[], counts: readonly number[], place: Place): readonly Rect[] {
  return counts.flatMap((count, index): Rect[] => {
    if (!(count > 0)) return [];
    const [left, right] = sides(edges, index, place), width = right - left;
    const height = Math.max(1, place.bottom - place.y(count));
    return [[left, place.bottom - height, Math.max(1, width > 5 ? width - 1 : width), height]];
  });
}

function steps(edges: readonly number[], counts: readonly number[], place: Place): readonly Dot[] {
  const tops = counts.flatMap((count, index): Dot[] => {
    const [left, right] = sides(edges, index, place), y = place.y(count);
    return [[left, y], [right, y]];
  });
  const [first] = tops, last = tops.at(-1);
  return first && last ? [[first[0], place.bottom], ...tops, [last[0], place.bottom]] : [];
}
