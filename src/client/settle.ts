/**
 * The result of `job`, or the reason of the first signal that is aborted: the caller lost interest, the worker is gone. Abandoning frees the caller, not the worker.
 * Signals and not promises: a race against a promise that stays pending for as long as the worker lives would keep every answer as long.
 */
export async function settle<T>(job: Promise<T>, ...ends: readonly (AbortSignal | undefined)[]): Promise<T> {
  const settled = new AbortController();
  const interrupted = new Promise<never>((_, reject) => {
    for (const end of ends) {
      if (end?.aborted) reject(end.reason);
      end?.addEventListener('abort', () => reject(end.reason), { signal: settled.signal });
    }
  });
  return Promise.race([interrupted, job]).finally(() => settled.abort());
}
