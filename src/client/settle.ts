/**
 * The result of `job`, or the first interruption: the caller lost interest (`signal`, rejects with its reason)
 * or the worker is gone (`death`, a promise that only ever rejects). Abandoning frees the caller, not the worker.
 */
export async function settle<T>(job: Promise<T>, death: Promise<never>, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted();
  const settled = new AbortController();
  const abandoned = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { signal: settled.signal });
  });
  return Promise.race([job, death, abandoned]).finally(() => settled.abort());
}
