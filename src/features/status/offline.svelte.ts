import { offlineStatusOf, type OfflineScreen, type OfflineStatus } from '../../client/offlineStatus.ts';
import type { Screen } from '../../i18n/messages.ts';
import { catalogue } from '../shell/catalogue.ts';

let status: OfflineStatus | null = $state.raw(null);
let isOnline: boolean = $state(typeof navigator === 'undefined' || navigator.onLine);

/** What this device keeps and which screens work from it; null until known. */
export const keptHere = (): OfflineStatus | null => status;
export const online = (): boolean => isOnline;

const dataOf: Partial<Readonly<Record<Screen, OfflineScreen>>> = { discover: 'discover', title: 'title', mixer: 'similar', map: 'similar', person: 'person', people: 'person', queries: 'queries', data: 'data', sentiment: 'sentiment', sentimentBatch: 'sentiment', forYou: 'forYou', start: 'forYou', tasteTraits: 'forYou', tasteModel: 'tasteModel', explore: 'explore' };

/** Whether a screen works without the network now: the page opens, and what it reads is kept. */
export function worksOffline(screen: Screen): boolean {
  const needed = dataOf[screen];
  return status !== null && status.opensOffline && (needed === undefined || status.screens[needed]);
}

/** Looks at what is kept; keeps what was known when that fails. */
export async function lookAtKept(): Promise<void> {
  try {
    status = offlineStatusOf(await catalogue().kept(), Boolean(navigator.serviceWorker?.controller));
  } catch {
    // without a manifest nothing is known; the status line shows why the load failed
  }
}

/** Between two looks while files are still being fetched in idle time. */
const lookAgainMs = 5000;

/** Follows the network, the service worker and what is kept, until everything is; returns what stops it. */
export function followOffline(): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const changed = (): void => { isOnline = navigator.onLine; };
  window.addEventListener('online', changed, { signal });
  window.addEventListener('offline', changed, { signal });
  navigator.serviceWorker?.addEventListener('controllerchange', () => void lookAtKept(), { signal });
  void lookAtKept();
  const timer = setInterval(() => {
    if (document.hidden || (status?.opensOffline && status.keptBytes >= status.totalBytes)) return;
    void lookAtKept();
  }, lookAgainMs);
  return () => {
    stop.abort();
    clearInterval(timer);
  };
}
