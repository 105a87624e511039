import { proxy, transfer, type Remote } from 'comlink';
import type { Card, WorkId, WorkRow } from '../contracts/catalogue.ts';
import type { SimilarAnswer, SimilarFilter, SimilarHit, SimilarityApi, SimilarityProgress, SimilarRequest } from '../contracts/similarity.ts';
import { engineChoices, type EngineChoice, type EngineKind, type EngineStatus } from '../contracts/similarityEngine.ts';
import { buffersOf, type FactName } from '../domain/content/workFacts.ts';
import { catalogue } from './catalogue.ts';
import { createRemote, remoteDefaults, type RemoteState } from './remote.ts';
import { noteStale } from './stale.ts';
import { createStore, type Readable } from './store.ts';

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
}

/** How long a worker stays that nobody asks. */
const unusedMs = 3 * 60_000;
const idle: SimilarityStatus = { state: 'idle', loadedBytes: 0, totalBytes: 0, engine: null, restarts: 0, error: null };

const status = createStore<SimilarityStatus>(idle);
let choice = chosenInAddress();
/** A worker that died takes its graphics context with it; whatever killed it, cpu is what answers next. */
let diedOnDevice = false;

function chosenInAddress(): EngineChoice {
  const asked = new URLSearchParams(location.search).get('engine');
  return engineChoices.find((known) => known === asked) ?? 'auto';
}

async function load(api: Remote<SimilarityApi>): Promise<void> {
  const baseUrl = new URL(import.meta.env.BASE_URL, location.href).href;
  const arrived = new Map<string, { readonly loadedBytes: number; readonly totalBytes: number }>();
  const note = (name: string, loadedBytes: number, totalBytes: number): void => {
    arrived.set(name, { loadedBytes, totalBytes });
    const files = [...arrived.values()];
    showBytes(files.reduce((sum, file) => sum + file.loadedBytes, 0), files.reduce((sum, file) => sum + file.totalBytes, 0));
  };
  const [facts] = await Promise.all([
    catalogue.similarityFacts((part) => note(part.part, part.loadedBytes, part.totalBytes)),
    api.fetchVectors(baseUrl, proxy((file: SimilarityProgress) => note(file.name, file.loadedBytes, file.totalBytes))),
  ]);
  const engine = await api.load(transfer(facts, buffersOf(facts)), diedOnDevice ? 'cpu' : choice);
  status.update((now) => ({ ...now, engine: asWished(engine) }));
}

/** What has arrived in full is no longer under way. */
function showBytes(loadedBytes: number, totalBytes: number): void {
  status.update((now) => ({ ...now, ...(loadedBytes < totalBytes ? { loadedBytes, totalBytes } : { loadedBytes: 0, totalBytes: 0 }) }));
}

const asWished = (engine: EngineStatus): EngineStatus => (diedOnDevice ? { ...engine, choice, because: 'died' } : engine);

const remote = createRemote<SimilarityApi>({
  spawn: () => new Worker(new URL('../../workers/similarity/similarity.worker.ts', import.meta.url), { type: 'module' }),
  prepare: load,
  ...remoteDefaults,
});
let isAsked = false;
remote.status.subscribe(({ state, restarts, error }) => {
  const before = status.get();
  if (restarts > before.restarts && before.engine?.kind === 'webgl') diedOnDevice = true;
  status.update((now) => ({ ...now, state: isAsked ? state : 'idle', restarts, error }));
});

let unused: ReturnType<typeof setTimeout> | undefined;
let giveUp = new AbortController();

/** Asks the worker; gives up with the caller's signal or with the load. */
async function ask<T>(job: (api: Remote<SimilarityApi>) => Promise<T>, signal?: AbortSignal): Promise<T> {
  isAsked = true;
  clearTimeout(unused);
  const either = new AbortController();
  const stop = new AbortController();
  for (const one of [signal, giveUp.signal]) {
    if (one?.aborted) either.abort(one.reason);
    one?.addEventListener('abort', () => either.abort(one.reason), { signal: stop.signal });
  }
  try {
    return await noteStale(remote.call(job, either.signal));
  } finally {
    stop.abort();
    clearTimeout(unused);
    unused = setTimeout(end, unusedMs);
  }
}

function end(): void {
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
  ]);
  const nameOf = new Map(terms.map((term, at) => [term, names[at]]));
  const titles = hits.flatMap(({ score, parts, shared }, at) => {
    const card = cards[at];
    return card ? [{ card, score, parts, reasons: shared.flatMap(({ term }) => nameOf.get(term) ?? []) }] : [];
  });
  return { kind, titles, engine, tookMs };
}

/** An engine that fell back says so in its next answer. */
async function noteEngine(kind: EngineKind, request: SimilarRequest): Promise<void> {
  const isOnEngine = request.method === 'blend' || request.method === 'text';
  if (!isOnEngine || status.get().engine?.kind === kind) return;
  const engine = await ask((api) => api.engine());
  status.update((now) => ({ ...now, engine: asWished(engine) }));
}

export const similarity: SimilarityClient = {
  status,
  start: () => void ask((api) => api.ping()).catch(() => undefined),
  async similar(request, signal) {
    const answer = await ask((api) => api.similar(request, proxy((file: SimilarityProgress) => showBytes(file.loadedBytes, file.totalBytes))), signal);
    void noteEngine(answer.engine, request).catch(() => undefined);
    return withCards(answer, signal);
  },
  async map(row, count, filter, signal) {
    const { rows, points } = await ask((api) => api.map(row, count, filter), signal);
    return { cards: await catalogue.cards(rows, signal), points };
  },
  find: (ids, signal) => catalogue.find(ids, signal),
  async useEngine(wished) {
    choice = wished;
    diedOnDevice = false;
    if (!isAsked) return null;
    const engine = await ask((api) => api.useEngine(wished));
    status.update((now) => ({ ...now, engine }));
    return engine;
  },
  cancelLoad() {
    giveUp.abort(new DOMException('the load was cancelled', 'AbortError'));
    giveUp = new AbortController();
    setTimeout(end); // once those who wait have let go
  },
  killWorker: () => remote.kill(),
  loseContext: () => ask((api) => api.loseContext()),
  memory: () => ask((api) => api.memory()),
};
