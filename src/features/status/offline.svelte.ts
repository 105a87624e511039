import type { KeptArtefact } from '../../contracts/catalogue.ts';
import { catalogue } from '../shell/catalogue.ts';

/** What this device keeps for use without the network. */
export interface Kept {
  readonly files: readonly KeptArtefact[];
  readonly keptBytes: number;
  readonly totalBytes: number;
}

let kept: Kept | null = $state.raw(null);
let isOnline: boolean = $state(typeof navigator === 'undefined' || navigator.onLine);
/** Whether a service worker answers for this page, without which it cannot be opened offline. */
let isServed: boolean = $state(typeof navigator !== 'undefined' && Boolean(navigator.serviceWorker?.controller));

/** Null until known. */
export const keptHere = (): Kept | null => kept;
export const online = (): boolean => isOnline;
/** Whether this page opens without the network, data apart. */
export const shellIsKept = (): boolean => isServed;

/** Takes over a list that was just learnt. */
export function noteKept(files: readonly KeptArtefact[]): void {
  kept = {
    files,
    keptBytes: files.reduce((sum, { bytes, kept: is }) => sum + (is ? bytes : 0), 0),
    totalBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

/** Looks at what is kept; keeps what was known when that fails. */
export async function lookAtKept(): Promise<void> {
  try {
    noteKept(await catalogue().kept());
  } catch {
    // without a manifest nothing is known; the status line shows why the load failed
  }
}

/** Follows the network and the service worker; returns what stops it. */
export function followOffline(): () => void {
  const stop = new AbortController();
  const changed = (): void => { isOnline = navigator.onLine; };
  window.addEventListener('online', changed, { signal: stop.signal });
  window.addEventListener('offline', changed, { signal: stop.signal });
  navigator.serviceWorker?.addEventListener('controllerchange', () => { isServed = Boolean(navigator.serviceWorker.controller); }, { signal: stop.signal });
  return () => stop.abort();
}
