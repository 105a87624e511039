import type { Doubt } from '../domain/sentiment/doubt.ts';
import type { Verdict } from '../domain/sentiment/judge.ts';
import type { ModelName } from '../domain/sentiment/model.ts';
import type { Contribution, Reasons } from '../domain/sentiment/reasons.ts';
import type { Manifest } from './manifest.ts';
import type { WorkerLife } from './worker.ts';

export type { Contribution, Doubt, ModelName, Verdict };

/** The artefact of each model. */
export const modelArtefacts: Readonly<Record<ModelName, string>> = { butaca: 'sentiment/butaca', twoLayer: 'sentiment/two-layer', threeLayer: 'sentiment/three-layer' };
export const sentimentCardArtefact = 'sentiment/card';

/** A verdict with its reasons. Σ words.weight + bias = logit (up to 1e-4), also for a doubted text. */
export interface Reading extends Reasons {
  readonly verdict: Verdict;
  /** Time spent in the worker. */
  readonly tookMs: number;
}

export interface SentimentProgress { readonly name: string; readonly loadedBytes: number; readonly totalBytes: number }

export interface SentimentStatus {
  readonly engine: 'webgl' | 'cpu';
  /** Renderer's name, on webgl. */
  readonly renderer: string | null;
  /** Bytes of the models that are loaded. */
  readonly modelBytes: number;
}

/**
 * Runs in workers/sentiment. Every method but these two requires `open`. Rejects with name `ArtefactError`, `OfflineError`, `StaleVersionError` as `CatalogueApi` does,
 * `RangeError` when a request is out of its bounds. Functions handed in are kept for as long as the worker lives.
 */
export interface SentimentApi extends WorkerLife {
  /** Idempotent; fetches nothing but the manifest when none is given. `baseUrl` is absolute and ends with `/`. */
  open(baseUrl: string, manifest?: Manifest, onProgress?: (progress: SentimentProgress) => void): Promise<void>;
  /** Fetches a model, verifies and decodes it. Idempotent. */
  load(model: ModelName): Promise<SentimentStatus>;
  /** Loads the model when need be. */
  read(text: string, model: ModelName): Promise<Reading>;
  /** The verdicts alone, in order, at most 1,000 texts at once. */
  verdicts(texts: readonly string[], model: ModelName): Promise<readonly Verdict[]>;
  /** The card as published. */
  card(): Promise<unknown>;
}
