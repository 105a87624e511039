/** One bar, point of a line, or dot. */
export interface ChartPoint {
  readonly label: string;
  /** Null leaves a gap. */
  readonly y: number | null;
  /** Position of a dot; scatter only. */
  readonly x?: number;
  /** Drawn in the accent colour, the others paler: what was asked for. */
  readonly marked?: boolean;
}

interface Described {
  /** One sentence that says what is seen; read aloud instead of the picture. */
  readonly summary: string;
  readonly xLabel: string;
  readonly yLabel: string;
}

/** One series: bars, a line, or dots. */
export interface PointsSpec extends Described {
  readonly kind: 'bar' | 'line' | 'scatter';
  readonly points: readonly ChartPoint[];
  /** Bars lie down: for names too long to stand under a bar. */
  readonly sideways?: boolean;
  /** Dots are joined in their order; scatter only. */
  readonly joined?: boolean;
  /** A dashed line where y = x, what the dots are held against; scatter only. */
  readonly diagonal?: boolean;
  readonly formatY: (value: number) => string;
  /** The same in few letters, for axes and narrow charts: `$1.1B`; absent where `formatY` is short enough. */
  readonly formatShort?: (value: number) => string;
  readonly formatX?: (value: number) => string;
  /** Of dots; milliseconds since 1970-01-01 UTC on a scale of dates; linear where absent. */
  readonly xScale?: 'linear' | 'date';
  readonly yScale?: 'linear' | 'date';
}

/** Two bars a name, side by side: how two tables compare. */
export interface BarsSpec extends Described {
  readonly kind: 'bars';
  /** What the left and the right bar of every pair are of. */
  readonly series: readonly [left: string, right: string];
  readonly bars: readonly { readonly label: string; readonly left: number | null; readonly right: number | null }[];
  /** Bars lie down: for long names. */
  readonly sideways?: boolean;
  readonly formatY: (value: number) => string;
  readonly formatShort?: (value: number) => string;
}

/** Bars over stretches of a number line, without gaps between them. */
export interface HistogramSpec extends Described {
  readonly kind: 'histogram';
  /** Ascending, one more than `counts`; above 0 on a log scale, milliseconds since 1970-01-01 UTC on a scale of dates. */
  readonly edges: readonly number[];
  /** Counts, or shares where two tables of different size are compared. */
  readonly counts: readonly number[];
  /** Of the numbers; linear where absent. */
  readonly scale?: 'linear' | 'log' | 'date';
  /** Names `counts` where there is a second series. */
  readonly label?: string;
  /** `part`: some of the same rows, drawn over them; `other`: another table, drawn as an outline. Same edges. */
  readonly second?: { readonly as: 'part' | 'other'; readonly label: string; readonly counts: readonly number[] };
  /** A bin in words, where "from – to" does not suit: a bin that holds one whole number. */
  readonly nameBin?: (index: number) => string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  readonly formatShort?: (value: number) => string;
}

/** One lying box a name over a common number line, with Tukey's whiskers. */
export interface BoxSpec extends Described {
  readonly kind: 'box';
  readonly boxes: readonly {
    readonly label: string;
    /** Of rows; absent where not known. */
    readonly count?: number;
    readonly low: number;
    readonly q1: number;
    readonly median: number;
    readonly q3: number;
    readonly high: number;
    /** Those drawn, which need not be all. */
    readonly outliers: readonly number[];
    readonly outliersBelow: number;
    readonly outliersAbove: number;
  }[];
  /** Of the number line; linear where absent. */
  readonly scale?: 'linear' | 'date';
  readonly formatX: (value: number) => string;
}

/** A matrix whose cells are coloured by what they hold. */
export interface GridSpec extends Described {
  readonly kind: 'grid';
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** [rows × columns] row-major; null is left blank. */
  readonly values: readonly (number | null)[];
  /** What a cell holds: "Pearson's r", "films". */
  readonly valueLabel: string;
  /** `diverging`: −1…1; `share`: 0…1; `count`: from 0, by its square root; `density`: from 0, by its logarithm. */
  readonly scale: 'diverging' | 'share' | 'count' | 'density';
  /** The first row stands at the bottom: where rows are stretches of numbers. */
  readonly upward?: boolean;
  readonly format: (value: number) => string;
  /** As written in a cell: `.35`. */
  readonly formatShort?: (value: number) => string;
  /** As written at the ends of the legend; `formatShort` where absent. */
  readonly formatLegend?: (value: number) => string;
}

/** A plane of hexagons standing on a corner, coloured by the logarithm of how many dots they hold. */
export interface HexbinSpec extends Described {
  readonly kind: 'hexbin';
  /** Half the width of a cell and half its height, in units of x and y. */
  readonly radius: readonly [x: number, y: number];
  /** Middle and count; counts above 0. */
  readonly cells: readonly (readonly [x: number, y: number, count: number])[];
  readonly valueLabel: string;
  /** Linear where absent. */
  readonly xScale?: 'linear' | 'date';
  readonly yScale?: 'linear' | 'date';
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  readonly format: (count: number) => string;
}

/** How leaves were joined, nearest first: a lying tree. */
export interface DendrogramSpec extends Described {
  readonly kind: 'dendrogram';
  readonly leaves: readonly string[];
  /** A node below `leaves.length` is a leaf, others are the merge before; distances do not fall. */
  readonly merges: readonly { readonly left: number; readonly right: number; readonly distance: number }[];
  readonly formatX: (distance: number) => string;
}

/** What a chart shows, without a word about how. */
export type ChartSpec = PointsSpec | BarsSpec | HistogramSpec | BoxSpec | GridSpec | HexbinSpec | DendrogramSpec;
/** Kinds that chart.js has no elements for: it gives them axes, tooltips and events. */
export type PaintedSpec = HistogramSpec | BoxSpec | GridSpec | HexbinSpec | DendrogramSpec;

export function isPainted(spec: ChartSpec): spec is PaintedSpec {
  return spec.kind === 'histogram' || spec.kind === 'box' || spec.kind === 'grid' || spec.kind === 'hexbin' || spec.kind === 'dendrogram';
}

export function isPoints(spec: ChartSpec): spec is PointsSpec {
  return spec.kind === 'bar' || spec.kind === 'line' || spec.kind === 'scatter';
}

/** Whether there is something to see: two known values at least. */
export function worthDrawing({ points }: PointsSpec): boolean {
  return points.filter(({ y }) => y !== null).length >= 2;
}

const rowPx = { sideways: 32, pair: 44, box: 46, leaf: 26 };

/** Height that suits a chart, px. */
export function chartHeight(spec: ChartSpec): number {
  switch (spec.kind) {
    case 'bars': return spec.sideways ? Math.max(180, spec.bars.length * rowPx.pair + 84) : 320;
    case 'box': return spec.boxes.length * rowPx.box + 84;
    case 'dendrogram': return spec.leaves.length * rowPx.leaf + 72;
    case 'grid': return Math.round(spec.rows.length * Math.min(36, Math.max(4, 560 / spec.rows.length))) + 150;
    case 'hexbin': return 400;
    case 'histogram': return 280;
    default: return spec.sideways ? Math.max(160, spec.points.length * rowPx.sideways + 56) : 320;
  }
}
