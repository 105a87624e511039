import { scaleSteps } from '../colourScale.ts';
import type { Dot, Paint, Shape } from './shape.ts';

/** What stands along one side. */
export interface Axis {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly scale: 'linear' | 'log' | 'date';
  readonly format: (value: number) => string;
  /** Ticks are whole numbers alone: each bin holds one. */
  readonly whole?: boolean;
  /** Lines across the plane at its ticks. */
  readonly lines: boolean;
  /** In place of round values. */
  readonly ticks?: readonly number[];
  /** Of the whole numbers 0…n − 1, in place of ticks; then `min` is −0.5 and `max` n − 0.5. */
  readonly names?: readonly string[];
  /** Values grow against the usual direction: names that are read from the top. */
  readonly reversed?: boolean;
}

export type LegendEntry =
  | { readonly form: 'box' | 'line'; readonly paint: Paint; readonly label: string }
  | { readonly form: 'scale'; readonly label: string; readonly paints: readonly Paint[]; readonly low: string; readonly high: string };

/** The plane that a chart is drawn on. */
export interface Plot {
  readonly x: Axis;
  readonly y: Axis;
  readonly legend: readonly LegendEntry[];
  /** Texts of 12 px that need room at the right of the plane: the values of lying bars. */
  readonly beside?: readonly string[];
}

/** A plot as laid out: where its values stand, px. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** Px that a text of 12 px takes. */
  readonly widthOf: (text: string) => number;
}

/** How one kind is drawn, on whatever. Stops are the points that pointer and keyboard speak of, from 0. */
export interface PaintedKind<Spec> {
  plot(spec: Spec): Plot;
  /** Back to front. */
  shapes(spec: Spec, place: Place): readonly Shape[];
  /** Where what is said of a stop points at, in units of the axes. */
  anchors(spec: Spec): readonly Dot[];
  /** Drawn over everything while a stop is spoken of. */
  highlight(spec: Spec, stop: number, place: Place): readonly Shape[];
  /** The stop at a pixel, null for none. */
  stopAt(spec: Spec, x: number, y: number, place: Place): number | null;
}

/** An axis of names. */
export function namesAxis(label: string, names: readonly string[], reversed: boolean): Axis {
  return { label, names, reversed, min: -0.5, max: names.length - 0.5, scale: 'linear', format: (index) => names[index] ?? '', lines: false };
}

/** The paints of a whole scale, from its low end. */
export function scalePaints(scale: 'sequential' | 'diverging'): readonly Paint[] {
  return Array.from({ length: scaleSteps[scale] }, (_, step) => `${scale}${step}` as const);
}

/** A frame round a rectangle. */
export function outline(left: number, top: number, right: number, bottom: number): readonly Shape[] {
  const corners: readonly Dot[] = [[left, top], [right, top], [right, bottom], [left, bottom], [left, top]];
  return [{ shape: 'lines', stroke: 'surface', width: 5, lines: [corners] }, { shape: 'lines', stroke: 'ink', width: 2, lines: [corners] }];
}
