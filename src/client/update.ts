import type { Workbox } from 'workbox-window';
import { catalogue } from './catalogue.ts';
import { stale } from './stale.ts';
import { createStore, type Readable } from './store.ts';

/**
 * `offline-ready`: installed for the first time, the site now opens without network. `update-available`: a newer version waits for consent.
 * `reload-needed`: this page's files are gone from the server, only a reload helps.
 */
export type UpdateState = 'none' | 'offline-ready' | 'update-available' | 'reload-needed';

const state = createStore<UpdateState>('none');
export const updates: Readable<UpdateState> = state;

/** Between two looks for a newer version while the page stays open. */
const lookAgainMs = 60 * 60_000;
/** How long a reload waits for the new version to take over. */
const takeOverMs = 5000;
let workbox: Workbox | undefined;

/** Registers the service worker once the first screen has its answer, so that neither competes with it. Does nothing in development. */
export function startUpdates(): void {
  // A chunk of this version that is gone after a deploy.
  addEventListener('vite:preloadError', () => state.set('reload-needed'));
  stale.subscribe((isStale) => { if (isStale) state.set('reload-needed'); }); // so is a data file of it
  let isRegistered = false;
  catalogue.status.subscribe(({ state: loading, error }) => {
    if (error?.name === 'StaleVersionError') state.set('reload-needed');
    if (loading !== 'ready' || isRegistered) return;
    isRegistered = true;
    setTimeout(() => void register().catch(() => undefined), 500); // a browser that refuses (private window) works online as before
  });
}

async function register(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const { Workbox } = await import('workbox-window');
  workbox = new Workbox(`${import.meta.env.BASE_URL}sw.js`, { scope: import.meta.env.BASE_URL });
  workbox.addEventListener('activated', ({ isUpdate }) => { if (!isUpdate) state.set('offline-ready'); });
  workbox.addEventListener('waiting', () => state.set('update-available'));
  await workbox.register();
  const look = () => void workbox?.update().catch(() => undefined);
  setInterval(look, lookAgainMs);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) look(); });
}

/** The person has read the notice; it does not come back until something new happens. */
export function dismissUpdate(): void {
  state.set('none');
}

/** Lets the newer version take over and reloads the page. */
export async function applyUpdate(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  if (!registration) { location.reload(); return; }
  if (!registration.waiting) await registration.update().catch(() => undefined);
  const tookOver = new Promise<void>((done) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => done(), { once: true });
    setTimeout(done, takeOverMs);
  });
  if (registration.waiting) registration.waiting.postMessage({ type: 'SKIP_WAITING' });
  else if (registration.installing) followInstall(registration.installing);
  else { location.reload(); return; }
  await tookOver;
  location.reload();
}

function followInstall(installing: ServiceWorker): void {
  installing.addEventListener('statechange', () => { if (installing.state === 'installed') installing.postMessage({ type: 'SKIP_WAITING' }); });
}
