import type { KeepProgress } from '../../contracts/catalogue.ts';
import { catalogue } from '../shell/catalogue.ts';
import { keptHere, lookAtKept, noteKept } from '../status/offline.svelte.ts';

/** What "keep everything" is doing. */
export type Keeping =
  | { readonly phase: 'idle' | 'removed' }
  | { readonly phase: 'keeping'; readonly name: string; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly phase: 'failed'; readonly error: unknown };

let now: Keeping = $state.raw({ phase: 'idle' });
let stop: AbortController | null = null;

/** Outlives the screen: leaving the Data screen does not stop it. */
export const keeping = (): Keeping => now;

/** Fetches and keeps the files that this device lacks, one after another, so that stopping takes effect at the next file. */
export async function keepEverything(): Promise<void> {
  if (now.phase === 'keeping') return;
  stop = new AbortController();
  const { signal } = stop;
  now = { phase: 'keeping', name: '', loadedBytes: 0, totalBytes: 0 };
  try {
    await lookAtKept();
    const missing = (keptHere()?.files ?? (await catalogue().kept(signal))).filter(({ kept }) => !kept);
    const totalBytes = missing.reduce((sum, { bytes }) => sum + bytes, 0);
    let doneBytes = 0;
    for (const { name, bytes } of missing) {
      const before = doneBytes;
      const progress = ({ loadedBytes }: KeepProgress): void => {
        if (!signal.aborted) now = { phase: 'keeping', name, loadedBytes: before + loadedBytes, totalBytes };
      };
      now = { phase: 'keeping', name, loadedBytes: before, totalBytes };
      noteKept(await catalogue().keep([name], progress, signal));
      doneBytes += bytes;
    }
    // Without this the browser may clear the files when space runs short; refusing is its right.
    void navigator.storage?.persist?.().catch(() => false);
    now = { phase: 'idle' };
  } catch (error) {
    now = signal.aborted ? { phase: 'idle' } : { phase: 'failed', error };
  }
  void lookAtKept();
}

/** Stops keeping; files already kept stay. */
export function stopKeeping(): void {
  stop?.abort();
}

/** Removes every kept file. */
export async function removeKept(): Promise<void> {
  stopKeeping();
  try {
    await catalogue().forget();
    now = { phase: 'removed' };
  } catch (error) {
    now = { phase: 'failed', error };
  }
  await lookAtKept();
}
