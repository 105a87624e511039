import type { GatedNumbers } from '../kernels/gatedPass.ts';
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

/** What reads the order of the words of short texts, which a bag has none of: see createWordOrder. Its words' vectors are those of the model's table and a few numbers of their own. */
export interface WordOrderParts {
  /** Of each word that has numbers of its own, ascending, [words]: see tokenHash. */
  readonly hashes: Uint32Array;
  /** [words × width], −127…127; a number is `values[word × width + j] · scales[j]`. */
  readonly values: Int8Array;
  /** [width] */
  readonly scales: Float32Array;
  /** By what the numbers of a row of the table are multiplied before they are cut at ±`rowLimit`, [d]. */
  readonly spread: Float32Array;
  /** [(2d + 4) × width]: what the numbers of the word's row give, those of the row of the word with the one before it, each scope (see scopeBits), and that a word is not in the table. */
  readonly features: Float32Array;
  /** [width] */
  readonly bias: Float32Array;
  readonly numbers: GatedNumbers;
  /** The text's logit is stretch · (what the pass says + lean · the bag's logit) + shift, which the calibration of the bag's fits too. */
  readonly lean: number;
  readonly stretch: number;
  readonly shift: number;
}

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
  /** Nothing where the bag alone decides. */
  readonly order?: WordOrderParts;
}

/** A short text as the reader of word order has it. */
export interface WordOrderReading {
  /** The text's logit. */
  logit(bag: number): number;
  /**
   * What the text's logit is made of: nothing + Σ tokens + share × (bag − bagOfNothing) = logit, up to what two dozen points on the way from nothing to the text leave over, 1–2 %.
   * @param bagOfNothing  the bag's logit of a text without known n-grams
   */
  reasons(bag: number, bagOfNothing: number): { readonly logit: number; readonly nothing: number; readonly tokens: Float64Array; readonly share: number };
}

/** A model ready to read; made by `createModel(parts)`. */
export interface SentimentModel extends ModelParts {
  readonly nPools: number;
  /** nPools × d: numbers that the head takes. */
  readonly inputSize: number;
  read(text: string): ReadText;
  /** As if these were all the tokens of a text. */
  readTokens(tokens: readonly Token[]): ReadText;
  /** Writes the pools of a text to into[at … at + inputSize − 1]. */
  pool(read: ReadText, into: Float32Array, at: number): void;
  /**
   * The logit of a text whose bag has the logit `bag`, the head's answer to its pools: of a short text what the order of its words makes of it, of any other that of the bag, unchanged.
   */
  settle(read: ReadText, bag: number): number;
  /** Null where it has nothing to say: the text is long, or the model has no such part. */
  orderOf(read: ReadText): WordOrderReading | null;
  /** Whether a single token is in the table. */
  knows(key: string): boolean;
}
