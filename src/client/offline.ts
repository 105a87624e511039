import type { KeepProgress } from '../contracts/catalogue.ts';
import { catalogue } from './catalogue.ts';
import { offlineStatusOf, type OfflineStatus } from './offlineStatus.ts';

export type { OfflineScreen, OfflineStatus } from './offlineStatus.ts';

export async function offlineStatus(signal?: AbortSignal): Promise<OfflineStatus> {
  return offlineStatusOf(await catalogue.kept(signal), Boolean(navigator.serviceWorker?.controller));
}

/**
 * Keeps every file of the manifest on this device, one after another; what is kept already costs nothing. Aborting stops after the file under way.
 * Rejects as `CatalogueApi` says, or with the signal's reason.
 * @param onProgress  bytes kept and to be kept in all
 */
export async function keepEverything(onProgress?: (progress: KeepProgress) => void, signal?: AbortSignal): Promise<OfflineStatus> {
  const files = await catalogue.kept(signal);
  const totalBytes = files.reduce((sum, file) => sum + file.bytes, 0);
  let done = files.reduce((sum, file) => sum + (file.kept ? file.bytes : 0), 0);
  void navigator.storage?.persist?.().catch(() => false); // asks the browser not to clear it when space runs short
  for (const { name, bytes, kept } of files) {
    if (kept) continue;
    await catalogue.keep([name], ({ loadedBytes }) => onProgress?.({ name, loadedBytes: done + loadedBytes, totalBytes }), signal);
    done += bytes;
    onProgress?.({ name, loadedBytes: done, totalBytes });
  }
  return offlineStatus(signal);
}

/** Removes every kept data file; the shell stays. */
export const removeKept = (signal?: AbortSignal): Promise<void> => catalogue.forget(signal);

/** Whether the person asked to save data. */
const savesData = (): boolean => Boolean((navigator as { connection?: { saveData?: boolean } }).connection?.saveData);

/** Time after the first answer before anything is fetched ahead of its use. */
const settleMs = 4000;

/** Devices below this keep their memory for what is asked for; browsers that do not tell are taken to have it. */
const roomyGb = 4;
const isRoomy = (): boolean => ((navigator as { deviceMemory?: number }).deviceMemory ?? roomyGb) >= roomyGb;

/**
 * While nothing else happens, keeps the remaining files and then makes similarity ready, so that the first title page has its neighbours at once;
 * not when the person saves data. Failures wait for the next visit.
 */
export function prepareInIdle(): void {
  let isBegun = false;
  catalogue.status.subscribe(({ state }) => {
    if (state !== 'ready' || isBegun || savesData()) return;
    isBegun = true;
    setTimeout(() => void prepare().catch(() => undefined), settleMs);
  });
}

async function prepare(): Promise<void> {
  await keepOneByOne();
  if (!isRoomy()) return;
  await idle();
  const { similarity } = await import('./similarity.ts');
  similarity.start();
}

async function keepOneByOne(): Promise<void> {
  for (const { name, kept } of await catalogue.kept()) {
    if (kept) continue;
    await idle();
    await catalogue.keep([name]);
  }
}

const idle = (): Promise<void> => new Promise((resolve) => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 10_000 });
  else setTimeout(resolve, 1000);
});
