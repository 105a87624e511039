import { coloursOf, type ChartColours } from '../chartColours.ts';
import { chartHeight, isPainted, isPoints, type ChartSpec } from '../chartSpec.ts';
import { legendShapes } from '../paint/legend.ts';
import { paintedKind } from '../paint/paintedKinds.ts';
import { pairs } from '../paint/pairs.ts';
import { points } from '../paint/points.ts';
import type { Place, Plot } from '../paint/plot.ts';
import { colourOf, type Paint, type Shape } from '../paint/shape.ts';
import { axisLines, axisTexts, layOut } from './svgAxes.ts';
import { svgShapes } from './svgShapes.ts';
import { escapeXml, roughWidth, short } from './svgText.ts';

export interface SvgOptions {
  /** Px of its own; CSS may shrink it. */
  readonly width: number;
  /** Names the picture; without it, what its sides are of. */
  readonly title?: string;
  /** Fixed colours. Without them each is a custom property of CSS, `--chart-<paint>`, as `chartSvgTheme` declares, with that of the light theme where it is not set. */
  readonly colours?: ChartColours;
}

const paper = coloursOf(() => '');

/** A chart as a still, script-free SVG element: for a report in one file and for print. The same marks as on the screen, text as text. */
export function chartSvg(spec: ChartSpec, { width, title, colours }: SvgOptions): string {
  const { plot, shapes } = drawing(spec), height = chartHeight(spec), size = { width, height };
  const colour = (paint: Paint): string => (colours ? colourOf(paint, colours) : `var(--chart-${paint},${colourOf(paint, paper)})`);
  const laid = layOut(plot, size);
  const body = [
    svgShapes(axisLines(plot, laid), colour),
    svgShapes(shapes(laid.place), colour),
    axisTexts(plot, laid, height, colour('ink'), colour('muted')),
    svgShapes(legendShapes(plot.legend, { left: 2, right: width - 8, y: 13, widthOf: roughWidth }), colour),
  ].join('');
  const named = title ?? ([spec.yLabel, spec.xLabel].filter(Boolean).join(' · ') || spec.summary);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${short(width)} ${short(height)}" width="${short(width)}" role="img" font-family="system-ui,sans-serif" font-size="12"><title>${escapeXml(named)}</title><desc>${escapeXml(spec.summary)}</desc>${body}</svg>`;
}

function drawing(spec: ChartSpec): { readonly plot: Plot; readonly shapes: (place: Place) => readonly Shape[] } {
  if (isPoints(spec)) return { plot: points.plot(spec), shapes: (place) => points.shapes(spec, place) };
  if (!isPainted(spec)) return { plot: pairs.plot(spec), shapes: (place) => pairs.shapes(spec, place) };
  const kind = paintedKind(spec);
  return { plot: kind.plot(spec), shapes: (place) => kind.shapes(spec, place) };
}
