import type { RowIdentity } from '../content/vectorsFile.ts';

/** Half stars: a rating of s stars has the index 2s − 1. */
export const starSteps = 10;
/** Fewest people who must have rated a title before anything learnt from them alone ships. */
export const fewestRaters = 5;

/**
 * The item side of a factor model. A work's vector and base are sums over what is known of it:
 * q(row) = content · v(row) + Σ_terms termFactors + own,  base(row) = mean + contentBias · v(row) + sideBias · side(row) + Σ_terms termBias + ownBias,
 * where v is its content vector; a work with few raters has no `own`, everything else it shares.
 */
export interface FactorParts {
  readonly k: number;
  readonly mean: number;
  /** Row-major [k × d of the content vectors]. */
  readonly content: Float32Array;
  /** [d] */
  readonly contentBias: Float32Array;
  /** [sideFeatureNames.length] */
  readonly sideBias: Float32Array;
  /** Row-major [terms × k], times the scale of its term. */
  readonly termFactors: Int8Array;
  readonly termScales: Float32Array;
  readonly termBias: Float32Array;
  /** Row-major [items × k], times the scale of its item. */
  readonly own: Int8Array;
  readonly ownScales: Float32Array;
  readonly ownBias: Float32Array;
  readonly fold: FoldParts;
}

/** How a person is folded in: u = (prior + Σ w·q·qᵀ)⁻¹ Σ w·target·q, over their ratings. */
export interface FoldParts {
  /** What holds a person to the average: symmetric, positive definite, row-major [n × n], n = k, and one more where there is an offset. */
  readonly prior: Float32Array;
  /** Whether a person has an offset of their own (a 1 after q). */
  readonly hasOffset: boolean;
  /** Weight of a rating, > 0 or 0, by half stars [10]. */
  readonly weights: Float32Array;
  /** What a rating pulls its title's score to, by half stars [10]; null: to its stars less the title's base. */
  readonly targets: Float32Array | null;
  /** c ≥ 0: the weight of a rating of a title with n raters is divided by 1 + c / (n + 1). */
  readonly doubt: number;
}

/** A sparse item-item part: a rating of item j adds inputs[stars] · scales[j] · values to the items in its row. */
export interface NeighbourParts {
  /** Of item j: `to[starts[j] … starts[j + 1])`, ascending. [items + 1] */
  readonly starts: Int32Array;
  /** Index into `items`. */
  readonly to: Uint16Array;
  readonly values: Int8Array;
  /** [items] */
  readonly scales: Float32Array;
  /** By half stars [10]. */
  readonly inputs: Float32Array;
}

/** log of half the width of the 80 % interval = intercept + Σ coefficient · feature (see `spreadOf`). */
export interface SpreadParts {
  readonly intercept: number;
  /** By 1 / (1 + ratings of the person). */
  readonly person: number;
  /** By 1 / √(1 + raters of the title). */
  readonly title: number;
  /** Added for a title without own weights. */
  readonly cold: number;
}

/** Everything that ships of the two models, as the file `taste/model` holds it. */
export interface TasteParts {
  readonly identity: RowIdentity;
  /** Works of the catalogue that it was trained on. */
  readonly works: number;
  /** Numbers of a content vector. */
  readonly d: number;
  /** Works with own weights, by row, ascending; every one has at least `fewestRaters` raters. */
  readonly items: Int32Array;
  /** [items] */
  readonly raters: Uint16Array;
  /** Terms of WorkFacts that have weights, ascending. */
  readonly terms: Int32Array;
  readonly firstPicks: Int32Array;
  readonly stars: FactorParts;
  readonly ranking: FactorParts & {
    /** Size of the factors' part in the ranking score. */
    readonly gain: number;
    /** Size of the personal part of the expected stars in it. */
    readonly starsGain: number;
    readonly neighbours: NeighbourParts;
  };
  readonly spread: SpreadParts;
}
