import type { ChartColours } from '../chartColours.ts';

/** A colour by its part in the chart; the theme says which one that is. `on…`: letters upon that step of a scale. */
export type Paint =
  | Exclude<keyof ChartColours, 'sequential' | 'diverging' | 'font'>
  | `sequential${number}` | `diverging${number}` | `onSequential${number}` | `onDiverging${number}`;

export type Dot = readonly [x: number, y: number];
export type Rect = readonly [x: number, y: number, width: number, height: number];

/** What a chart is made of, in px from its top left corner: drawn on a canvas or written as SVG. Many of one colour are one shape. */
export type Shape =
  | { readonly shape: 'rects'; readonly fill: Paint; readonly rects: readonly Rect[] }
  | { readonly shape: 'lines'; readonly stroke: Paint; readonly width: number; readonly dashed?: boolean; readonly lines: readonly (readonly Dot[])[] }
  | { readonly shape: 'dots'; readonly fill: Paint; readonly radius: number; readonly dots: readonly Dot[] }
  /** Hexagons standing on a corner, `width` and `height` over all. */
  | { readonly shape: 'hexagons'; readonly fill: Paint; readonly width: number; readonly height: number; readonly middles: readonly Dot[] }
  /** Runs of cells of a grid without gaps: [column, row, cells]. `cell`: left and top of the first, width and height of each. */
  | { readonly shape: 'cells'; readonly fill: Paint; readonly cell: Rect; readonly runs: readonly (readonly [column: number, row: number, cells: number])[] }
  | { readonly shape: 'texts'; readonly fill: Paint; readonly align: 'start' | 'middle' | 'end'; readonly sizePx: number; readonly texts: readonly (readonly [x: number, y: number, text: string])[] };

/** The CSS colour that `colours` give a part. */
export function colourOf(paint: Paint, colours: ChartColours): string {
  const step = /^(on)?(sequential|diverging)(\d+)$/i.exec(paint);
  if (!step) return colours[paint as Exclude<keyof ChartColours, 'sequential' | 'diverging' | 'font'>];
  const swatch = colours[step[2]?.toLowerCase() === 'diverging' ? 'diverging' : 'sequential'][Number(step[3])];
  return (step[1] ? swatch?.text : swatch?.fill) ?? colours.ink;
}
