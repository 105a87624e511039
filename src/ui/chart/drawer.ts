import type { drawChart as Draw } from './drawChart.ts';

let loaded: typeof Draw | null = null;

/** What draws charts, fetched when a chart first needs it. Rejects offline before its first use. */
export const fetchDrawer = (): Promise<typeof Draw> => import('./drawChart.ts').then(({ drawChart }) => (loaded = drawChart));

/** The same where it is there already: a page that is about to be printed cannot wait. */
export const readyDrawer = (): typeof Draw | null => loaded;

/** Fetches it once the page has nothing else to do. @returns how to call that off */
export function fetchDrawerWhenIdle(): () => void {
  if (loaded || typeof requestIdleCallback === 'undefined') return () => undefined;
  const asked = requestIdleCallback(() => { fetchDrawer().catch(() => undefined); }, { timeout: 10_000 });
  return () => cancelIdleCallback(asked);
}
