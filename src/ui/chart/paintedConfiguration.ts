import { Interaction, type Chart, type ChartConfiguration, type InteractionModeFunction, type Plugin, type Scale } from 'chart.js';
import type { ChartColours } from './chartColours.ts';
import { axisTitle, ground, legendAbove, narrowPx, paddingAbove, tooltip, widthOf, type Measured } from './chartParts.ts';
import type { PaintedSpec } from './chartSpec.ts';
import { axisTicks } from './paint/axisTicks.ts';
import { fitting } from './paint/legend.ts';
import { paintedKind } from './paint/paintedKinds.ts';
import { paintShapes } from './paint/paintShapes.ts';
import type { Axis, Place } from './paint/plot.ts';

declare module 'chart.js' {
  interface InteractionModeMap {
    painted: InteractionModeFunction;
  }
}

/** Which stop of a painted chart is at a pixel. */
const finders = new WeakMap<Chart, (x: number, y: number) => number | null>();

Interaction.modes.painted = (chart, { x, y }) => {
  const { left, right, top, bottom } = chart.chartArea;
  if (x === null || y === null || x < left || x > right || y < top || y > bottom) return [];
  const index = finders.get(chart)?.(x, y) ?? null, element = index === null ? undefined : chart.getDatasetMeta(0).data[index];
  return element && index !== null ? [{ element, index, datasetIndex: 0 }] : [];
};

/**
 * Axes, tooltips and events are chart.js's; its invisible dots carry the stops, and a plugin paints the marks.
 * @param now  what is to be painted at the next drawing; as long as the axes stay, another spec needs no new chart
 */
export function paintedConfiguration(now: () => PaintedSpec, colours: ChartColours): ChartConfiguration {
  const spec = now(), plot = paintedKind(spec).plot(spec);
  return {
    type: 'scatter',
    data: { datasets: [{ data: dotsOf(spec), pointRadius: 0, pointHoverRadius: 0, pointBorderWidth: 0 }] },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      resizeDelay: 60, // each chart in a task of its own when the window changes
      animation: false,
      parsing: false,
      normalized: true,
      interaction: { mode: 'painted', intersect: false },
      layout: { padding: { top: paddingAbove(plot.legend), right: 12 } },
      scales: { x: scaleOf(plot.x, 'x', colours), y: scaleOf(plot.y, 'y', colours) },
      plugins: { tooltip: { ...tooltip(now, colours), caretPadding: 14 } },
    },
    plugins: [ground(colours), marks(now, colours), legendAbove(() => { const next = now(); return paintedKind(next).plot(next).legend; }, colours)],
  } as ChartConfiguration;
}

export function dotsOf(spec: PaintedSpec): { x: number; y: number }[] {
  return paintedKind(spec).anchors(spec).map(([x, y]) => ({ x, y }));
}

/** Whether a chart of the one can show the other by painting alone. */
export function sameAxes(one: PaintedSpec, other: PaintedSpec): boolean {
  return one.kind === other.kind && axesOf(one) === axesOf(other);
}

function axesOf(spec: PaintedSpec): string {
  const { x, y, legend } = paintedKind(spec).plot(spec);
  return JSON.stringify([x, y, legend.length > 0, x.format(x.min), x.format(x.max), y.format(y.min), y.format(y.max)]);
}

function marks(now: () => PaintedSpec, colours: ChartColours): Plugin {
  return {
    id: 'marks',
    beforeInit(chart) {
      finders.set(chart, (x, y) => { const spec = now(), place = placeOf(chart, colours); return place ? paintedKind(spec).stopAt(spec, x, y, place) : null; });
    },
    afterDatasetsDraw(chart) {
      const spec = now(), kind = paintedKind(spec), place = placeOf(chart, colours);
      if (!place) return;
      paintShapes(chart.ctx, kind.shapes(spec, place), colours);
      const [active] = chart.getActiveElements();
      if (active) paintShapes(chart.ctx, kind.highlight(spec, active.index, place), colours);
    },
  };
}

function placeOf(chart: Chart, colours: ChartColours): Place | null {
  const { x, y } = chart.scales, { left, right, top, bottom } = chart.chartArea;
  if (!x || !y) return null;
  return { left, right, top, bottom, x: (value) => x.getPixelForValue(value), y: (value) => y.getPixelForValue(value), widthOf: (text) => widthOf(text, chart, colours) };
}

const longestBelowPx = 120;

function scaleOf(axis: Axis, side: 'x' | 'y', colours: ChartColours) {
  const cut = new Map<string, string>();
  /** Names at the left take at most a third of the width, of a narrow chart two fifths. */
  function name(this: Measured, value: string | number): string {
    const { chart } = this, text = axis.format(Number(value));
    if (!axis.names) return text;
    const room = side === 'y' ? chart.width * (chart.width < narrowPx ? 0.4 : 1 / 3) - 24 : longestBelowPx, key = `${Math.round(room)} ${text}`;
    const known = cut.get(key) ?? fitting(text, room, (part) => widthOf(part, chart, colours));
    cut.set(key, known);
    return known;
  }
  return {
    type: axis.scale === 'log' ? 'logarithmic' : 'linear',
    min: axis.min,
    max: axis.max,
    reverse: axis.reversed === true,
    afterBuildTicks: (scale: Scale) => { scale.ticks = axisTicks(axis, side === 'x' ? Math.max(2, Math.floor(scale.chart.width / 85)) : 5).map((value) => ({ value })); },
    ticks: { color: axis.names ? colours.ink : colours.muted, autoSkip: true, autoSkipPadding: axis.names ? 2 : 8, includeBounds: false, maxRotation: axis.names && side === 'x' ? 60 : 0, font: { family: colours.font, size: 12 }, callback: name },
    grid: { display: axis.lines, color: colours.grid, drawTicks: false },
    border: axis.lines || axis.names ? { display: false } : { color: colours.grid },
    title: axisTitle(axis.label, colours, true),
  };
}
