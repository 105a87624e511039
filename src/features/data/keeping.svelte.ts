import { keepEverything as keepAll, removeKept as removeAll } from '../../client/offline.ts';
import { lookAtKept } from '../status/offline.svelte.ts';

/** What "keep everything" is doing; bytes count over all files, those kept before included. */
export type Keeping =
  | { readonly phase: 'idle' | 'removed' }
  | { readonly phase: 'keeping'; readonly name: string; readonly loadedBytes: number; readonly totalBytes: number }
  | { readonly phase: 'failed'; readonly error: unknown };

let now: Keeping = $state.raw({ phase: 'idle' });
let stop: AbortController | null = null;

/** Outlives the screen: leaving the Data screen does not stop it. */
export const keeping = (): Keeping => now;

/** Fetches and keeps the files that this device lacks; once at a time. */
export async function keepEverything(): Promise<void> {
  if (now.phase === 'keeping') return;
  stop = new AbortController();
  const { signal } = stop;
  now = { phase: 'keeping', name: '', loadedBytes: 0, totalBytes: 0 };
  try {
    await keepAll((progress) => { if (!signal.aborted) now = { phase: 'keeping', ...progress }; }, signal);
    now = { phase: 'idle' };
  } catch (error) {
    now = signal.aborted ? { phase: 'idle' } : { phase: 'failed', error };
  }
  await lookAtKept();
}

/** Stops after the file under way; what is kept stays. */
export function stopKeeping(): void {
  stop?.abort();
}

/** Removes every kept file. */
export async function removeKept(): Promise<void> {
  stopKeeping();
  try {
    await removeAll();
    now = { phase: 'removed' };
  } catch (error) {
    now = { phase: 'failed', error };
  }
  await lookAtKept();
}
