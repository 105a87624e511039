import { Chart, LinearScale, PointElement, ScatterController, type ChartConfiguration, type Plugin } from 'chart.js';
import { freeBoxes, type Box } from './freeBoxes.ts';
import type { MapSpec } from './mapSpec.ts';
import { extentOf, type Size, type Viewport } from './viewport.ts';

Chart.register(ScatterController, PointElement, LinearScale);

/** Colours as CSS values; `groups` in the order of the spec's groups. */
export interface MapColours {
  readonly ink: string;
  readonly muted: string;
  readonly surface: string;
  readonly centre: string;
  readonly focus: string;
  readonly font: string;
  readonly groups: readonly string[];
}

export interface MapState {
  readonly view: Viewport;
  readonly size: Size;
  /** How many times closer than the whole. */
  readonly zoom: number;
  /** The point spoken of; -1 for none. */
  readonly active: number;
}

export interface DrawnMap {
  redraw(spec: MapSpec, colours: MapColours, state: MapState): void;
  destroy(): void;
}

const markPx = 5.5, centrePx = 9;
/** How much smaller marks are in a narrow frame, where the same points stand closer. */
const scaleOf = ({ width }: Size): number => Math.min(1, Math.max(0.75, width / 640));
/** Names drawn at most while the whole is seen; more when closer. */
const namesOfWhole = 12;

/** Draws a map on `canvas` until destroyed. Nothing moves by itself. */
export function drawMap(canvas: HTMLCanvasElement, spec: MapSpec, colours: MapColours, state: MapState): DrawnMap {
  let now = { spec, colours, state };
  const chart = new Chart(canvas, mapConfiguration(spec, colours, state, () => now));
  return {
    redraw(nextSpec, nextColours, nextState) {
      const isNew = nextSpec !== now.spec || nextColours !== now.colours || scaleOf(nextState.size) !== scaleOf(now.state.size);
      now = { spec: nextSpec, colours: nextColours, state: nextState };
      if (isNew) chart.data = mapConfiguration(nextSpec, nextColours, nextState, () => now).data;
      const { xMin, xMax, yMin, yMax } = extentOf(nextState.view, nextState.size);
      Object.assign(chart.options.scales?.['x'] ?? {}, { min: xMin, max: xMax });
      Object.assign(chart.options.scales?.['y'] ?? {}, { min: yMin, max: yMax });
      chart.update('none');
    },
    destroy: () => chart.destroy(),
  };
}

type Now = () => { readonly spec: MapSpec; readonly colours: MapColours; readonly state: MapState };

/** The configuration that chart.js is given. */
export function mapConfiguration({ points, places, groups }: MapSpec, colours: MapColours, { view, size }: MapState, now: Now): ChartConfiguration {
  const { xMin, xMax, yMin, yMax } = extentOf(view, size);
  const colourOf = (group: number): string => colours.groups[group] ?? colours.muted;
  const scale = scaleOf(size);
  const isLine = (group: number): boolean => ['cross', 'star', 'crossRot'].includes(groups[group]?.form ?? '');
  return {
    type: 'scatter',
    data: {
      datasets: [{
        data: points.map((_, at) => ({ x: places[2 * at] ?? 0, y: places[2 * at + 1] ?? 0 })),
        pointStyle: points.map(({ group }) => groups[group]?.form ?? 'circle'),
        pointRadius: points.map(({ group }, at) => scale * (at === 0 ? centrePx : isLine(group) ? markPx + 1 : markPx)),
        pointBackgroundColor: points.map(({ group }) => colourOf(group)),
        // A rim of the ground keeps neighbours apart; marks made of lines are all rim.
        pointBorderColor: points.map(({ group }) => (isLine(group) ? colourOf(group) : colours.surface)),
        pointBorderWidth: points.map(({ group }) => (isLine(group) ? 2 : 1)),
        clip: false,
      }],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      events: [], // the frame round it listens
      layout: { padding: 0 },
      scales: { x: { type: 'linear', display: false, min: xMin, max: xMax }, y: { type: 'linear', display: false, min: yMin, max: yMax } },
    },
    plugins: [marksAndNames(now)],
  } as ChartConfiguration;
}

/** Rings round the centre and the active point, and the names for which there is room, closest first. */
function marksAndNames(now: Now): Plugin {
  const widths = new Map<string, number>();
  return {
    id: 'marksAndNames',
    afterDatasetsDraw(chart) {
      const { ctx } = chart, { spec, colours, state } = now();
      const elements = chart.getDatasetMeta(0).data;
      ctx.save();
      const ring = (at: number, radius: number, colour: string): void => {
        const element = elements[at];
        if (!element) return;
        ctx.beginPath();
        ctx.arc(element.x, element.y, radius, 0, 2 * Math.PI);
        ctx.lineWidth = 2.5;
        ctx.strokeStyle = colour;
        ctx.stroke();
      };
      ring(0, centrePx + 4, colours.centre);
      if (state.active >= 0) ring(state.active, state.active === 0 ? centrePx + 8 : markPx + 5, colours.focus);

      const inSight = ({ x, y }: { x: number; y: number }): boolean => x >= 0 && y >= 0 && x <= chart.width && y <= chart.height;
      // The active point's name stands in a box of its own.
      const order = [...spec.points.keys()].filter((at) => at !== state.active);
      const most = Math.round(namesOfWhole * Math.max(1, state.zoom) * Math.min(1.5, chart.width / 700));
      const fontOf = (at: number): string => `${at === 0 ? 600 : 400} ${at === 0 ? 14 : 12}px ${colours.font}`;
      const marks: Box[] = elements.slice(0, 2).map(({ x, y }) => ({ left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 }));
      const wanted = order.flatMap((at) => {
        const element = elements[at], label = spec.points[at]?.label;
        if (!element || label === undefined || !inSight(element)) return [];
        const text = label.length > 34 ? `${label.slice(0, 33).trimEnd()}…` : label;
        ctx.font = fontOf(at);
        const key = `${ctx.font}${text}`;
        const width = widths.get(key) ?? ctx.measureText(text).width;
        widths.set(key, width);
        return [{ at, text, x: element.x, y: element.y, width, gap: at === 0 ? centrePx + 7 : markPx + 4, height: at === 0 ? 18 : 15 }];
      }).slice(0, most * 3);

      ctx.textBaseline = 'middle';
      ctx.lineJoin = 'round';
      for (const { name, box } of freeBoxes(wanted, marks, elements, chart, most)) {
        ctx.font = fontOf(name.at);
        ctx.lineWidth = 4;
        ctx.strokeStyle = colours.surface;
        const middle = (box.top + box.bottom) / 2;
        ctx.strokeText(name.text, box.left, middle);
        ctx.fillStyle = name.at === 0 ? colours.ink : colours.muted;
        ctx.fillText(name.text, box.left, middle);
      }
      ctx.restore();
    },
  };
}
