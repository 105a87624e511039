import {
  BarController, BarElement, CategoryScale, Chart, LinearScale, LineController, LineElement, LogarithmicScale, PointElement, ScatterController, Tooltip,
  type ChartConfiguration,
} from 'chart.js';
import { barsConfiguration } from './barsConfiguration.ts';
import type { ChartColours } from './chartColours.ts';
import { isPainted, isPoints, type ChartSpec } from './chartSpec.ts';
import { dotsOf, paintedConfiguration, sameAxes } from './paintedConfiguration.ts';
import { pointsConfiguration } from './pointsConfiguration.ts';

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, ScatterController, CategoryScale, LinearScale, LogarithmicScale, Tooltip);

export interface DrawnChart {
  /** Draws other points or colours in the same place. */
  redraw(spec: ChartSpec, colours: ChartColours): void;
  /** Speaks of one stop as if the pointer were on it; null of none. */
  show(stop: number | null): void;
  /** A PNG on the theme's ground. */
  png(): Promise<Blob>;
  destroy(): void;
}

/** Draws on `canvas` until destroyed; follows the size of the canvas' parent. */
export function drawChart(canvas: HTMLCanvasElement, spec: ChartSpec, colours: ChartColours, still: boolean): DrawnChart {
  let now = spec, coloursNow = colours;
  let chart = new Chart(canvas, chartConfiguration(spec, colours, still, () => now));
  return {
    redraw(next, nextColours) {
      const before = now, inPlace = nextColours === coloursNow && isPainted(before) && isPainted(next) && sameAxes(before, next);
      now = next;
      coloursNow = nextColours;
      if (inPlace) {
        repaint(chart, dotsOf(next));
        return;
      }
      chart.destroy(); // a change of kind or direction cannot be updated in place
      chart = new Chart(canvas, chartConfiguration(next, nextColours, true, () => now));
    },
    show(stop) {
      const elements = stop === null ? [] : chart.data.datasets.map((_, datasetIndex) => ({ datasetIndex, index: stop })).filter(({ datasetIndex }) => chart.getDatasetMeta(datasetIndex).data[stop ?? 0]);
      chart.setActiveElements(elements);
      chart.tooltip?.setActiveElements(elements, { x: 0, y: 0 });
      chart.render();
    },
    png: () => new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the chart gives no image'))), 'image/png');
    }),
    destroy: () => chart.destroy(),
  };
}

/** The configuration that chart.js is given. @param still  no animation @param now  the spec at the time of drawing */
export function chartConfiguration(spec: ChartSpec, colours: ChartColours, still: boolean, now: () => ChartSpec = () => spec): ChartConfiguration {
  if (isPoints(spec)) return pointsConfiguration(spec, colours, still);
  if (isPainted(spec)) return paintedConfiguration(() => { const current = now(); return isPainted(current) ? current : spec; }, colours);
  return barsConfiguration(spec, colours, still);
}

/** A brush moves what is painted at pointer rate: the stops' places are set anew only where they changed. */
function repaint(chart: Chart, dots: { x: number; y: number }[]): void {
  const [dataset] = chart.data.datasets, before = (dataset?.data ?? []) as { x: number; y: number }[];
  if (dataset && (before.length !== dots.length || dots.some(({ x, y }, index) => before[index]?.x !== x || before[index].y !== y))) {
    dataset.data = dots;
    chart.update('none');
  } else chart.draw();
}
