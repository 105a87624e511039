import type { Localised } from '../domain/queries/query.ts';
import type { Measured } from '../domain/sentiment/evaluation/measure.ts';
import type { TextSliceName } from '../domain/sentiment/evaluation/slices.ts';
import type { Share } from '../domain/sentiment/evaluation/wilson.ts';
import type { PhraseCount } from '../domain/sentiment/exploration/countPhrases.ts';
import type { Exploration as Explored } from '../domain/sentiment/exploration/explore.ts';
import type { ModelName } from '../domain/sentiment/model.ts';
import type { NegationKind } from '../domain/sentiment/suites/negation.ts';
import type { PlainSlice } from '../domain/sentiment/suites/plain.ts';
import type { UnreadableKind } from '../domain/sentiment/suites/unreadable.ts';

export { sentimentCardArtefact } from './sentiment.ts';
export const sentimentCardVersion = 1;

/** A number that is no share, with its 95 % interval; of a share see `Share`. */
export type Figure = Share;

/**
 * How far the sentiment models can be trusted (artefact `sentiment/card`, JSON, `SentimentCard`). Shares and probabilities are 0–1. Of reviews it holds ids, counts and n-grams of at most
 * three words that occur in at least 20 reviews, never a sentence.
 */
export interface SentimentCard {
  readonly schemaVersion: typeof sentimentCardVersion;
  readonly data: CardData;
  /** How the released model was made, one step each. */
  readonly recipe: readonly Localised[];
  readonly limits: readonly Localised[];
  /** Ours first, then the classic networks that ship. */
  readonly models: readonly CardModel[];
  /** Everything that was trained, on the film-disjoint validation reviews and beside it on a random fifth. */
  readonly baselines: readonly BaselineRow[];
  /** The grid search of the classic network. */
  readonly grid: readonly GridRow[];
  readonly robustness: CardRobustness;
  /** From the model as trained to the file as it ships, in order. */
  readonly compression: readonly CompressionStep[];
  readonly exploration: Exploration;
}

export interface CardData {
  readonly source: string;
  /** Reviews after the exclusions; `train` includes those held out for validation. */
  readonly train: number;
  readonly test: number;
  readonly unlabelled: number;
  readonly rewritten: number;
  readonly dropped: { readonly reserved: number; readonly trainInTest: number; readonly unlabelledInTest: number; readonly unlabelledInTrain: number };
  /** Folds of `filmFold(film, folds)` that were held out while choosing: no film is on both sides. */
  readonly split: { readonly folds: number; readonly validationFolds: readonly number[]; readonly fitReviews: number; readonly fitFilms: number; readonly validationReviews: number; readonly validationFilms: number };
  readonly seeds: readonly number[];
}

export interface CardModel {
  readonly name: ModelName;
  readonly file: { readonly path: string; readonly bytes: number; readonly sha256: string };
  /** n-grams in its table, numbers each, tokens of the longest one. */
  readonly rows: number;
  readonly d: number;
  readonly longest: number;
  /** Outputs of the dense layers, in order; the last is 1. */
  readonly layers: readonly number[];
  /** Dropout before each of the dense layers in training, where it is known. */
  readonly dropout: readonly number[] | null;
  /** Null where it was not timed. */
  readonly trainedSeconds: number | null;
  /** How many times this model was scored on the test reviews before it was released, this time included. */
  readonly testLooks: number;
  /** On the official test reviews, every one judged, doubted ones too. */
  readonly test: Measured;
  /** 95 % intervals of what `Measured` gives none for, from seeded resampling of the test reviews. */
  readonly intervals: { readonly auc: Figure; readonly logLoss: Figure; readonly ece: Figure; readonly resamples: number };
  /** Twenty equal bins of P(positive): how many reviews of either class fall in. */
  readonly histogram: readonly HistogramBin[];
  /** From (0, 0) to (1, 1), at most 60 points. */
  readonly roc: readonly { readonly falsePositive: number; readonly truePositive: number }[];
  readonly slices: readonly CardSlice[];
  /** Share of English test reviews on which it says that it cannot tell. */
  readonly doubted: Share;
  readonly negation: { readonly n: number; readonly accuracy: Share; readonly kinds: readonly { readonly kind: NegationKind; readonly n: number; readonly right: number }[] };
  /** `doubted`: the share on which it says that it cannot tell, as it should. */
  readonly unreadable: { readonly n: number; readonly doubted: Share; readonly kinds: readonly { readonly kind: UnreadableKind; readonly n: number; readonly doubted: number }[] };
  /** Plain English, on which it should not doubt; `accuracy` counts doubted texts by their probability. */
  readonly plain: { readonly n: number; readonly accuracy: Share; readonly doubted: Share; readonly slices: readonly { readonly slice: PlainSlice; readonly n: number; readonly right: number; readonly doubted: number }[] };
  /** Test reviews that it judged wrongly with the most confidence. */
  readonly worst: readonly { readonly id: string; readonly stars: number; readonly probability: number }[];
}

export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly negative: number;
  readonly positive: number;
}

/**
 * Parts of the test set, and the test set written otherwise: those of `slices` in src/domain/sentiment/evaluation, in their order, and `mild` (3, 4, 7 or 8 stars) and `strong` (1, 2, 9 or 10).
 */
/** Of texts, and by how firmly the stars say what they mean. */
export type SliceName = TextSliceName | 'mild' | 'strong';

export interface CardSlice {
  readonly name: SliceName;
  readonly n: number;
  readonly accuracy: Share;
  readonly auc: number | null;
  readonly ece: number;
}

/** What a row of the table of models was scored on. */
export interface SplitScore {
  readonly n: number;
  readonly accuracy: Share;
  readonly auc: number | null;
}

export interface BaselineRow {
  /** Unique. */
  readonly id: string;
  readonly label: Localised;
  readonly filmDisjoint: SplitScore;
  /** A random fifth, as the classic project did: a film's reviews may stand on both sides. Null where it was not run. */
  readonly randomSplit: SplitScore | null;
  /** On the official test reviews; only for what was released. */
  readonly test: SplitScore | null;
  /** Null where it is not kept as a file. */
  readonly bytes: number | null;
  readonly seconds: number | null;
  /** One of the files that ship. */
  readonly released: boolean;
}

export interface GridRow {
  readonly hiddenLayers: number;
  readonly units: number;
  readonly dropout: number;
  /** n-grams of 1 to … tokens. */
  readonly longest: number;
  readonly features: number;
  readonly learningRate: number;
  readonly epochs: number;
  /** On the film-disjoint validation reviews. */
  readonly accuracy: number;
  readonly logLoss: number;
  readonly seconds: number;
}

export interface CardRobustness {
  readonly folds: number;
  /** Rewritten reviews judged, each by a model that did not see it. */
  readonly n: number;
  /** Of the released recipe. */
  readonly accuracy: Share;
  /** The same without the rewritten reviews in training. */
  readonly without: Share | null;
  readonly frontier: readonly FrontierPoint[];
}

/** One weight given to the rewritten reviews in training: what it costs and what it brings. */
export interface FrontierPoint {
  /** How many times the rewritten reviews were put in; 0 is without. */
  readonly times: number;
  /** On the film-disjoint validation reviews. */
  readonly accuracy: number;
  /** On rewritten reviews that were not seen. */
  readonly robustness: number;
  /** The one that was released. */
  readonly chosen: boolean;
}

export interface CompressionStep {
  readonly label: Localised;
  readonly bytes: number;
  /** On the film-disjoint validation reviews. */
  readonly accuracy: number;
}

/** The training reviews before anything is learnt from them. */
export type Exploration = Pick<Explored, 'samples' | 'perClass' | 'films' | 'medianWords' | 'meanWords' | 'vocabulary' | 'lengths' | 'stars' | 'ratio' | 'frequent' | 'telling'>;
export type NgramCount = PhraseCount;
