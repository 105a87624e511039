/** The newest of a series of questions: its answer, its failure, or that it is still being asked. */
export class Latest<T> {
  /** The last answer; stays while a newer question is under way. */
  value = $state.raw<T | undefined>(undefined);
  /** Why the newest question failed. */
  error = $state.raw<unknown>(null);
  busy = $state(false);
  #asking: AbortController | null = null;

  /** Asks; an earlier question still under way is abandoned and can no longer change anything. */
  ask(job: (signal: AbortSignal) => Promise<T>): void {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.busy = true;
    this.error = null;
    const newest = (): boolean => this.#asking === asking;
    // From within a promise, so that a job that throws at once is a failure like any other.
    void Promise.resolve().then(() => { asking.signal.throwIfAborted(); return job(asking.signal); }).then(
      (value) => { if (newest()) { this.value = value; this.busy = false; } },
      (error: unknown) => { if (newest()) { this.error = error; this.busy = false; } },
    );
  }

  /** Abandons the question under way, keeping the last answer. */
  stop(): void {
    this.#asking?.abort();
    this.#asking = null;
    this.busy = false;
  }

  /** Forgets answer and failure too. */
  clear(): void {
    this.stop();
    this.value = undefined;
    this.error = null;
  }
}
