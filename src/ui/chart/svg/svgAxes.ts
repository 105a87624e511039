import { axisTicks } from '../paint/axisTicks.ts';
import { fitting, legendPx } from '../paint/legend.ts';
import type { Axis, Place, Plot } from '../paint/plot.ts';
import type { Shape } from '../paint/shape.ts';
import { escapeXml, roughWidth, short } from './svgText.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

const letterPx = 12, linePx = 16, gapPx = 6, titlePx = 20, edgePx = 14;
/** Room that a name needs along its side, leaning below and beside. */
const leaningPx = 16, besidePx = 13;
/** Longest name under the plane and, as a share of the width, at its left. */
const longestBelowPx = 110, longestBeside = 1 / 3;

interface Tick {
  readonly at: number;
  readonly text: string;
}

/** A plot laid out by itself, with its ticks: letters are measured roughly, there is no browser to ask. */
export interface LaidOut {
  readonly place: Place;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Whether names below lean. */
  readonly leaning: boolean;
}

export function layOut({ x, y, legend, beside = [] }: Plot, { width, height }: Size): LaidOut {
  const yTexts = axisTicks(y, 5).map((value) => fitting(y.format(value), y.names ? width * longestBeside : Infinity, roughWidth));
  const left = Math.ceil(yTexts.reduce((most, text) => Math.max(most, roughWidth(text)), 0)) + gapPx + (y.label ? titlePx : 2);
  const right = width - Math.max(edgePx, ...beside.map((text) => gapPx + roughWidth(text)));
  const xValues = axisTicks(x, Math.max(2, Math.floor((right - left) / 75)));
  const xTexts = xValues.map((value) => fitting(x.format(value), x.names ? longestBelowPx : Infinity, roughWidth));
  const widest = xTexts.reduce((most, text) => Math.max(most, roughWidth(text)), 0);
  const leaning = x.names !== undefined && widest + 4 > (right - left) / x.names.length;
  const below = (leaning ? Math.ceil(widest * Math.SQRT1_2) + letterPx : linePx) + (x.label ? titlePx : 4);
  const top = legend.length > 0 ? legendPx + 6 : 8, bottom = height - below;
  const place: Place = { left, top, right, bottom, x: scaleOf(x, left, right), y: y.reversed ? scaleOf(y, top, bottom) : scaleOf(y, bottom, top), widthOf: roughWidth };
  const ticks = (axis: Axis, values: readonly number[], texts: readonly string[], at: (value: number) => number): Tick[] => values.flatMap((value, index) => (value >= axis.min && value <= axis.max ? [{ at: at(value), text: texts[index] ?? '' }] : []));
  return {
    place,
    leaning,
    xTicks: thinned(ticks(x, xValues, xTexts, place.x), leaning ? leaningPx : 0, x.names !== undefined),
    yTicks: thinned(ticks(y, axisTicks(y, 5), yTexts, place.y), besidePx, true),
  };
}

/** From values to px. */
function scaleOf({ min, max, scale }: Axis, from: number, to: number): (value: number) => number {
  if (scale === 'log') {
    const low = Math.log(min), each = (to - from) / (Math.log(max) - low);
    return (value) => from + (Math.log(value) - low) * each;
  }
  const each = (to - from) / (max - min);
  return (value) => from + (value - min) * each;
}

/** Every so many ticks, so that none writes over another. */
function thinned(ticks: readonly Tick[], needed: number, even: boolean): readonly Tick[] {
  const [first, second] = ticks;
  if (!first || !second) return ticks;
  const apart = Math.abs(second.at - first.at);
  const room = needed || ticks.reduce((most, { text }) => Math.max(most, roughWidth(text)), 0) + gapPx;
  const each = even ? Math.max(1, Math.ceil(room / Math.max(apart, 0.01))) : 1;
  return ticks.filter((_, index) => index % each === 0);
}

/** Lines across the plane, behind what is drawn on it. */
export function axisLines({ x, y }: Plot, { place: { left, top, right, bottom }, xTicks, yTicks }: LaidOut): readonly Shape[] {
  const lines = [...(x.lines ? xTicks.map(({ at }) => [[at, top], [at, bottom]] as const) : []), ...(y.lines ? yTicks.map(({ at }) => [[left, at], [right, at]] as const) : []), ...(x.lines || x.names ? [] : [[[left, bottom], [right, bottom]] as const])];
  return [{ shape: 'lines', stroke: 'grid', width: 1, lines }];
}

/** What is written along the sides. @param ink, muted  values of `fill` for names and for numbers */
export function axisTexts({ x, y }: Plot, { place, xTicks, yTicks, leaning }: LaidOut, height: number, ink: string, muted: string): string {
  const { left, right, top, bottom } = place;
  const below = xTicks.map(({ at, text }) => (leaning
    ? `<text transform="translate(${short(at + 4)} ${short(bottom + 12)})rotate(-45)">${escapeXml(text)}</text>`
    : `<text x="${short(at)}" y="${short(bottom + linePx)}">${escapeXml(text)}</text>`)).join('');
  const beside = yTicks.map(({ at, text }) => `<text x="${short(left - gapPx)}" y="${short(at + 4)}">${escapeXml(text)}</text>`).join('');
  const titles = [
    x.label ? `<text x="${short((left + right) / 2)}" y="${short(height - 6)}">${escapeXml(x.label)}</text>` : '',
    y.label ? `<text transform="translate(13 ${short((top + bottom) / 2)})rotate(-90)">${escapeXml(fitting(y.label, bottom - top, roughWidth))}</text>` : '',
  ].join('');
  return `<g fill="${x.names ? ink : muted}" text-anchor="${leaning ? 'end' : 'middle'}">${below}</g><g fill="${y.names ? ink : muted}" text-anchor="end">${beside}</g><g fill="${muted}" text-anchor="middle">${titles}</g>`;
}
