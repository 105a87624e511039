/** Runs a job under a signal that aborts as soon as one of these does, with its reason; listens to none of them once the job has settled. */
export async function withEither<T>(signals: readonly (AbortSignal | undefined)[], job: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const either = new AbortController(), stop = new AbortController();
  for (const one of signals) {
    if (one?.aborted) either.abort(one.reason);
    one?.addEventListener('abort', () => either.abort(one.reason), { signal: stop.signal });
  }
  try {
    return await job(either.signal);
  } finally {
    stop.abort();
  }
}
