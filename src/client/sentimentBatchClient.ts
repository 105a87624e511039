import { proxy, type Remote } from 'comlink';
import type { Manifest } from '../contracts/manifest.ts';
import type { ModelName, Reading, SentimentApi, SentimentProgress } from '../contracts/sentiment.ts';
import type { BatchProgress, BatchRow, BatchSummary, ExportOptions, OpenedFile, RowView, SentimentBatchApi, TableColumns, TableReading, WholeRow } from '../contracts/sentimentBatch.ts';
import { createRemote, type RemoteOptions } from './remote.ts';
import { noteStale } from './stale.ts';
import { createStore, type Readable } from './store.ts';

type Api = SentimentApi & SentimentBatchApi;

/** Of the model under way; 0 of 0 when none is. */
export interface BatchLoad {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/**
 * A worker of its own for files of reviews, so that what a person types meanwhile is answered at once. Starts when first asked and ends when the file is closed.
 * Rejects as `SentimentBatchApi` does; a worker that died loses its file, which `run` opens again by itself.
 */
export interface SentimentBatchClient {
  readonly load: Readable<BatchLoad>;
  open(file: File, reading?: Partial<TableReading>, signal?: AbortSignal): Promise<OpenedFile>;
  run(columns: TableColumns, model: ModelName, onProgress: (progress: BatchProgress) => void, signal?: AbortSignal): Promise<BatchSummary>;
  /** Ends a run, search or export under way; a run resolves with what it had judged. */
  cancel(): Promise<void>;
  view(view: RowView, signal?: AbortSignal): Promise<number>;
  rows(from: number, to: number, signal?: AbortSignal): Promise<readonly BatchRow[]>;
  row(row: number, signal?: AbortSignal): Promise<WholeRow>;
  read(text: string, model: ModelName, signal?: AbortSignal): Promise<Reading>;
  export(options: ExportOptions, onProgress: (rows: number, of: number) => void, signal?: AbortSignal): Promise<Blob>;
  /** Forgets the file and ends the worker. */
  close(): void;
}

export interface SentimentBatchOptions extends Omit<RemoteOptions<Api>, 'prepare'> {
  /** Absolute, ends with `/`. */
  readonly baseUrl: string;
  manifest(): Promise<Manifest>;
}

export function createSentimentBatchClient({ baseUrl, manifest, ...worker }: SentimentBatchOptions): SentimentBatchClient {
  const none: BatchLoad = { loadedBytes: 0, totalBytes: 0 };
  const load = createStore<BatchLoad>(none);
  const remote = createRemote<Api>({
    ...worker,
    prepare: async (api) => api.open(baseUrl, await manifest(), proxy(({ loadedBytes, totalBytes }: SentimentProgress) => load.update(() => (loadedBytes < totalBytes ? { loadedBytes, totalBytes } : none)))),
  });
  let opened: { readonly file: File; readonly reading: Partial<TableReading> | undefined } | null = null;
  /** The worker that knows the file. */
  let holder: Remote<Api> | null = null;
  let asking = 0, isClosed = false;
  async function ask<T>(job: (api: Remote<Api>) => Promise<T>, signal?: AbortSignal): Promise<T> {
    asking++;
    try {
      return await noteStale(remote.call(job, signal));
    } finally {
      asking--;
      endIfClosed();
    }
  }
  /** A worker is not ended under those who wait for it. */
  function endIfClosed(): void {
    if (!isClosed || asking > 0) return;
    holder = null;
    remote.end();
  }

  return {
    load,
    open(file, reading, signal) {
      opened = { file, reading };
      isClosed = false;
      return ask(async (api) => { const found = await api.batchOpen(file, reading); holder = api; return found; }, signal);
    },
    run: (columns, model, onProgress, signal) => ask(async (api) => {
      if (holder !== api && opened) { await api.batchOpen(opened.file, opened.reading); holder = api; }
      await api.load(model);
      return api.batchRun(columns, model, proxy(onProgress));
    }, signal),
    cancel: () => ask((api) => api.batchCancel()),
    view: (view, signal) => ask((api) => api.batchView(view), signal),
    rows: (from, to, signal) => ask((api) => api.batchRows(from, to), signal),
    row: (row, signal) => ask((api) => api.batchRow(row), signal),
    read: (text, model, signal) => ask((api) => api.read(text, model), signal),
    export: (options, onProgress, signal) => ask((api) => api.batchExport(options, proxy(onProgress)), signal) as Promise<Blob>,
    close() {
      opened = null;
      isClosed = true;
      if (asking > 0) void ask((api) => api.batchClose()).catch(() => undefined); // what is under way ends soon
      endIfClosed();
    },
  };
}
