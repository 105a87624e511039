import type { BarsSpec, BoxSpec, ChartSpec, DendrogramSpec, GridSpec, HexbinSpec, HistogramSpec, PaintedSpec, PointsSpec } from './chartSpec.ts';

/** One small chart of every kind. */
const plain = { summary: 'What is seen.', xLabel: 'Votes', yLabel: 'Films' };

export const histogramSpec: HistogramSpec = { ...plain, kind: 'histogram', edges: [0, 1, 2, 5, 10], counts: [4, 0, 9, 1], formatX: String, formatY: String };
export const partSpec: HistogramSpec = { ...histogramSpec, label: 'All', second: { as: 'part', label: 'Brushed', counts: [1, 0, 3, 1] } };
export const otherSpec: HistogramSpec = { ...histogramSpec, label: 'Left', second: { as: 'other', label: 'Right', counts: [2, 20, 3, 1] } };
export const logSpec: HistogramSpec = { ...histogramSpec, edges: [1, 10, 100, 1000, 10_000], scale: 'log' };
export const barsSpec: BarsSpec = { ...plain, kind: 'bars', series: ['Left', 'Right'], bars: [{ label: 'Drama', left: 3, right: 5 }, { label: 'Comedy', left: null, right: 2 }], formatY: String };
export const boxSpec: BoxSpec = {
  ...plain, kind: 'box', formatX: String,
  boxes: [
    { label: 'English', count: 40, low: 1, q1: 3, median: 4, q3: 6, high: 9, outliers: [12, 15], outliersBelow: 0, outliersAbove: 2 },
    { label: 'French', count: 10, low: 2, q1: 2, median: 2, q3: 2, high: 2, outliers: [], outliersBelow: 0, outliersAbove: 0 },
  ],
};
export const gridSpec: GridSpec = { ...plain, kind: 'grid', rows: ['a', 'b'], columns: ['c', 'd', 'e'], values: [1, -0.5, null, 0, 0.25, -1], valueLabel: 'r', scale: 'diverging', format: (value) => value.toFixed(2) };
export const hexbinSpec: HexbinSpec = { ...plain, kind: 'hexbin', radius: [1, 2], cells: [[0, 0, 1], [2, 0, 10], [1, 3, 100], [3, 3, 5], [2, 6, 7]], valueLabel: 'Films', formatX: String, formatY: String, format: String };
export const dendrogramSpec: DendrogramSpec = { ...plain, kind: 'dendrogram', leaves: ['a', 'b', 'c', 'd'], merges: [{ left: 1, right: 3, distance: 0.2 }, { left: 0, right: 4, distance: 0.5 }, { left: 5, right: 2, distance: 1 }], formatX: String };
export const pointsSpecs: readonly PointsSpec[] = [
  { ...plain, kind: 'bar', points: [{ label: 'January', y: 3, marked: true }, { label: 'February', y: null }, { label: 'March', y: 1 }], formatY: String },
  { ...plain, kind: 'bar', sideways: true, points: [{ label: 'January', y: 3 }, { label: 'February', y: 2 }], formatY: String },
  { ...plain, kind: 'line', points: [{ label: '1', y: 3 }, { label: '2', y: null }, { label: '3', y: 4 }, { label: '4', y: 5 }], formatY: String },
  { ...plain, kind: 'scatter', joined: true, diagonal: true, points: [{ label: 'Heat', x: 1, y: 0.5 }, { label: 'Ran', x: 0, y: 0.25, marked: true }], formatY: String },
];

export const paintedSpecs: readonly PaintedSpec[] = [histogramSpec, partSpec, otherSpec, logSpec, boxSpec, gridSpec, { ...gridSpec, upward: true }, hexbinSpec, dendrogramSpec];
export const chartSpecs: readonly ChartSpec[] = [...paintedSpecs, barsSpec, { ...barsSpec, sideways: true }, ...pointsSpecs];
