import type { Token } from './tokenise.ts';

/** The released model and the classic networks that it is compared with; the order in which they are offered. */
export const modelNames = ['butaca', 'twoLayer', 'threeLayer'] as const;
export type ModelName = (typeof modelNames)[number];

/** A text as a model reads it: the n-grams that it knows, each wherever it stands. */
export interface ReadText {
  readonly tokens: readonly Token[];
  /** Row of the model's table of each n-gram, [n]; the same row may stand in several places. */
  readonly rows: Int32Array;
  /** First token of each, and how many tokens it covers (1–3), [n]. */
  readonly firsts: Int32Array;
  readonly lengths: Uint8Array;
  /** How many different rows. */
  readonly distinct: number;
  /** [n × nPools]: pool p of the text = Σᵢ weights[i × nPools + p] · vector of rows[i]. Linear: leaving an n-gram out takes away its term. */
  readonly weights: Float32Array;
}

/** A layer of the head, computed as activation(input × weights + bias). */
export interface DenseLayer {
  readonly inputs: number;
  readonly outputs: number;
  /** [inputs × outputs], row-major as tfjs stores a kernel. */
  readonly weights: Float32Array;
  /** [outputs] */
  readonly bias: Float32Array;
  /** `sigmoid` never: the last layer gives the logit, calibration follows. */
  readonly activation: 'relu' | 'linear';
}

/** What follows the pools. The classic networks' first hidden layer is their table itself: `entry` adds its bias and applies relu. */
export interface DenseHead {
  readonly entry: { readonly bias: Float32Array; readonly activation: 'relu' | 'linear' } | null;
  readonly layers: readonly DenseLayer[];
  /** Share of each layer's outputs that training left out at random, 0–1, [layers]; nothing when reading. None where it is not given. */
  readonly dropout?: readonly number[];
}

/** probability = sigmoid(scale · logit + offset), fitted on validation reviews. */
export interface Calibration {
  readonly scale: number;
  readonly offset: number;
}

/** How occurrences become weights. */
export type Pooling =
  /** Term frequency × inverse document frequency, norm 1. `idf` by row. */
  | { readonly kind: 'tfidf'; readonly idf: Float32Array }
  /** Each n-gram once, whatever its count, over (1 + number of distinct ones)^power; `pools` weigh by place (see poolWeight). */
  | { readonly kind: 'bag'; readonly power: number; readonly pools: readonly PoolName[] };

/**
 * `all`: every place alike; `end`, `start`: the nearer to that end of the text the more; `negated`, `unreal`, `after`: only where every token of the n-gram is in that scope (see scopesOf); `short…`: the same times
 * shortReach / (shortReach + distinct n-grams), next to nothing of a long text.
 */
export const poolNames = ['all', 'end', 'start', 'negated', 'unreal', 'after', 'shortAll', 'shortNegated', 'shortUnreal', 'shortAfter'] as const;
export type PoolName = (typeof poolNames)[number];

/** Everything that a model is: what its file holds. */
export interface ModelParts {
  readonly name: ModelName;
  /** Longest n-gram, 1–3. */
  readonly longest: number;
  /** Of each row, ascending (unsigned), [rows]: see ngramHash. */
  readonly hashes: Uint32Array;
  /** Numbers a row. */
  readonly d: number;
  /** [rows × d], −127…127; a number is `values[row × d + j] · scales[j]`. */
  readonly values: Int8Array;
  /** [d] */
  readonly scales: Float32Array;
  readonly pooling: Pooling;
  readonly head: DenseHead;
  readonly calibration: Calibration;
}

/** A model ready to read; made by `createModel(parts)`. */
export interface SentimentModel extends ModelParts {
  readonly nPools: number;
  /** nPools × d: numbers that the head takes. */
  readonly inputSize: number;
  read(text: string): ReadText;
  /** Writes the pools of a text to into[at … at + inputSize − 1]. */
  pool(read: ReadText, into: Float32Array, at: number): void;
  /** Whether a single token is in the table. */
  knows(key: string): boolean;
}
