const storageKey = 'butaca-scroll';
/** A reload has to decode the catalogue before its list is tall again. */
const waitMs = 10_000;
const positions = new Map<string, number>(read());
let stopWaiting = (): void => undefined;

/** Keeps the scroll position of a history entry, across reloads of this tab too. */
export function rememberScroll(entry: string): void {
  positions.delete(entry);
  positions.set(entry, window.scrollY);
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([...positions].slice(-50)));
  } catch {
    // private mode without storage: positions live as long as the page
  }
}

/**
 * Scrolls to where the entry was left, as soon as the page is tall enough; a person who scrolls first wins.
 * @param entry  null for a place opened for the first time
 * @param moved  whether the path changed; then an unknown entry starts at the top
 */
export function restoreScroll(entry: string | null, moved: boolean): void {
  stopWaiting();
  const target = entry === null ? undefined : positions.get(entry);
  if (target === undefined) {
    if (moved) window.scrollTo(0, 0);
    return;
  }
  const start = performance.now();
  let frame = 0;
  const cancel = new AbortController();
  stopWaiting = () => {
    cancelAnimationFrame(frame);
    cancel.abort();
  };
  for (const kind of ['wheel', 'touchstart', 'keydown']) window.addEventListener(kind, stopWaiting, { signal: cancel.signal, passive: true });
  const attempt = (): void => {
    const reachable = document.documentElement.scrollHeight - window.innerHeight;
    if (reachable >= target || performance.now() - start > waitMs) {
      window.scrollTo(0, target);
      stopWaiting();
    } else frame = requestAnimationFrame(attempt);
  };
  frame = requestAnimationFrame(attempt);
}

function read(): [string, number][] {
  try {
    return JSON.parse(sessionStorage.getItem(storageKey) ?? '[]') as [string, number][];
  } catch {
    return [];
  }
}
