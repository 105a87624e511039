import type { WorkFilter } from '../domain/content/filterWorks.ts';
import type { MethodName } from '../domain/content/methods.ts';
import type { WorkFacts } from '../domain/content/workFacts.ts';
import type { WorkRow } from './catalogue.ts';
import type { Manifest } from './manifest.ts';
import type { EngineChoice, EngineKind, EngineStatus } from './similarityEngine.ts';
import type { WorkerLife } from './worker.ts';

export type { EngineStatus };

/** A work that the answer should be like, or unlike. */
export interface Liked {
  readonly row: WorkRow;
  /** > 0: like it, < 0: unlike it; finite, not 0. Only the proportion counts. */
  readonly weight: number;
}

/** What was asked about is always left out. */
export type SimilarFilter = WorkFilter;

export interface SimilarRequest {
  /** 1–10 works, at least one of them liked. One named twice counts with both weights, one below a millionth of the largest weight not at all. */
  readonly like: readonly Liked[];
  readonly method: MethodName;
  /** 1–200. */
  readonly k: number;
  readonly filter?: SimilarFilter;
}

/** A fact that a work shares with what was asked about: an index into `WorkFacts` terms, and its part of the score. */
export interface SharedTerm {
  readonly term: number;
  readonly weight: number;
}

export interface SimilarHit {
  readonly row: WorkRow;
  /** By the method's own measure; higher is closer. */
  readonly score: number;
  /** What makes up the score of a blend: text (dense vectors), shared facts, votes; null for other methods. */
  readonly parts: { readonly text: number; readonly facts: number; readonly votes: number } | null;
  /** Shared facts, strongest first, at most 6. */
  readonly shared: readonly SharedTerm[];
}

export interface SimilarAnswer {
  /** `featureless`: nothing is known to compare by; the hits are the best-voted of its genre (of all, without a genre). */
  readonly kind: 'similar' | 'featureless';
  readonly hits: readonly SimilarHit[];
  readonly engine: EngineKind;
  /** Time spent in the worker. */
  readonly tookMs: number;
}

/** The neighbourhood of a work on a plane: similar works lie near. */
export interface SimilarityMap {
  /** The work asked about first, then its neighbours, closest first. */
  readonly rows: Int32Array;
  /** [2 × rows]: x, y of each; the plane's scale means nothing. */
  readonly points: Float32Array;
}

export interface SimilarityProgress { readonly name: string; readonly loadedBytes: number; readonly totalBytes: number }

/**
 * Runs in workers/similarity. Every method but these two requires `load`. Rejects with name `ArtefactError`, `OfflineError` or `StaleVersionError` as `CatalogueApi` does,
 * `RangeError` when a request is out of its bounds. Functions handed in are kept for as long as the worker lives: one a call would leave a message port behind each time.
 */
export interface SimilarityApi extends WorkerLife {
  /**
   * Fetches the vectors and verifies them, while the facts are built elsewhere. `baseUrl` is absolute and ends with `/`.
   * @param manifest  that of the tables whose facts `load` gets: a newer one's vectors would be of other rows
   * @param onProgress  told of every file, also of those that methods fetch later
   */
  fetchVectors(baseUrl: string, manifest: Manifest, onProgress?: (progress: SimilarityProgress) => void): Promise<void>;
  /**
   * Idempotent. Takes the facts over (their buffers are transferred); needs `fetchVectors`.
   * @param onEngine  told when the engine changes by itself: webgl is ready, or lost
   */
  load(facts: WorkFacts, choice: EngineChoice, onEngine?: (status: EngineStatus) => void): Promise<EngineStatus>;
  /** Fetches what the method needs beyond the vectors, then answers. */
  similar(request: SimilarRequest): Promise<SimilarAnswer>;
  /** At most 256 at once. */
  similarBatch(requests: readonly SimilarRequest[]): Promise<readonly SimilarAnswer[]>;
  /** @param count  neighbours, 3–500 */
  map(row: WorkRow, count: number, filter?: SimilarFilter): Promise<SimilarityMap>;
  /** Switches engines, one call after another; what is under way is answered by the one it began with. */
  useEngine(choice: EngineChoice): Promise<EngineStatus>;
  memory(): Promise<{ readonly bytes: number; readonly tensors: number }>;
  /** Loses the graphics context as a driver's crash would: for tests and for curious people. False without one. */
  loseContext(): Promise<boolean>;
}
