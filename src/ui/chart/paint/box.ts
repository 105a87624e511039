import type { BoxSpec } from '../chartSpec.ts';
import { namesAxis, outline, type PaintedKind } from './plot.ts';
import type { Dot, Rect } from './shape.ts';

/** Most that a box is high, px. */
const thickestPx = 26;

/** Lying boxes: quartiles, median, whiskers, and dots for what is beyond them. */
export const box: PaintedKind<BoxSpec> = {
  plot({ boxes, xLabel, yLabel, formatX, scale = 'linear' }) {
    let low = Infinity, high = -Infinity;
    for (const each of boxes) for (const value of [each.low, each.high, ...each.outliers]) { low = Math.min(low, value); high = Math.max(high, value); }
    if (!(high >= low)) low = high = 0;
    const margin = (high - low) * 0.03 || 0.5;
    return { x: { label: xLabel, min: low - margin, max: high + margin, scale, format: formatX, lines: true }, y: namesAxis(boxes.length > 1 ? yLabel : '', boxes.map(({ label }) => label), true), legend: [] };
  },
  shapes({ boxes }, { x, y }) {
    const whiskers: Dot[][] = [], medians: Dot[][] = [], rects: Rect[] = [], dots: Dot[] = [];
    const half = Math.min(thickestPx, Math.abs(y(1) - y(0)) * 0.6) / 2;
    for (const [row, { low, q1, median, q3, high, outliers }] of boxes.entries()) {
      const middle = y(row);
      whiskers.push([[x(low), middle], [x(q1), middle]], [[x(q3), middle], [x(high), middle]]);
      for (const end of [low, high]) whiskers.push([[x(end), middle - half / 2], [x(end), middle + half / 2]]);
      rects.push([x(q1), middle - half, Math.max(1, x(q3) - x(q1)), half * 2]);
      medians.push([[x(median), middle - half], [x(median), middle + half]]);
      for (const outlier of outliers) dots.push([x(outlier), middle]);
    }
    return [
      { shape: 'lines', stroke: 'muted', width: 1.5, lines: whiskers },
      { shape: 'rects', fill: 'bar', rects },
      { shape: 'lines', stroke: 'onBar', width: 2.5, lines: medians },
      { shape: 'dots', fill: 'line', radius: 2.5, dots },
    ];
  },
  anchors: ({ boxes }) => boxes.map(({ median }, row) => [median, row]),
  highlight({ boxes }, stop, { x, y, left, right }) {
    const each = boxes[stop];
    if (!each) return [];
    const values = [each.low, each.high, ...each.outliers].map(x), half = Math.abs(y(1) - y(0)) * 0.4;
    return outline(Math.max(left, Math.min(...values) - 6), y(stop) - half, Math.min(right, Math.max(...values) + 6), y(stop) + half);
  },
  stopAt({ boxes }, _, y, place) {
    const step = place.y(1) - place.y(0), row = Math.round((y - place.y(0)) / step);
    return boxes[row] ? row : null;
  },
};
