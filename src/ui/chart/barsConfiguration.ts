import type { ChartConfiguration } from 'chart.js';
import type { ChartColours } from './chartColours.ts';
import { axisTitle, ground, legendAbove, narrowPx, paddingAbove, tooltip, widthOf, type Measured } from './chartParts.ts';
import type { BarsSpec } from './chartSpec.ts';
import { fitting } from './paint/legend.ts';
import { barsLegend } from './paint/pairs.ts';

/** Two bars a name, the left one first. */
export function barsConfiguration(spec: BarsSpec, colours: ChartColours, still: boolean): ChartConfiguration {
  const { bars, series, sideways = false, xLabel, yLabel, formatY, formatShort = formatY } = spec;
  const legend = barsLegend(spec);
  const datasetOf = (side: 'left' | 'right', at: 0 | 1, colour: string) => ({
    label: series[at],
    data: bars.map((bar) => bar[side]),
    backgroundColor: colour,
    hoverBorderColor: colours.ink,
    hoverBorderWidth: 2,
    borderRadius: 3,
    maxBarThickness: sideways ? 15 : 40,
    categoryPercentage: 0.78,
    barPercentage: 0.94,
  });
  function name(this: Measured, _: unknown, index: number): string {
    const { chart } = this;
    return fitting(bars[index]?.label ?? '', sideways ? chart.width * (chart.width < narrowPx ? 0.4 : 1 / 3) - 14 : 120, (text) => widthOf(text, chart, colours));
  }
  const font = { family: colours.font, size: 12 };
  const names = { ticks: { color: colours.ink, autoSkip: !sideways, maxRotation: 60, font, callback: name }, grid: { display: false }, border: { color: colours.grid }, title: axisTitle(xLabel, colours, !sideways) };
  const values = { beginAtZero: true, ticks: { color: colours.muted, maxTicksLimit: 6, font, callback: (value: string | number) => formatShort(Number(value)) }, grid: { color: colours.grid, drawTicks: false }, border: { display: false }, title: axisTitle(yLabel, colours, true) };
  return {
    type: 'bar',
    data: { labels: bars.map(({ label }) => label), datasets: [datasetOf('left', 0, colours.bar), datasetOf('right', 1, colours.other)] },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      resizeDelay: 60,
      animation: still ? false : { duration: 350 },
      indexAxis: sideways ? 'y' : 'x',
      interaction: { mode: 'index', axis: sideways ? 'y' : 'x', intersect: false },
      layout: { padding: { top: paddingAbove(legend), right: 12 } },
      scales: sideways ? { x: values, y: names } : { x: names, y: values },
      plugins: { tooltip: tooltip(() => spec, colours) },
    },
    plugins: [ground(colours), legendAbove(() => legend, colours)],
  } as ChartConfiguration;
}
