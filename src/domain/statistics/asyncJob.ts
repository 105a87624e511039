/** A `Job` that may wait for an engine between its pieces. */
export type AsyncJob<T> = AsyncGenerator<undefined, T, undefined>;

/** Does a whole job at once: for tests, terminals and small tables. */
export async function finishAsync<T>(job: AsyncJob<T>): Promise<T> {
  for (;;) {
    const { done, value } = await job.next();
    if (done) return value;
  }
}
