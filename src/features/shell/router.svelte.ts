import { formatHash, parseHash, type Place } from './place.ts';
import { rememberScroll, restoreScroll } from './scrollMemory.ts';

let here: Place = $state.raw({ path: '/', query: {} });
/** Identity of the history entry shown, the key of its scroll position. */
let entry = '';

/** The place shown; reading it in a component or `$derived` follows navigation. */
export function place(): Place {
  return here;
}

/** Opens a place (`/title/949`, or a link `#/title/949`): a new history entry unless `replace`. */
export function navigate(to: string | Place, { replace = false }: { replace?: boolean } = {}): void {
  const target = typeof to === 'string' ? parseHash(to) : to;
  const hash = formatHash(target);
  if (!replace) {
    if (hash !== formatHash(here)) window.location.hash = hash; // `hashchange` does the rest
    return;
  }
  try {
    history.replaceState(history.state, '', hash);
  } catch {
    // Safari refuses more than 100 changes in 30 s; the next one that passes brings the address up to date.
  }
  here = target;
}

/** Changes some of what follows `?`, keeping the rest; an empty value removes its key. Replaces the history entry unless `replace` is false. */
export function setParams(changes: Readonly<Record<string, string>>, { replace = true }: { replace?: boolean } = {}): void {
  navigate({ path: here.path, query: { ...here.query, ...changes } }, { replace });
}

/** Starts following the address bar; returns what stops it. */
export function startRouter(): () => void {
  history.scrollRestoration = 'manual';
  enter();
  const changed = (): void => {
    rememberScroll(entry);
    enter();
  };
  const leaving = (): void => rememberScroll(entry);
  window.addEventListener('hashchange', changed);
  window.addEventListener('pagehide', leaving);
  return () => {
    window.removeEventListener('hashchange', changed);
    window.removeEventListener('pagehide', leaving);
  };
}

function enter(): void {
  const known = (history.state as { butaca?: unknown } | null)?.butaca;
  const returning = typeof known === 'string';
  entry = returning ? known : `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  if (!returning) history.replaceState({ butaca: entry }, '');
  const before = here.path;
  here = parseHash(window.location.hash);
  restoreScroll(returning ? entry : null, before !== here.path);
}
