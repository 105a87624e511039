import { proxy, type Remote } from 'comlink';
import type { Manifest } from '../contracts/manifest.ts';
import type { ModelName, Reading, SentimentApi, SentimentProgress, SentimentStatus, Verdict } from '../contracts/sentiment.ts';
import { createRemote, type RemoteOptions, type RemoteState } from './remote.ts';
import { noteStale } from './stale.ts';
import { createStore, type Readable } from './store.ts';
import { withEither } from './withEither.ts';

export interface SentimentClientStatus {
  readonly state: RemoteState | 'idle';
  /** Of the files under way; 0 of 0 when none is. */
  readonly loadedBytes: number;
  readonly totalBytes: number;
  /** Null until a model is loaded. */
  readonly engine: SentimentStatus | null;
  readonly restarts: number;
  readonly error: Error | null;
}

/** The sentiment worker, as the screens see it. Starts it when first asked, ends it when it has not been asked for a while. Rejects as `SentimentApi` does. */
export interface SentimentClient {
  readonly status: Readable<SentimentClientStatus>;
  load(model: ModelName, signal?: AbortSignal): Promise<SentimentStatus>;
  /** Loads the model when need be. */
  read(text: string, model: ModelName, signal?: AbortSignal): Promise<Reading>;
  /** Verdicts of any number of texts, in order. @param onVerdicts  told after each part how many there are so far */
  verdicts(texts: readonly string[], model: ModelName, signal?: AbortSignal, onVerdicts?: (done: number, of: number) => void): Promise<readonly Verdict[]>;
  /** The card as published. */
  card(signal?: AbortSignal): Promise<unknown>;
  /** Gives up a load under way: waiting questions reject with name `AbortError`; the next question begins again. */
  cancelLoad(): void;
  /** Terminates the worker as a crash would: for tests and for curious people. */
  killWorker(): void;
}

export interface SentimentClientOptions extends Omit<RemoteOptions<SentimentApi>, 'prepare'> {
  /** Absolute, ends with `/`. */
  readonly baseUrl: string;
  /** That of the catalogue on the page, so that all parts of it are of one version. */
  manifest(): Promise<Manifest>;
}

/** How long a worker stays that nobody asks. */
const unusedMs = 3 * 60_000;
/** Texts asked for at once: about a third of a second, after which an abandoned list costs nothing more. */
const textsAtOnce = 500;
const idle: SentimentClientStatus = { state: 'idle', loadedBytes: 0, totalBytes: 0, engine: null, restarts: 0, error: null };

export function createSentimentClient({ baseUrl, manifest, ...worker }: SentimentClientOptions): SentimentClient {
  const status = createStore<SentimentClientStatus>(idle), arriving = new Map<string, SentimentProgress>();
  let isAsked = false, asking = 0, unused: ReturnType<typeof setTimeout> | undefined, giveUp = new AbortController();

  /** Adds up the files under way; those that have arrived in full no longer are. */
  function note(file: SentimentProgress): void {
    arriving.set(file.name, file);
    let loadedBytes = 0, totalBytes = 0;
    for (const one of arriving.values()) {
      loadedBytes += one.loadedBytes;
      totalBytes += one.totalBytes;
    }
    if (loadedBytes >= totalBytes) arriving.clear();
    const isUnderWay = arriving.size > 0;
    status.update((now) => ({ ...now, loadedBytes: isUnderWay ? loadedBytes : 0, totalBytes: isUnderWay ? totalBytes : 0 }));
  }

  const remote = createRemote<SentimentApi>({
    ...worker,
    prepare: async (api) => {
      arriving.clear();
      await api.open(baseUrl, await manifest(), proxy(note));
    },
  });
  remote.status.subscribe(({ state, restarts, error }) => status.update((now) => ({ ...now, state: isAsked ? state : 'idle', restarts, error })));

  /** Asks the worker; gives up with the caller's signal or with the load. */
  async function ask<T>(job: (api: Remote<SentimentApi>) => Promise<T>, signal?: AbortSignal): Promise<T> {
    asking++;
    isAsked = true;
    clearTimeout(unused);
    try {
      return await withEither([signal, giveUp.signal], (either) => noteStale(remote.call(job, either)));
    } finally {
      if (--asking === 0) rest();
    }
  }

  function rest(): void {
    // A file that broke off is not under way.
    arriving.clear();
    if (status.get().totalBytes > 0) status.update((now) => ({ ...now, loadedBytes: 0, totalBytes: 0 }));
    unused = setTimeout(end, unusedMs);
  }

  function end(): void {
    if (asking > 0) return;
    clearTimeout(unused);
    isAsked = false;
    remote.end();
    status.update((now) => ({ ...idle, restarts: now.restarts }));
  }

  const loaded = (model: ModelName, signal?: AbortSignal) => ask((api) => api.load(model), signal).then((engine) => {
    status.update((now) => ({ ...now, engine }));
    return engine;
  });
  const known = new Set<ModelName>();
  /** The engine shows once a model has answered for the first time. */
  async function noteEngine(model: ModelName): Promise<void> {
    if (known.has(model) && status.get().engine) return;
    known.add(model);
    await loaded(model).catch(() => undefined);
  }

  return {
    status,
    load: loaded,
    async read(text, model, signal) {
      const reading = await ask((api) => api.read(text, model), signal);
      await noteEngine(model);
      return reading;
    },
    async verdicts(texts, model, signal, onVerdicts) {
      const verdicts: Verdict[] = [];
      for (let from = 0; from < texts.length; from += textsAtOnce) {
        const part = texts.slice(from, from + textsAtOnce);
        for (const verdict of await ask((api) => api.verdicts(part, model), signal)) verdicts.push(verdict);
        onVerdicts?.(verdicts.length, texts.length);
      }
      await loaded(model).catch(() => undefined); // a device may have been opened for it
      return verdicts;
    },
    card: (signal) => ask((api) => api.card(), signal),
    cancelLoad() {
      giveUp.abort(new DOMException('the load was cancelled', 'AbortError'));
      giveUp = new AbortController();
      setTimeout(end); // once those who wait have let go
    },
    killWorker: () => remote.kill(),
  };
}
