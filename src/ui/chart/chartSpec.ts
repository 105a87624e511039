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

/** What a chart shows, without a word about how. */
export interface ChartSpec {
  readonly kind: 'bar' | 'line' | 'scatter';
  /** One sentence that says what is seen; read aloud instead of the picture. */
  readonly summary: string;
  readonly xLabel: string;
  readonly yLabel: string;
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
}

/** Rows of the table behind a chart and of its CSV: label, x for dots, y. */
export function chartRows({ kind, points }: ChartSpec): readonly (readonly (string | number | null)[])[] {
  return points.map(({ label, x, y }) => (kind === 'scatter' ? [label, x ?? null, y] : [label, y]));
}

/** Headings of `chartRows`. */
export function chartHeading({ kind, xLabel, yLabel }: ChartSpec, nameLabel: string): readonly string[] {
  return kind === 'scatter' ? [nameLabel, xLabel, yLabel] : [xLabel, yLabel];
}

/** Whether there is something to see: two known values at least. */
export function worthDrawing({ points }: ChartSpec): boolean {
  return points.filter(({ y }) => y !== null).length >= 2;
}
