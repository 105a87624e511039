import type { HexbinSpec } from '../chartSpec.ts';
import { scaleSteps, stepOf } from '../colourScale.ts';
import { scalePaints, type PaintedKind, type Place } from './plot.ts';
import type { Dot, Paint, Shape } from './shape.ts';

/** Hexagons coloured by the logarithm of their count. */
export const hexbin: PaintedKind<HexbinSpec> = {
  plot({ cells, radius: [rx, ry], xLabel, yLabel, valueLabel, xScale = 'linear', yScale = 'linear', formatX, formatY, format }) {
    let left = Infinity, right = -Infinity, low = Infinity, high = -Infinity;
    for (const [x, y] of cells) { left = Math.min(left, x); right = Math.max(right, x); low = Math.min(low, y); high = Math.max(high, y); }
    if (cells.length === 0) left = right = low = high = 0;
    return {
      x: { label: xLabel, min: left - rx * 1.5, max: right + rx * 1.5, scale: xScale, format: formatX, lines: true },
      y: { label: yLabel, min: low - ry * 1.5, max: high + ry * 1.5, scale: yScale, format: formatY, lines: true },
      legend: [{ form: 'scale', label: valueLabel, paints: scalePaints('sequential').slice(1), low: format(1), high: format(largest(cells)) }],
    };
  },
  shapes(spec, place) {
    const { cells } = spec, most = Math.log(largest(cells) + 1) - Math.log(2);
    const [width, height] = sizeOf(spec, place);
    const middles = new Map<Paint, Dot[]>();
    for (const [x, y, count] of cells) {
      // One dot is a step above nothing, so that it stands out from the ground.
      const fill = `sequential${1 + stepOf(most > 0 ? (Math.log(count + 1) - Math.log(2)) / most : 1, scaleSteps.sequential - 1)}` as const;
      const alike = middles.get(fill);
      if (alike) alike.push([place.x(x), place.y(y)]);
      else middles.set(fill, [[place.x(x), place.y(y)]]);
    }
    return [...middles].map(([fill, all]): Shape => ({ shape: 'hexagons', fill, width, height, middles: all }));
  },
  anchors: ({ cells }) => cells.map(([x, y]) => [x, y]),
  highlight(spec, stop, place) {
    const cell = spec.cells[stop];
    if (!cell) return [];
    const [width, height] = sizeOf(spec, place), x = place.x(cell[0]), y = place.y(cell[1]), half = width / 2;
    const corners: readonly Dot[] = [[x, y - height / 2], [x + half, y - height / 4], [x + half, y + height / 4], [x, y + height / 2], [x - half, y + height / 4], [x - half, y - height / 4], [x, y - height / 2]];
    return [{ shape: 'lines', stroke: 'surface', width: 5, lines: [corners] }, { shape: 'lines', stroke: 'ink', width: 2, lines: [corners] }];
  },
  stopAt(spec, x, y, place) {
    const [width, height] = sizeOf(spec, place);
    let best = -1, closest = 1;
    for (const [index, cell] of spec.cells.entries()) {
      const dx = (place.x(cell[0]) - x) / (width / 2), dy = (place.y(cell[1]) - y) / (height / 2), squared = dx * dx + dy * dy;
      if (squared < closest) [best, closest] = [index, squared];
    }
    return best < 0 ? null : best;
  },
};

function largest(cells: HexbinSpec['cells']): number {
  return cells.reduce((most, [, , count]) => Math.max(most, count), 1);
}

function sizeOf({ radius: [rx, ry] }: HexbinSpec, { x, y }: Place): readonly [width: number, height: number] {
  return [Math.abs(x(rx) - x(-rx)), Math.abs(y(ry) - y(-ry))];
}
