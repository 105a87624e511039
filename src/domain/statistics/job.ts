/**
 * Work in pieces: between two of them (each under 50 ms, a million rows included) its runner may show progress, let messages in, or leave it.
 * A job that is left mid-way has changed nothing.
 */
export type Job<T> = Generator<undefined, T, undefined>;

/** Does a whole job at once: for tests, terminals and small tables. */
export function finish<T>(job: Job<T>): T {
  for (;;) {
    const { done, value } = job.next();
    if (done) return value;
  }
}
