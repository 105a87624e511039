import { createStore } from './store.ts';

/** Whether a file of this version was found to be gone from the server: the site was deployed anew since this page was opened. */
export const stale = createStore(false);

/** The same promise; a `StaleVersionError` is noted on its way to the caller. */
export async function noteStale<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    if (error instanceof Error && error.name === 'StaleVersionError') stale.set(true);
    throw error;
  });
}
