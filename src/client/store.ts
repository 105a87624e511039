/** A value that others follow: the contract of Svelte's stores (`$store` works), without depending on Svelte. */
export interface Readable<T> {
  get(): T;
  /** Calls `run` now and at every change; returns how to stop. */
  subscribe(run: (value: T) => void): () => void;
}
export interface Store<T> extends Readable<T> {
  set(value: T): void;
  update(change: (value: T) => T): void;
}

export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const followers = new Set<(value: T) => void>();
  const store: Store<T> = {
    get: () => value,
    subscribe(run) {
      const follower = (next: T) => run(next); // its own identity: the same function may follow twice
      followers.add(follower);
      run(value);
      return () => followers.delete(follower);
    },
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const run of [...followers]) run(next);
    },
    update: (change) => store.set(change(value)),
  };
  return store;
}
