import type { Interval } from '../domain/content/evaluation/pairedBootstrap.ts';
import type { Localised } from '../domain/queries/query.ts';

/** By their names in the manifest. */
export const tasteArtefact = 'taste/model';
export const tasteCardArtefact = 'taste/card';
export const tasteCardVersion = 1;

/** A mean with its 95 % interval; null where it was not resampled. */
export interface TasteFigure {
  readonly value: number;
  readonly interval: Interval | null;
}

/** How the models of taste were made and how far they can be trusted (artefact `taste/card`, JSON). Stars are 0.5–5, shares 0–1; nothing in it is about a single person. */
export interface TasteCard {
  readonly schemaVersion: typeof tasteCardVersion;
  readonly summary: Localised;
  /** How the models are made, one step each. */
  readonly recipe: readonly Localised[];
  readonly data: TasteCardData;
  readonly file: { readonly path: string; readonly bytes: number; readonly sha256: string };
  /** What is in the file. */
  readonly sizes: { readonly items: number; readonly rankedItems: number; readonly works: number; readonly terms: number; readonly starsFactors: number; readonly rankingFactors: number; readonly neighbours: number };
  /** Of one core. */
  readonly trainedSeconds: number | null;
  readonly seeds: readonly { readonly name: Localised; readonly seed: number }[];
  /** Null until `npm run evaluate:taste` has been run on this model. */
  readonly evaluation: TasteEvaluation | null;
  readonly limits: readonly Localised[];
}

export interface TasteCardData {
  readonly sets: readonly {
    readonly name: string;
    readonly ratings: number;
    readonly people: number;
    readonly titles: number;
    /** Titles that are a film of the catalogue, and the share of the ratings on those. */
    readonly matchedTitles: number;
    readonly matchedRatings: number;
    /** People left out because another set has them too. */
    readonly excludedPeople: number;
    readonly excludedRatings: number;
    readonly terms: Localised;
  }[];
  /** After joining and leaving out. */
  readonly ratings: number;
  readonly people: number;
  readonly titles: number;
  readonly fewestRaters: number;
  readonly fewestRankedRaters: number;
  readonly citation: string;
}

/** A method of the benchmarks: ours, or a figure that was published. */
export interface ErrorRow {
  readonly label: Localised;
  readonly rmse: TasteFigure;
  /** Null where none was published. */
  readonly mae: TasteFigure | null;
  readonly kind: 'ours' | 'measured here' | 'published';
  /** Of a published figure: where. */
  readonly source: string | null;
}

export interface TasteEvaluation {
  /** MovieLens 100K, mean over `shuffles` seeded five-fold splits. */
  readonly hundredK: { readonly shuffles: number; readonly rows: readonly ErrorRow[]; readonly publishedSplits: readonly { readonly name: string; readonly rmse: number; readonly mae: number }[]; readonly bar: number };
  /** MovieLens 1M, five-fold; `missingRatings` of the official file are not in ours; `trainingSeconds` are of one core. */
  readonly million: { readonly ratings: number; readonly missingRatings: number; readonly rows: readonly ErrorRow[]; readonly trainingSeconds: number; readonly bar: number };
  /** The stars model with more and less held out, as the classic project did. */
  readonly holdOut: readonly { readonly set: string; readonly fraction: number; readonly rmse: number; readonly mae: number }[];
  readonly search: readonly SearchTable[];
  readonly ranking: RankingEvaluation;
  /**
   * Error for people who were not in training, after so many ratings of theirs; the same ratings are predicted each time. `itemBias`: the title's mean; `baseline`: that and the person's
   * offset, both shrunk; `ahead`: a person's error with the baseline less that with ours, mean over people.
   */
  readonly foldIn: {
    readonly people: number;
    readonly rows: readonly { readonly ratings: number; readonly rmse: number; readonly itemBias: number; readonly baseline: number; readonly ahead: TasteFigure }[];
    /** From 80 % of their ratings. */
    readonly wholeHistory: { readonly rmse: number; readonly itemBias: number; readonly baseline: number };
  };
  readonly intervals: { readonly wanted: number; readonly rows: readonly { readonly label: Localised; readonly n: number; readonly coverage: number; readonly meanSpread: number }[] };
}

/** A search for settings: one table a model; chosen by the figure on people or ratings that no test has. */
export interface SearchTable {
  readonly model: Localised;
  readonly measure: 'RMSE' | 'NDCG@10';
  readonly on: Localised;
  readonly settings: readonly string[];
  readonly rows: readonly { readonly values: readonly (number | string)[]; readonly figure: number; readonly chosen: boolean }[];
}

/** Whole people held out, folded in from 80 % of their ratings; the rest that they gave at least 4 stars is to be found. */
export interface RankingEvaluation {
  readonly people: number;
  readonly validationPeople: number;
  readonly trainingPeople: number;
  readonly candidates: number;
  readonly rows: readonly {
    readonly label: Localised;
    readonly isOurs: boolean;
    readonly ndcg: TasteFigure;
    readonly recall: TasteFigure;
    /** Share of the candidates that are in somebody's ten best. */
    readonly coverage: number;
    /** Mean of −log2 (share of people who rated it) over the ten best: more = less known. */
    readonly novelty: number;
    /** Mean number of raters of the ten best. */
    readonly popularity: number;
    /** NDCG@10 of ours less this one's, paired; null for ours. */
    readonly behind: TasteFigure | null;
  }[];
}
