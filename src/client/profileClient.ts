import { proxy, type Remote } from 'comlink';
import type { Compared, LongJob, Opened, ProfileApi, ProfilePart, ProfileProgress, TableSource } from '../contracts/profile.ts';
import type { EngineChoice } from '../contracts/similarityEngine.ts';
import type { PairProfile } from '../domain/statistics/profile.ts';
import type { RecipeStep } from '../domain/statistics/recipe/step.ts';
import { createRemote, WorkerDiedError, type RemoteOptions, type RemoteStatus } from './remote.ts';
import { noteStale } from './stale.ts';
import type { Readable } from './store.ts';

type Asked = 'histogram' | 'pair' | 'rows' | 'brush' | 'compare' | 'texts' | 'reviewTexts';
type Refused = Extract<Opened, { kind: 'refused' }>;
type Telling = (progress: ProfileProgress) => void;

/**
 * One table and the worker that holds it, started when first asked and ended by `close`. Questions are those of `ProfileApi`, with an AbortSignal last; abandoning one also ends its work.
 * A worker that dies is replaced, its table opened again and the recipe applied; only a file that was just being opened is not tried twice.
 */
export type ProfileClient = { readonly [M in Asked]: (...args: [...Parameters<ProfileApi[M]>, signal?: AbortSignal]) => ReturnType<ProfileApi[M]> } & {
  export(format: 'csv' | 'parquet', onProgress?: Telling, signal?: AbortSignal): Promise<Blob>;
  readonly status: Readable<RemoteStatus>;
  /** Starts the worker ahead of the first question. */
  start(): void;
  /** As `ProfileApi.open`; a file that takes the worker along, or keeps it silent for too long, is refused as `outOfMemory` or `tooSlow`. */
  open(source: TableSource, onProgress?: Telling, signal?: AbortSignal): Promise<Opened>;
  apply(steps: readonly RecipeStep[], signal?: AbortSignal): ReturnType<ProfileApi['apply']>;
  profile(target: string | null, onPart: (part: ProfilePart) => void, onProgress?: Telling, signal?: AbortSignal): ReturnType<ProfileApi['profile']>;
  /** Ends what is under way: it rejects with name `AbortError`. */
  cancel(): Promise<void>;
  /** Forgets the table and ends the worker. */
  close(): void;
  /** Terminates the worker as a crash would: for tests and for curious people. */
  killWorker(): void;
};

export interface ProfileClientOptions extends Omit<RemoteOptions<ProfileApi>, 'prepare'> {
  /** Absolute, ends with `/`. */
  readonly baseUrl: string;
  readonly engine: EngineChoice;
}

export function createProfileClient({ baseUrl, engine, ...worker }: ProfileClientOptions): ProfileClient {
  const remote = createRemote<ProfileApi>({ ...worker, prepare: (api) => api.site(baseUrl, null, engine) }); // through the catalogue's worker the manifest came once its tables were loaded: 0.7 s later
  let source: TableSource | null = null, steps: readonly RecipeStep[] = [];
  /** The worker that knows the table. */
  let holder: Remote<ProfileApi> | null = null;
  let asking = 0, isClosed = false;

  /** A worker is not ended under those who wait for it. */
  function endIfClosed(): void {
    if (!isClosed || asking > 0) return;
    holder = null;
    remote.end();
  }
  /** Says what nobody waits to be answered; the worker lives until it has heard. */
  function tell(message: (api: Remote<ProfileApi>) => Promise<void>): void {
    asking++;
    void remote.call(message).catch(() => undefined).finally(() => { asking--; endIfClosed(); });
  }
  /** @param job  under this name it is ended in the worker too when the signal is aborted */
  async function ask<T>(question: (api: Remote<ProfileApi>) => Promise<T>, signal?: AbortSignal, { job, isOnce = false }: { readonly job?: LongJob; readonly isOnce?: boolean } = {}): Promise<T> {
    isClosed = false;
    asking++;
    const stop = (): void => { if (job) tell((api) => api.cancel(job)); };
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await noteStale(remote.call(question, signal, isOnce));
    } finally {
      signal?.removeEventListener('abort', stop);
      asking--;
      endIfClosed();
    }
  }
  /** Asks a worker that holds the table, a new one too. */
  const askOfTable = <T>(question: (api: Remote<ProfileApi>) => Promise<T>, signal?: AbortSignal, job?: LongJob): Promise<T> => ask(async (api) => {
    if (holder !== api && source) {
      const opened = await api.open(source);
      if (opened.kind === 'refused') throw Object.assign(new Error('the table cannot be read again'), { name: 'NoTableError' });
      if (steps.length > 0) await api.apply(steps);
      holder = api;
    }
    return question(api);
  }, signal, job ? { job } : {});
  const proxied = <F extends (...words: never[]) => unknown>(told: F | undefined): F | undefined => told && proxy(told);

  return {
    status: remote.status,
    start: () => remote.start(),
    async open(wanted, onProgress, signal) {
      source = null;
      steps = [];
      holder = null;
      try {
        return await ask(async (api) => {
          const opened = await api.open(wanted, proxied(onProgress));
          if (opened.kind === 'table') [source, holder] = [wanted, api];
          return opened;
        }, signal, { job: 'open', isOnce: 'file' in wanted });
      } catch (error) {
        if (!(error instanceof WorkerDiedError) || !('file' in wanted)) throw error;
        return { kind: 'refused', why: error.isSilent ? 'tooSlow' : 'outOfMemory', values: { name: wanted.file.name } };
      }
    },
    async apply(wanted, signal) {
      const applied = await askOfTable((api) => api.apply(wanted), signal);
      steps = wanted;
      return applied;
    },
    profile: (target, onPart, onProgress, signal) => askOfTable((api) => api.profile(target, proxy(onPart), proxied(onProgress)), signal, 'profile'),
    cancel: () => ask((api) => api.cancel()),
    histogram: (column, options, signal) => askOfTable(async (api) => api.histogram(column, options), signal),
    pair: (x, y, kind, signal) => askOfTable<PairProfile>(async (api) => api.pair(x, y, kind), signal),
    rows: (from, to, signal) => askOfTable((api) => api.rows(from, to), signal),
    brush: (active, shown, fixed, signal) => askOfTable((api) => api.brush(active, shown, fixed), signal, 'brush'),
    compare: (comparison, onProgress, signal) => askOfTable<Compared | Refused>(async (api) => api.compare(comparison, proxied(onProgress)), signal, 'compare'),
    texts: (text, label, onProgress, signal) => askOfTable((api) => api.texts(text, label, proxied(onProgress)), signal, 'texts'),
    reviewTexts: (signal) => ask((api) => api.reviewTexts(), signal),
    export: (format, onProgress, signal) => askOfTable((api) => api.export(format, proxied(onProgress)), signal, 'export') as Promise<Blob>,
    close() {
      [source, steps, isClosed] = [null, [], true];
      if (asking > 0) tell((api) => api.cancel()); // what is under way ends soon
      endIfClosed();
    },
    killWorker: () => remote.kill(),
  };
}
