import type { BarsSpec } from '../chartSpec.ts';
import { valueAxis } from './points.ts';
import { namesAxis, type LegendEntry, type Place, type Plot } from './plot.ts';
import type { Rect, Shape } from './shape.ts';

/** One bar of a pair is not wider than this, px. */
const thickestPx = { standing: 40, lying: 15 };

export function barsLegend({ series: [left, right] }: Pick<BarsSpec, 'series'>): readonly LegendEntry[] {
  return [{ form: 'box', paint: 'bar', label: left }, { form: 'box', paint: 'other', label: right }];
}

/** What chart.js draws of two series, as shapes: for pictures without chart.js. */
export const pairs: { plot(spec: BarsSpec): Plot; shapes(spec: BarsSpec, place: Place): readonly Shape[] } = {
  plot(spec) {
    const { bars, sideways = false, xLabel, yLabel, formatY, formatShort = formatY } = spec;
    const values = valueAxis(yLabel, bars.flatMap(({ left, right }) => [left ?? 0, right ?? 0]), formatShort, true);
    const names = namesAxis(sideways ? '' : xLabel, bars.map(({ label }) => label), sideways);
    return { x: sideways ? values : names, y: sideways ? names : values, legend: barsLegend(spec) };
  },
  shapes({ bars, sideways = false }, { x, y }) {
    const [along, across] = sideways ? [y, x] : [x, y];
    const thick = Math.min(sideways ? thickestPx.lying : thickestPx.standing, Math.abs(along(1) - along(0)) * 0.37);
    const rectsOf = (side: 'left' | 'right'): Rect[] => bars.flatMap((bar, index): Rect[] => {
      const value = bar[side];
      if (value === null) return [];
      const start = along(index) + (side === 'left' ? -thick - 0.5 : 0.5), from = across(0), to = across(value);
      return [sideways ? [Math.min(from, to), start, Math.abs(to - from), thick] : [start, Math.min(from, to), thick, Math.abs(to - from)]];
    });
    return [{ shape: 'rects', fill: 'bar', rects: rectsOf('left') }, { shape: 'rects', fill: 'other', rects: rectsOf('right') }];
  },
};
