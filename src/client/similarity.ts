import type { Card, WorkId, WorkRow } from '../contracts/catalogue.ts';
import type { SimilarAnswer, SimilarFilter, SimilarHit, SimilarRequest } from '../contracts/similarity.ts';
import type { EngineChoice, EngineKind, EngineStatus } from '../contracts/similarityEngine.ts';
import type { FactName } from '../domain/content/workFacts.ts';
import type { RemoteState } from './remote.ts';
import type { Readable } from './store.ts';

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
  similar(request: SimilarRequest, signal?: AbortSignal): Promise<SimilarTitles>;
  /** @param count  neighbours, 3–500 */
  map(row: WorkRow, count: number, filter?: SimilarFilter, signal?: AbortSignal): Promise<Neighbourhood>;
  /** Cards of works by their ids, null where nothing has the id. */
  find(ids: readonly WorkId[], signal?: AbortSignal): Promise<readonly (Card | null)[]>;
  useEngine(choice: EngineChoice): Promise<EngineStatus>;
  /** Gives up a load under way: waiting questions reject with name `AbortError`; the next question begins again. */
  cancelLoad(): void;
  /** Terminates the worker as a crash would: for tests and for curious people. */
  killWorker(): void;
  loseContext(): Promise<boolean>;
  memory(): Promise<{ readonly bytes: number; readonly tensors: number }>;
}
