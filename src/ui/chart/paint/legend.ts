import type { LegendEntry, Place } from './plot.ts';
import type { Shape } from './shape.ts';

/** Px above the plane that a legend takes. */
export const legendPx = 26;

const swatchPx = 12, betweenPx = 18, scalePx = 120;

/** The legend in one line from `left`, its middle at `y`; names are cut to their share of the room. */
export function legendShapes(legend: readonly LegendEntry[], { left, right, y, widthOf }: { readonly left: number; readonly right: number; readonly y: number; readonly widthOf: Place['widthOf'] }): readonly Shape[] {
  const shapes: Shape[] = [];
  const write = (x: number, text: string): void => { shapes.push({ shape: 'texts', fill: 'muted', align: 'start', sizePx: 12, texts: [[x, y, text]] }); };
  let x = left;
  for (const entry of legend) {
    if (entry.form === 'scale') {
      const room = Math.min(scalePx, (right - left) / 3), each = room / entry.paints.length;
      const before = `${fitting(entry.label, right - left - room - widthOf(entry.low) - widthOf(entry.high) - 30, widthOf)}  ${entry.low}`;
      write(x, before);
      x += widthOf(before) + 6;
      for (const [index, fill] of entry.paints.entries()) shapes.push({ shape: 'rects', fill, rects: [[x + index * each, y - swatchPx / 2, each + 0.5, swatchPx]] });
      write(x + room + 6, entry.high);
      continue;
    }
    if (entry.form === 'box') shapes.push({ shape: 'rects', fill: entry.paint, rects: [[x, y - swatchPx / 2, swatchPx, swatchPx]] });
    else shapes.push({ shape: 'lines', stroke: entry.paint, width: 2.5, lines: [[[x, y], [x + swatchPx, y]]] });
    const label = fitting(entry.label, (right - left) / legend.length - swatchPx - betweenPx, widthOf);
    write(x + swatchPx + 6, label);
    x += swatchPx + 6 + widthOf(label) + betweenPx;
  }
  return shapes;
}

/** `text`, or as much of its start as `room` px hold, with an ellipsis. */
export function fitting(text: string, room: number, widthOf: Place['widthOf']): string {
  let cut = text;
  for (let letters = text.length; letters > 1 && widthOf(cut) > room;) cut = shortened(text, --letters);
  return cut;
}

/** At most `letters` letters, an ellipsis included. */
export function shortened(text: string, letters: number): string {
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}
