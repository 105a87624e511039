/** Colours of a chart, as CSS colour values. */
export interface ChartColours {
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly surface: string;
  readonly bar: string;
  readonly mark: string;
  readonly font: string;
}

/** Reads the theme's tokens where they stand at `element`. */
export function chartColours(element: Element): ChartColours {
  const style = getComputedStyle(element);
  const token = (name: string, otherwise: string): string => style.getPropertyValue(name).trim() || otherwise;
  return {
    ink: token('--ink', '#251a1d'),
    muted: token('--muted', '#665453'),
    grid: token('--line', '#e4d8c6'),
    surface: token('--surface', '#fffdf8'),
    bar: token('--gold-fill', '#c9972f'),
    mark: token('--accent-fill', '#931b30'),
    font: token('--font-ui', 'sans-serif'),
  };
}

/** Calls `changed` whenever the theme or the contrast of the page does; returns how to stop. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'data-contrast'] });
  return () => observer.disconnect();
}
