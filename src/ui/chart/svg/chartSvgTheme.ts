import { coloursOf, type ChartColours } from '../chartColours.ts';
import { scaleSteps } from '../colourScale.ts';
import { colourOf, type Paint } from '../paint/shape.ts';

/** The dark theme's tokens that charts use; a test holds them to theme.css. */
export const darkTokens: Readonly<Record<string, string>> = {
  '--ink': '#f4ece6',
  '--muted': '#bbaab0',
  '--line': '#382b3b',
  '--surface': '#1d161f',
  '--gold-fill': '#d9a93f',
  '--accent-fill': '#a9263d',
  '--series-1': '#f58c98',
  '--series-2': '#9dc1ff',
  '--scale-none': '#2d2130',
  '--scale-some': '#b0563a',
  '--scale-all': '#ffe3a0',
  '--scale-minus': '#86bbff',
  '--scale-zero': '#2d2430',
  '--scale-plus': '#ffa667',
};

const paints: readonly Paint[] = [
  'ink', 'muted', 'grid', 'surface', 'bar', 'mark', 'line', 'other', 'pale', 'onBar',
  ...Array.from({ length: scaleSteps.sequential }, (_, step) => [`sequential${step}`, `onSequential${step}`] as const).flat(),
  ...Array.from({ length: scaleSteps.diverging }, (_, step) => [`diverging${step}`, `onDiverging${step}`] as const).flat(),
];

/** Declarations of what `chartSvg` asks for, as the inside of a CSS rule. */
export function chartSvgColours(colours: ChartColours): string {
  return paints.map((paint) => `--chart-${paint}:${colourOf(paint, colours)}`).join(';');
}

/** A style sheet for a page of such pictures: light, dark where the reader's system is, light again on paper. */
export function chartSvgTheme(): string {
  const light = chartSvgColours(coloursOf(() => '')), dark = chartSvgColours(coloursOf((name) => darkTokens[name] ?? ''));
  return `:root{${light}}@media screen and (prefers-color-scheme:dark){:root{${dark}}}`;
}
