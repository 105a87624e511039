import { releaseProxy, wrap, type Remote } from 'comlink';
import type { WorkerLife } from '../contracts/worker.ts';
import { settle } from './settle.ts';
import { createStore, type Readable } from './store.ts';

export type RemoteState = 'starting' | 'loading' | 'ready' | 'failed';
export interface RemoteStatus {
  readonly state: RemoteState;
  /** Times the worker was replaced because it died. */
  readonly restarts: number;
  /** Why it failed; a further call tries again. */
  readonly error: Error | null;
}

export interface RemoteOptions<Api extends WorkerLife> {
  /** A fresh worker. */
  spawn(): Worker;
  /** Makes a fresh worker answer questions; runs again after every restart. */
  prepare(api: Remote<Api>): Promise<unknown>;
  /** Between two questions "are you there?" while a call is pending. */
  readonly heartbeatMs: number;
  /** Unanswered questions after which a worker counts as hung, where its death shows by itself (Web Locks), and where it does not. */
  readonly patience: { readonly withLock: number; readonly withoutLock: number };
}
export const remoteDefaults = { heartbeatMs: 1000, patience: { withLock: 15, withoutLock: 5 } } as const;

export interface RemoteWorker<Api extends WorkerLife> {
  readonly status: Readable<RemoteStatus>;
  /** Starts the worker ahead of its first call; failures show in `status`. */
  start(): void;
  /**
   * The answer of `job`. When the worker dies meanwhile, a new one is started and asked once more, so jobs must be idempotent.
   * Rejects with the signal's reason when abandoned, with name `WorkerDiedError` when the new worker dies too.
   * @param isOnce  what may itself have killed the worker is not asked again: its death rejects at once
   */
  call<T>(job: (api: Remote<Api>) => Promise<T>, signal?: AbortSignal, isOnce?: boolean): Promise<T>;
  /** Ends the worker, unless a call waits for it; the next call starts a new one. */
  end(): void;
  /** Terminates the worker as a crash would, telling nobody: for tests and for curious people. */
  kill(): void;
}

export class WorkerDiedError extends Error {
  override readonly name = 'WorkerDiedError';
  /** @param isSilent  it may live on, but has not answered for too long */
  constructor(message: string, readonly isSilent = false) {
    super(message);
  }
}

interface Session<Api> {
  readonly worker: Worker;
  readonly api: Remote<Api>;
  readonly ready: Promise<unknown>;
  /** Aborted when it dies, with a `WorkerDiedError`. */
  readonly death: AbortSignal;
  readonly end: (reason: Error | null) => void;
}

/** One worker behind an interface that notices its death and hides it: a dead worker leaves promises pending for ever, so every wait races against it. */
export function createRemote<Api extends WorkerLife>(options: RemoteOptions<Api>): RemoteWorker<Api> {
  const status = createStore<RemoteStatus>({ state: 'starting', restarts: 0, error: null });
  let session: Session<Api> | undefined;
  let pending = 0;

  /** Some browsers refuse by throwing. */
  function spawn(): Worker {
    try {
      return options.spawn();
    } catch (error) {
      const refused = new WorkerDiedError(`the worker could not be started (${error instanceof Error ? error.message : String(error)})`);
      fail(refused);
      throw refused;
    }
  }
  /** Failures show in `status`. */
  function start(): void {
    try {
      session ??= begin();
    } catch { /* told by spawn */ }
  }

  function begin(): Session<Api> {
    const worker = spawn();
    const api = wrap<Api>(worker);
    const watch = new AbortController();
    const death = new AbortController();
    let wasReady = false;

    const end = (reason: Error | null) => {
      if (watch.signal.aborted) return;
      watch.abort();
      worker.terminate();
      if (session?.worker === worker) session = undefined;
      try { api[releaseProxy](); } catch { /* the port is gone already */ }
      status.update((now) => ({ ...now, state: 'starting', restarts: now.restarts + (reason ? 1 : 0) }));
      if (!reason) return;
      death.abort(reason);
      if (wasReady) start(); // one that never got ready would only die again
    };
    worker.addEventListener('error', (event) => end(new WorkerDiedError(event.message || 'the worker’s code could not be loaded')), { signal: watch.signal });
    worker.addEventListener('messageerror', () => end(new WorkerDiedError('a message of the worker could not be read')), { signal: watch.signal });

    status.update((now) => ({ ...now, state: 'starting', error: null }));
    const ready = follow(api as unknown as Remote<WorkerLife>, watch.signal, end).then(() => {
      status.update((now) => ({ ...now, state: 'loading' }));
      return options.prepare(api);
    });
    ready.then(
      () => {
        if (watch.signal.aborted) return;
        wasReady = true;
        status.update((now) => ({ ...now, state: 'ready' }));
      },
      (error: unknown) => {
        if (watch.signal.aborted) return;
        end(null); // a worker that could not be prepared is of no use: the next call starts afresh
        fail(error);
      },
    );
    return { worker, api, ready, death: death.signal, end };
  }

  const fail = (error: unknown) => status.update((now) => ({ ...now, state: 'failed', error: error instanceof Error ? error : new Error(String(error)) }));

  /** Notices the worker's death: at once through a lock that only it holds, and by silence where there are no locks or where it hangs. */
  async function follow(life: Remote<WorkerLife>, signal: AbortSignal, end: Session<Api>['end']): Promise<void> {
    let unanswered = 0;
    let patience: number = options.patience.withoutLock;
    const beat = setInterval(() => {
      if (pending === 0) { unanswered = 0; return; }
      // Counted in beats, not by the clock: a laptop that slept is not a dead worker.
      if (unanswered++ >= patience) { end(new WorkerDiedError('the worker does not answer', true)); return; }
      void life.ping().then(() => { unanswered = 0; });
    }, options.heartbeatMs);
    signal.addEventListener('abort', () => clearInterval(beat));

    const lock = `butaca-worker-${Math.random().toString(36).slice(2)}`;
    if (!(await life.holdLock(lock))) return;
    const locks = navigator.locks as LockManager | undefined; // the page may lack what its worker has, whatever the types say
    if (!locks) return;
    patience = options.patience.withLock;
    // Granted only when the worker is gone; abandoned when it was ended on purpose.
    locks.request(lock, { signal }, () => end(new WorkerDiedError('the worker died'))).catch(() => undefined);
  }

  async function call<T>(job: (api: Remote<Api>) => Promise<T>, signal?: AbortSignal, isOnce = false): Promise<T> {
    signal?.throwIfAborted();
    pending++;
    try {
      for (let attempt = 1; ; attempt++) {
        const current = (session ??= begin());
        try {
          return await settle(current.ready.then(() => job(current.api)), current.death, signal);
        } catch (error) {
          if (!(error instanceof WorkerDiedError) || isOnce) throw error;
          if (attempt === 2) { fail(error); throw error; }
        }
      }
    } finally {
      pending--;
    }
  }

  return {
    status,
    start,
    call,
    end: () => { if (pending === 0) session?.end(null); },
    kill: () => session?.worker.terminate(),
  };
}
