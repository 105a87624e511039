import { proxy, transfer, type Remote } from 'comlink';
import type { Card, WorkId, WorkRow } from '../contracts/catalogue.ts';
import type { Manifest } from '../contracts/manifest.ts';
import type { SimilarAnswer, SimilarFilter, SimilarHit, SimilarityApi, SimilarityProgress, SimilarRequest } from '../contracts/similarity.ts';
import type { EngineChoice, EngineKind, EngineStatus } from '../contracts/similarityEngine.ts';
import type { TasteApi } from '../contracts/taste.ts';
import { buffersOf, type FactName } from '../domain/content/workFacts.ts';
import type { CatalogueClient } from './catalogue.ts';
import { createRemote, type RemoteOptions, type RemoteState } from './remote.ts';
import { noteStale } from './stale.ts';
import { createStore, type Readable } from './store.ts';
import { withEither } from './withEither.ts';

/** A similar title as a list shows it. */
export interface SimilarTitle {
  readonly card: Card;
  readonly score: number;
  readonly parts: SimilarHit['parts'];
  /** What it shares with what was asked about, strongest first, at most 6. */
  readonly reasons: readonly FactName[];
}

export interface SimilarTitles {
  readonly kind: SimilarAnswer['kind'];
  readonly titles: readonly SimilarTitle[];
  readonly engine: EngineKind;
  /** Time spent in the worker. */
  readonly tookMs: number;
}

/** A neighbourhood on a plane: the title asked about first, then its neighbours, closest first. */
export interface Neighbourhood {
  readonly cards: readonly Card[];
  /** [2 × cards]: x, y of each. */
  readonly points: Float32Array;
}

export interface SimilarityStatus {
  readonly state: RemoteState | 'idle';
  /** Of the file under way; 0 of 0 when none is. */
  readonly loadedBytes: number;
  readonly totalBytes: number;
  /** Null until it is loaded. */
  readonly engine: EngineStatus | null;
  readonly restarts: number;
  readonly error: Error | null;
}

/** The similarity worker, as the screens see it. Starts it when first asked, ends it when it has not been asked for a while. Rejects as `SimilarityApi` does. */
export interface SimilarityClient {
  readonly status: Readable<SimilarityStatus>;
  /** Loads ahead of the first question; failures show in `status`. */
  start(): void;
  similar(request: SimilarRequest, signal?: AbortSignal): Promise<SimilarTitles>;
  /** @param count  neighbours, 3–500 */
  map(row: WorkRow, count: number, filter?: SimilarFilter, signal?: AbortSignal): Promise<Neighbourhood>;
  /** Cards of works by their ids, null where nothing has the id. */
  find(ids: readonly WorkId[], signal?: AbortSignal): Promise<readonly (Card | null)[]>;
  /** Null when nothing is loaded yet: the choice is remembered for when it is. */
  useEngine(choice: EngineChoice): Promise<EngineStatus | null>;
  /** Gives up a load under way: waiting questions reject with name `AbortError`; the next question begins again. */
  cancelLoad(): void;
  /** Terminates the worker as a crash would: for tests and for curious people. */
  killWorker(): void;
  loseContext(): Promise<boolean>;
  memory(): Promise<{ readonly bytes: number; readonly tensors: number }>;
  /** Asks the worker by its own contract, for what else lives in it (src/client/tasteClient.ts); jobs must be idempotent. */
  ask<T>(job: (api: Remote<WorkerApi>) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Rejects with name `StaleVersionError` when the catalogue is no longer the one whose rows the worker knows. */
  checkTables(signal?: AbortSignal): Promise<void>;
}
type WorkerApi = SimilarityApi & TasteApi;

/** What the client needs of its surroundings. */
export interface SimilarityClientOptions extends Omit<RemoteOptions<WorkerApi>, 'prepare'> {
  readonly catalogue: Pick<CatalogueClient, 'manifest' | 'similarityFacts' | 'cards' | 'factNames' | 'find'>;
  /** Absolute, ends with `/`. */
  readonly baseUrl: string;
  readonly choice: EngineChoice;
}

/** How long a worker stays that nobody asks. */
const unusedMs = 3 * 60_000;
const idle: SimilarityStatus = { state: 'idle', loadedBytes: 0, totalBytes: 0, engine: null, restarts: 0, error: null };

export function createSimilarityClient({ catalogue, baseUrl, choice: firstChoice, ...worker }: SimilarityClientOptions): SimilarityClient {
  const status = createStore<SimilarityStatus>(idle);
  let choice = firstChoice;
  /** Whether the worker computes on a graphics device or is about to. */
  let usesDevice = false;
  /** A worker that dies takes its device with it; whatever killed it, cpu is what answers next. */
  let diedOnDevice = false;
  /** The tables whose rows the worker knows. */
  let tables = '';

  async function load(api: Remote<WorkerApi>): Promise<void> {
    usesDevice = false;
    const manifest = await catalogue.manifest();
    tables = tablesOf(manifest);
    const note = followFiles((loadedBytes, totalBytes) => status.update((now) => ({ ...now, loadedBytes, totalBytes })));
    const [facts] = await Promise.all([
      catalogue.similarityFacts(({ part, loadedBytes, totalBytes }) => note({ name: part, loadedBytes, totalBytes })),
      api.fetchVectors(baseUrl, manifest, proxy(note)),
    ]);
    await checkTables();
    const wished = diedOnDevice ? 'cpu' : choice;
    usesDevice = wished !== 'cpu';
    noteEngine(await api.load(transfer(facts, buffersOf(facts)), wished, proxy(noteEngine)));
  }

  /** Rows of another catalogue would name other works: it was published anew, and read again by a worker that was replaced. */
  async function checkTables(signal?: AbortSignal): Promise<void> {
    if (tablesOf(await catalogue.manifest(signal)) === tables) return;
    throw Object.assign(new Error('the catalogue was published anew; reload the page'), { name: 'StaleVersionError' });
  }

  function noteEngine(engine: EngineStatus): void {
    // On cpu for no reason: webgl is getting ready.
    usesDevice = engine.kind === 'webgl' || (engine.choice !== 'cpu' && engine.because === null);
    status.update((now) => ({ ...now, engine: diedOnDevice ? { ...engine, choice, because: 'died' } : engine }));
  }

  let isAsked = false, asking = 0;
  const remote = createRemote<WorkerApi>({ ...worker, prepare: load });
  remote.status.subscribe(({ state, restarts, error }) => {
    if (restarts > status.get().restarts && usesDevice) diedOnDevice = true;
    status.update((now) => ({ ...now, state: isAsked ? state : 'idle', restarts, error }));
  });

  let unused: ReturnType<typeof setTimeout> | undefined;
  let giveUp = new AbortController();

  /** Asks the worker; gives up with the caller's signal or with the load. */
  async function ask<T>(job: (api: Remote<WorkerApi>) => Promise<T>, signal?: AbortSignal): Promise<T> {
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

  /** Cards and reasons for what the worker found, by rows and terms alone. */
  async function withCards({ kind, hits, engine, tookMs }: SimilarAnswer, signal?: AbortSignal): Promise<SimilarTitles> {
    const terms = [...new Set(hits.flatMap(({ shared }) => shared.map(({ term }) => term)))];
    const [cards, names] = await Promise.all([
      catalogue.cards(Int32Array.from(hits, ({ row }) => row), signal),
      catalogue.factNames(Int32Array.from(terms), signal),
      noteStale(checkTables(signal)),
    ]);
    const nameOf = new Map(terms.map((term, at) => [term, names[at]]));
    const titles = hits.flatMap(({ score, parts, shared }, at) => {
      const card = cards[at];
      return card ? [{ card, score, parts, reasons: shared.flatMap(({ term }) => nameOf.get(term) ?? []) }] : [];
    });
    return { kind, titles, engine, tookMs };
  }

  return {
    status,
    start: () => void ask((api) => api.ping()).catch(() => undefined),
    async similar(request, signal) {
      return withCards(await ask((api) => api.similar(request), signal), signal);
    },
    async map(row, count, filter, signal) {
      const { rows, points } = await ask((api) => api.map(row, count, filter), signal);
      const [cards] = await Promise.all([catalogue.cards(rows, signal), noteStale(checkTables(signal))]);
      return { cards, points };
    },
    find: (ids, signal) => catalogue.find(ids, signal),
    async useEngine(wished) {
      choice = wished;
      diedOnDevice = false;
      if (!isAsked) return null;
      const engine = await ask((api) => {
        const next = diedOnDevice ? 'cpu' : wished; // asked once more after a death
        usesDevice ||= next !== 'cpu';
        return api.useEngine(next);
      });
      noteEngine(engine);
      return status.get().engine ?? engine;
    },
    cancelLoad() {
      giveUp.abort(new DOMException('the load was cancelled', 'AbortError'));
      giveUp = new AbortController();
      setTimeout(end); // once those who wait have let go
    },
    killWorker: () => remote.kill(),
    loseContext: () => ask((api) => api.loseContext()),
    memory: () => ask((api) => api.memory()),
    ask,
    checkTables: (signal) => noteStale(checkTables(signal)),
  };
}

const tablesOf = ({ artefacts }: Manifest): string => artefacts.filter(({ name }) => name === 'movies/search' || name === 'streaming/search').map(({ sha256 }) => sha256).join();

/** Adds up the files under way; those that have arrived in full no longer are. */
function followFiles(show: (loadedBytes: number, totalBytes: number) => void): (file: SimilarityProgress) => void {
  const arriving = new Map<string, SimilarityProgress>();
  return (file) => {
    arriving.set(file.name, file);
    let loadedBytes = 0, totalBytes = 0;
    for (const one of arriving.values()) {
      loadedBytes += one.loadedBytes;
      totalBytes += one.totalBytes;
    }
    if (loadedBytes >= totalBytes) arriving.clear();
    show(arriving.size > 0 ? loadedBytes : 0, arriving.size > 0 ? totalBytes : 0);
  };
}
