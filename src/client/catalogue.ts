import { proxy, type Remote } from 'comlink';
import type { CatalogueApi, LoadProgress, LoadSummary } from '../contracts/catalogue.ts';
import type { Language } from '../contracts/language.ts';
import type { NeighboursNeeded, QueryAnswer, QueryProblem } from '../domain/queries/query.ts';
import { answerQuery } from './answerQuery.ts';
import { createRemote, remoteDefaults, type RemoteState } from './remote.ts';
import { noteStale } from './stale.ts';
import { createStore, type Readable } from './store.ts';

/** What the status line shows. */
export interface CatalogueStatus {
  readonly state: RemoteState;
  /** Share of the first load that has arrived, 0–1. */
  readonly progress: number;
  readonly loadedBytes: number;
  readonly totalBytes: number;
  readonly summary: LoadSummary | null;
  /** Times the worker died and was replaced. */
  readonly restarts: number;
  /** Why it failed: names of `CatalogueApi`'s errors, or `WorkerDiedError`. */
  readonly error: Error | null;
  /** Where answers are computed. */
  readonly engine: 'cpu';
}

type Asked = Exclude<keyof CatalogueApi, 'load' | 'ping' | 'holdLock' | 'query'>;
/** Every question of `CatalogueApi`, with an AbortSignal as a further last argument. Loading, crashes and restarts are taken care of. */
export type CatalogueClient = { readonly [M in Asked]: (...args: [...Parameters<CatalogueApi[M]>, signal?: AbortSignal]) => ReturnType<CatalogueApi[M]> } & {
  readonly status: Readable<CatalogueStatus>;
  /** Asks the similarity worker too where the query rests on similar titles; rejects as both do. */
  query(name: string, params: Readonly<Record<string, unknown>>, language: Language, signal?: AbortSignal): Promise<QueryAnswer | QueryProblem>;
  /** Starts loading ahead of the first question; failures show in `status`. */
  start(): void;
  /** Terminates the worker as a crash would: for tests and for curious people. */
  killWorker(): void;
};

/** How long an unseen page keeps its worker. */
const unseenMs = 5 * 60_000;

const status = createStore<CatalogueStatus>({ state: 'starting', progress: 0, loadedBytes: 0, totalBytes: 0, summary: null, restarts: 0, error: null, engine: 'cpu' });
const siteUrl = () => new URL(import.meta.env.BASE_URL, location.href).href;

async function load(api: Remote<CatalogueApi>): Promise<void> {
  const arrived = new Map<string, LoadProgress>();
  const summary = await api.load(siteUrl(), proxy((progress: LoadProgress) => {
    arrived.set(progress.part, progress);
    const parts = [...arrived.values()];
    const loadedBytes = parts.reduce((sum, part) => sum + part.loadedBytes, 0);
    const totalBytes = parts.reduce((sum, part) => sum + part.totalBytes, 0);
    status.update((now) => ({ ...now, loadedBytes, totalBytes, progress: totalBytes > 0 ? loadedBytes / totalBytes : 0 }));
  }));
  status.update((now) => ({ ...now, summary, progress: 1 }));
}

const remote = createRemote<CatalogueApi>({
  spawn: () => new Worker(new URL('../../workers/catalogue/catalogue.worker.ts', import.meta.url), { type: 'module' }),
  prepare: load,
  ...remoteDefaults,
});
remote.status.subscribe(({ state, restarts, error }) => status.update((now) => ({ ...now, state, restarts, error })));

const ask: typeof remote.call = (job, signal) => noteStale(remote.call(job, signal));

/** The catalogue's worker, as the screens see it. */
export const catalogue: CatalogueClient = {
  status,
  start: () => remote.start(),
  killWorker: () => remote.kill(),
  discover: (request, signal) => ask((api) => api.discover(request), signal),
  cards: (rows, signal) => ask((api) => api.cards(rows), signal),
  title: (id, signal) => ask((api) => api.title(id), signal),
  person: (name, signal) => ask((api) => api.person(name), signal),
  people: (request, signal) => ask((api) => api.people(request), signal),
  query: (name, params, language, signal) => answerQuery(
    (neighbours) => ask<QueryAnswer | QueryProblem | NeighboursNeeded>((api) => api.query(name, params, language, neighbours), signal),
    // Fetched with the first query that needs it; it imports this file.
    async (request) => (await import('./similarity.ts')).similarity.similar(request, signal),
  ),
  suggest: (kind, text, limit, language, signal) => ask((api) => api.suggest(kind, text, limit, language), signal),
  find: (ids, signal) => ask((api) => api.find(ids), signal),
  // What passes through here on its way to another worker is handed over, not copied.
  similarityFacts: (onProgress, signal) => ask((api) => api.similarityFacts(onProgress && proxy(onProgress)), signal),
  factNames: (terms, signal) => ask((api) => api.factNames(terms), signal),
  manifest: (signal) => ask((api) => api.manifest(), signal),
  report: (signal) => ask((api) => api.report(), signal),
  modelCard: (signal) => ask((api) => api.modelCard(), signal),
  tasteCard: (signal) => ask((api) => api.tasteCard(), signal),
  kept: (signal) => ask((api) => api.kept(), signal),
  forget: (signal) => ask((api) => api.forget(), signal),
  keep: (names, onProgress, signal) => ask((api) => api.keep(names, onProgress && proxy(onProgress)), signal),
  warm: async (parts, onProgress, signal) => {
    const summary = await ask((api) => api.warm(parts, onProgress && proxy(onProgress)), signal);
    status.update((now) => ({ ...now, summary }));
    return summary;
  },
};

if (typeof document !== 'undefined') {
  let leaving: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(leaving);
    if (document.hidden) leaving = setTimeout(() => remote.end(), unseenMs);
    else if (status.get().summary) remote.start();
  });
}
