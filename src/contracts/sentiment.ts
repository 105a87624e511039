import type { ModelName } from '../domain/sentiment/model.ts';
import type { Manifest } from './manifest.ts';
import type { WorkerLife } from './worker.ts';

export type { ModelName };

/** The artefact of each model. */
export const modelArtefacts: Readonly<Record<ModelName, string>> = { butaca: 'sentiment/butaca', twoLayer: 'sentiment/two-layer', threeLayer: 'sentiment/three-layer' };
export const sentimentCardArtefact = 'sentiment/card';

/** Why a model declines to judge. */
export type Doubt = 'empty' | 'tooShort' | 'fewKnownWords' | 'otherLanguage' | 'noise' | 'tooLong';

/** What a text's mood is. `probability` is that of a positive review, 0–1, calibrated. */
export type Verdict =
  | { readonly kind: 'verdict'; readonly label: 'positive' | 'negative'; readonly probability: number; readonly logit: number }
  | { readonly kind: 'cannotTell'; readonly why: Doubt; readonly knownShare: number };

/** A stretch of the text, in UTF-16 offsets, and its part in the logit (> 0: towards positive). */
export interface Contribution {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** A verdict with its reasons. Σ words.weight + bias = logit (up to 1e-4), also for a doubted text. */
export interface Reading {
  readonly verdict: Verdict;
  readonly logit: number;
  /** Logit of a text of which nothing is known. */
  readonly bias: number;
  /** One a token that takes part, in reading order: what its n-grams contribute, shared among their tokens. */
  readonly words: readonly Contribution[];
  /** The n-grams of 1–3 tokens that say most, strongest first, at most 12, none inside another. `withoutLogit` is the logit when it is left out, `withoutProbability` that logit calibrated. */
  readonly phrases: readonly (Contribution & { readonly withoutLogit: number; readonly withoutProbability: number })[];
  /** Every sentence in reading order; `probability` is that of the sentence read alone, null where it says too little. */
  readonly sentences: readonly (Contribution & { readonly probability: number | null })[];
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
