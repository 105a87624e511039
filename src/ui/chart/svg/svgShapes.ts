import type { Dot, Paint, Shape } from '../paint/shape.ts';
import { escapeXml, short } from './svgText.ts';

/** Shapes as SVG elements, in their order. @param colour  the value of a presentation attribute for a paint */
export function svgShapes(shapes: readonly Shape[], colour: (paint: Paint) => string): string {
  return shapes.map((shape) => svgShape(shape, colour)).join('');
}

function svgShape(shape: Shape, colour: (paint: Paint) => string): string {
  switch (shape.shape) {
    case 'rects':
      return path(shape.rects.map(([x, y, width, height]) => `M${pair(x, y)}h${short(width)}v${short(height)}h${short(-width)}z`), `fill="${colour(shape.fill)}"`);
    case 'cells': {
      // A run is a stroke one cell thick on a grid scaled to cells: a few letters a run.
      const [left, top, width, height] = shape.cell;
      return path(shape.runs.map(([column, row, cells]) => `M${column} ${row}h${cells}`), `transform="translate(${pair(left, top + height / 2)})scale(${precise(width)} ${precise(height)})" stroke="${colour(shape.fill)}" shape-rendering="crispEdges"`);
    }
    case 'lines':
      return path(shape.lines.map(polyline), `fill="none" stroke="${colour(shape.stroke)}" stroke-width="${short(shape.width)}" stroke-linejoin="round"${shape.dashed ? ' stroke-dasharray="6 5"' : ''}`);
    case 'dots':
      return path(shape.dots.map(([x, y]) => `M${pair(x, y)}h0`), `stroke="${colour(shape.fill)}" stroke-width="${short(shape.radius * 2)}" stroke-linecap="round"`);
    case 'hexagons': {
      if (shape.middles.length === 0) return '';
      // One hexagon as the marker of every corner of an invisible line; what it looks like is in its name, so that equal names are equal markers.
      const width = short(shape.width), height = short(shape.height), id = `hexagon-${shape.fill}-${width}-${height}`.replaceAll('.', '_');
      const half = shape.width / 2, quarter = shape.height / 4;
      const outline = `M0 ${short(-2 * quarter)}l${pair(half, quarter)}v${short(2 * quarter)}l${pair(-half, quarter)} ${pair(-half, -quarter)}v${short(-2 * quarter)}z`;
      const marker = `<marker id="${id}" markerUnits="userSpaceOnUse" overflow="visible" markerWidth="${width}" markerHeight="${height}"><path d="${outline}" fill="${colour(shape.fill)}"/></marker>`;
      const lone = shape.middles.length === 1;
      return `${marker}<path d="${fromOneToNext(shape.middles)}" fill="none" ${['start', 'mid', 'end'].map((at) => `marker-${at}="url(#${id})"`).slice(lone ? 2 : 0).join(' ')}/>`;
    }
    case 'texts':
      return shape.texts.length === 0 ? '' : `<g fill="${colour(shape.fill)}" text-anchor="${shape.align}" font-size="${short(shape.sizePx)}">${shape.texts.map(([x, y, text]) => `<text x="${short(x)}" y="${short(y + shape.sizePx * 0.35)}">${escapeXml(text)}</text>`).join('')}</g>`;
  }
}

function path(pieces: readonly string[], attributes: string): string {
  return pieces.length === 0 ? '' : `<path d="${pieces.join('')}" ${attributes}/>`;
}

function polyline(line: readonly Dot[]): string {
  return line.length === 0 ? '' : `M${line.map(([x, y]) => pair(x, y)).join(' ')}`;
}

/** A line through all, row by row: from each to the next is fewer letters than where it stands. Tenths of a px are added up whole, so that no error does. */
function fromOneToNext(dots: readonly Dot[]): string {
  const rows = dots.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)] as const).sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  let [x, y] = rows[0] ?? [0, 0];
  const [, ...rest] = rows.map((dot) => {
    const right = (dot[0] - x) / 10, down = (dot[1] - y) / 10, step = down === 0 ? `h${short(right)}` : `l${pair(right, down)}`;
    [x, y] = dot;
    return step;
  });
  const [first = [0, 0]] = rows;
  return `M${pair(first[0] / 10, first[1] / 10)}${rest.join('')}`;
}

const pair = (x: number, y: number): string => `${short(x)} ${short(y)}`;
/** Forty cells may not be off by a pixel. */
const precise = (value: number): string => String(Math.round(value * 1000) / 1000);
