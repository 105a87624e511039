import type { ChartConfiguration, ChartDataset, Plugin, Scale } from 'chart.js';
import type { ChartColours } from './chartColours.ts';
import { axisTitle, ground, narrowPx, tooltip, widthOf, type Measured } from './chartParts.ts';
import type { PointsSpec } from './chartSpec.ts';
import { axisTicks } from './paint/axisTicks.ts';
import { fitting } from './paint/legend.ts';

/** More dots than these are drawn small; more than those appear at once. */
const manyDots = 80, mostMoving = 300;

/** One series, with chart.js's own elements. @param still  no animation */
export function pointsConfiguration(spec: PointsSpec, colours: ChartColours, still: boolean): ChartConfiguration {
  const { kind, points, sideways = false, joined = false } = spec;
  const marks = points.some(({ marked }) => marked);
  // One colour and size for all where none is marked: chart.js then resolves the options of one dot, not of each of thousands.
  const fill = marks ? points.map(({ marked }) => (marked ? colours.mark : colours.bar)) : kind === 'bar' ? colours.bar : colours.line;
  const radius = points.length > manyDots ? 2 : 4;
  const dataset = {
    label: spec.yLabel,
    data: kind === 'scatter' ? points.map(({ x, y }) => ({ x: x ?? 0, y: y ?? 0 })) : points.map(({ y }) => y),
    backgroundColor: fill,
    borderColor: kind === 'line' || joined ? colours.line : fill,
    borderWidth: kind === 'line' || joined ? 2.5 : 0,
    ...(joined ? { showLine: true } : {}),
    ...(kind === 'bar' ? { hoverBorderColor: colours.ink, hoverBorderWidth: 2, borderRadius: 4, maxBarThickness: sideways ? 22 : 56 } : { pointRadius: marks ? points.map(({ marked }) => (marked ? 7 : radius)) : radius, pointBorderWidth: 0, pointHoverRadius: 6, pointHoverBorderWidth: 2, pointHoverBorderColor: colours.ink, tension: joined ? 0 : 0.25, spanGaps: false }),
  } as ChartDataset;

  const names = { ticks: { color: colours.ink, autoSkip: !sideways, maxRotation: 45, font: { family: colours.font, size: 12 }, ...(sideways ? { callback: fittingName(spec, colours) } : {}) }, grid: { display: false }, border: { color: colours.grid }, title: axisTitle(spec.xLabel, colours, !sideways) };
  const values = (label: string, format: (value: number) => string, fromZero: boolean) => ({
    beginAtZero: fromZero,
    // A lying bar has its value written beside it: the longest may take the whole width.
    ...(sideways && fromZero ? { max: largest(points) } : {}),
    ticks: { color: colours.muted, maxTicksLimit: 6, includeBounds: !sideways, ...(points.every(({ y }) => y === null || Number.isInteger(y)) && kind === 'bar' ? { precision: 0 } : {}), font: { family: colours.font, size: 12 }, callback: (value: string | number) => format(Number(value)) },
    grid: { color: colours.grid, drawTicks: false },
    border: { display: false },
    title: axisTitle(label, colours, true),
  });
  const y = values(spec.yLabel, spec.formatShort ?? spec.formatY, kind === 'bar');
  const scales = kind === 'scatter' ? { x: { ...values(spec.xLabel, spec.formatX ?? String, false), ...(spec.xScale === 'date' ? { afterBuildTicks: dateTicks('x') } : {}) }, y: { ...y, ...(spec.yScale === 'date' ? { afterBuildTicks: dateTicks('y') } : {}) } } : sideways ? { x: y, y: names } : { x: names, y };

  return {
    type: kind,
    data: { labels: points.map(({ label }) => label), datasets: [dataset] },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      resizeDelay: 60,
      animation: still || points.length > mostMoving ? false : { duration: 350 },
      indexAxis: sideways ? 'y' : 'x',
      interaction: { mode: kind === 'scatter' ? 'nearest' : 'index', axis: sideways ? 'y' : 'x', intersect: kind === 'scatter' },
      layout: { padding: sideways ? besideBars(spec, colours) : { right: 8, top: 8 } },
      scales,
      plugins: { tooltip: tooltip(() => spec, colours) },
    },
    plugins: [ground(colours), ...(sideways ? [barValues(spec, colours)] : []), ...(spec.diagonal ? [equalLine(colours)] : [])],
  } as ChartConfiguration;
}

/** First days of years or months in place of round numbers of milliseconds. */
const dateTicks = (side: 'x' | 'y') => (scale: Scale): void => {
  scale.ticks = axisTicks({ min: scale.min, max: scale.max, scale: 'date' }, side === 'x' ? Math.max(2, Math.floor(scale.chart.width / 100)) : 5).map((value) => ({ value }));
};

/** Undefined where the axis may choose: no value above zero. */
function largest(points: PointsSpec['points']): number | undefined {
  const value = Math.max(...points.map(({ y }) => y ?? 0));
  return value > 0 ? value : undefined;
}

const valueOf = ({ formatY, formatShort = formatY }: PointsSpec, width: number) => (width < narrowPx ? formatShort : formatY);

/** Room at the right for the values that `barValues` writes. */
function besideBars(spec: PointsSpec, colours: ChartColours) {
  return ({ chart }: Measured) => {
    const format = valueOf(spec, chart.width);
    return { top: 8, right: 12 + Math.max(...spec.points.map(({ y }) => (y === null ? 0 : widthOf(format(y), chart, colours)))) };
  };
}

/** Names beside lying bars take at most a third of the width, of a narrow chart two fifths; longer ones are cut. */
function fittingName(spec: PointsSpec, colours: ChartColours) {
  const padding = besideBars(spec, colours);
  return function name(this: Measured, _: unknown, index: number): string {
    const { chart } = this, text = spec.points[index]?.label ?? '';
    // Chart.js gives an axis at most half of what the padding leaves, its marks included.
    const half = (chart.width - padding(this).right) / 2 - 14;
    const room = Math.min(half, chart.width * (chart.width < narrowPx ? 0.4 : 1 / 3));
    return fitting(text, room, (part) => widthOf(part, chart, colours));
  };
}

/** A dashed line through the places where both axes say the same. */
function equalLine({ muted }: ChartColours): Plugin {
  return {
    id: 'equalLine',
    beforeDatasetsDraw({ ctx, scales, chartArea }) {
      const { x, y } = scales;
      if (!x || !y) return;
      const from = Math.max(x.min, y.min), to = Math.min(x.max, y.max);
      ctx.save();
      ctx.beginPath();
      ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
      ctx.clip();
      ctx.strokeStyle = muted;
      ctx.setLineDash([6, 5]);
      ctx.beginPath();
      ctx.moveTo(x.getPixelForValue(from), y.getPixelForValue(from));
      ctx.lineTo(x.getPixelForValue(to), y.getPixelForValue(to));
      ctx.stroke();
      ctx.restore();
    },
  };
}

/** Writes each value at the end of its lying bar, so that it is read without hovering. */
function barValues(spec: PointsSpec, { ink, font }: ChartColours): Plugin {
  return {
    id: 'barValues',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.fillStyle = ink;
      ctx.font = `12px ${font}`;
      ctx.textBaseline = 'middle';
      const format = valueOf(spec, chart.width);
      for (const [index, bar] of chart.getDatasetMeta(0).data.entries()) {
        const value = spec.points[index]?.y;
        if (value !== null && value !== undefined) ctx.fillText(format(value), bar.x + 6, bar.y);
      }
      ctx.restore();
    },
  };
}
