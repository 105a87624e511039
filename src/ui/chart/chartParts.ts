import type { Chart, Plugin, TooltipItem } from 'chart.js';
import type { ChartColours } from './chartColours.ts';
import type { ChartSpec } from './chartSpec.ts';
import { chartStop } from './chartStops.ts';
import { legendPx, legendShapes } from './paint/legend.ts';
import { paintShapes } from './paint/paintShapes.ts';
import type { LegendEntry } from './paint/plot.ts';

export interface Measured { readonly chart: { readonly width: number; readonly ctx: CanvasRenderingContext2D } }

/** Narrower charts write values short. */
export const narrowPx = 480;

/** Pixels that `text` takes in the charts' font. */
export function widthOf(text: string, { ctx }: Measured['chart'], { font }: ChartColours): number {
  ctx.save();
  ctx.font = `12px ${font}`;
  const { width } = ctx.measureText(text);
  ctx.restore();
  return width;
}

export function axisTitle(text: string, { muted, font }: ChartColours, display: boolean) {
  return { display: display && text !== '', text, color: muted, font: { family: font, size: 12 } };
}

/** What is said of the points under the pointer, or of that which the keyboard walked to: one stop, whatever the number of series. */
export function tooltip(now: () => ChartSpec, { ink, surface, font }: ChartColours) {
  return {
    displayColors: false,
    backgroundColor: ink,
    titleColor: surface,
    bodyColor: surface,
    titleFont: { family: font },
    bodyFont: { family: font },
    filter: (item: TooltipItem<'bar'>, index: number, items: TooltipItem<'bar'>[]) => items.findIndex(({ dataIndex }) => dataIndex === item.dataIndex) === index,
    callbacks: {
      title: ([item]: TooltipItem<'bar'>[]) => (item ? broken(chartStop(now(), item.dataIndex).title, lettersIn(item.chart.width)) : ''),
      label: (item: TooltipItem<'bar'>) => chartStop(now(), item.dataIndex).lines.flatMap((line) => broken(line, lettersIn(item.chart.width))),
    },
  };
}

/** Letters of a bubble's line that fit a chart of some px, and are still easily read. */
const lettersIn = (width: number): number => Math.min(60, Math.floor((width - 40) / 7.5));

/** `text` in lines of at most about `letters` letters, broken between words. */
export function broken(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Without a ground of its own a saved picture would be transparent. */
export function ground({ surface }: ChartColours): Plugin {
  return {
    id: 'ground',
    beforeDraw({ ctx, width, height }) {
      ctx.save();
      ctx.fillStyle = surface;
      ctx.fillRect(0, 0, width, height);
      ctx.restore();
    },
  };
}

const edgePx = 8;
export const paddingAbove = (legend: readonly LegendEntry[]): number => (legend.length > 0 ? edgePx + legendPx : edgePx);

/** The legend above the plane: part of the picture, so that a saved one can be read. */
export function legendAbove(legend: () => readonly LegendEntry[], colours: ChartColours): Plugin {
  return {
    id: 'legendAbove',
    afterDraw(chart: Chart) {
      paintShapes(chart.ctx, legendShapes(legend(), { left: 2, right: chart.width - edgePx, y: legendPx / 2, widthOf: (text) => widthOf(text, chart, colours) }), colours);
    },
  };
}
