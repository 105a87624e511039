import { colourScale, mixed, readableOn, scaleSteps, sixDigits, type Swatch } from './colourScale.ts';

/** Colours of a chart, as CSS colour values. */
export interface ChartColours {
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly surface: string;
  readonly bar: string;
  readonly mark: string;
  /** Lines, dots and parts of bars: what `mark` would be too dark for upon a dark ground. */
  readonly line: string;
  /** The second of two that are compared. */
  readonly other: string;
  /** Bars of which a part is drawn over in `line`. */
  readonly pale: string;
  /** What is drawn upon `bar`. */
  readonly onBar: string;
  /** From nothing to all. */
  readonly sequential: readonly Swatch[];
  /** From −1 over nothing to 1. */
  readonly diverging: readonly Swatch[];
  readonly font: string;
}

/** Reads the theme's tokens where they stand at `element`. */
export function chartColours(element: Element): ChartColours {
  const style = getComputedStyle(element);
  return coloursOf((name) => style.getPropertyValue(name).trim());
}

/** @param token  the value of a CSS custom property, empty where there is none: then the light theme's */
export function coloursOf(token: (name: string) => string): ChartColours {
  const colour = (name: string, otherwise: string): string => token(name) || otherwise;
  /** Of colours that are mixed. A built style sheet has `#000` where the source has `#000000`. */
  const hex = (name: string, otherwise: string): string => sixDigits(token(name)) ?? otherwise;
  const surface = hex('--surface', '#fffdf8'), bar = hex('--gold-fill', '#c9972f');
  return {
    ink: colour('--ink', '#251a1d'),
    muted: colour('--muted', '#665453'),
    grid: colour('--line', '#e4d8c6'),
    surface,
    bar,
    mark: colour('--accent-fill', '#931b30'),
    line: colour('--series-1', '#931b30'),
    other: colour('--series-2', '#1e4fbf'),
    pale: mixed(bar, surface, 0.5),
    onBar: readableOn(bar),
    sequential: colourScale(hex('--scale-none', '#f6ecd6'), hex('--scale-some', '#cf7a35'), hex('--scale-all', '#5d0f26'), scaleSteps.sequential),
    diverging: colourScale(hex('--scale-minus', '#1b4c8f'), hex('--scale-zero', '#f3ece0'), hex('--scale-plus', '#9a3d0b'), scaleSteps.diverging),
    font: colour('--font-ui', 'sans-serif'),
  };
}

/** Calls `changed` whenever the theme or the contrast of the page does; returns how to stop. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-contrast'] });
  return () => observer.disconnect();
}
