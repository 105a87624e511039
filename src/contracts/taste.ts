import type { WorkFilter } from '../domain/content/filterWorks.ts';
import type { ExpectedStars, Rated, TasteReasons, TermReasons } from '../domain/taste/taste.ts';
import type { WorkRow } from './catalogue.ts';
import type { EngineKind } from './similarityEngine.ts';

/** What the recommendations are steered by; 0 is what the model says by itself. */
export interface Steering {
  /** −1 familiar … 1 adventurous. */
  readonly adventure: number;
  /** 0 as ranked … 1 as diverse as can be (maximal marginal relevance). */
  readonly diversity: number;
  /** −1 old … 1 new. */
  readonly novelty: number;
}
export const unsteered: Steering = { adventure: 0, diversity: 0, novelty: 0 };

/** What steering adds to the score of a work; diversity adds nothing, it only chooses among the best. */
export interface SteeringParts {
  readonly adventure: number;
  readonly novelty: number;
}

export interface RecommendRequest {
  /** The ratings that count, by work row; one a row, the last counts. */
  readonly ratings: readonly Rated[];
  readonly steering: Steering;
  /** `exclude` takes what was seen, is on the watchlist or of no interest. What is rated is left out by itself. */
  readonly filter: WorkFilter;
  /** Only these, when given: the watchlist. */
  readonly among?: Int32Array;
  /** 1–200. */
  readonly k: number;
}

export interface Recommendation {
  readonly row: WorkRow;
  /** What orders the list: the ranking model's score of the work and what steering adds. */
  readonly score: number;
  readonly steering: SteeringParts;
  /** Place by score alone, from 1: another than the place in the list where titles were chosen for variety. */
  readonly place: number;
  readonly expected: ExpectedStars;
  /** The parts of the score, strongest (by size) first: at most 3 of rated titles, at most 4 of facts. */
  readonly because: TasteReasons['ratings'];
  readonly terms: TermReasons['terms'];
  /** Fewer than 5 raters: known by its facts and text only. */
  readonly isCold: boolean;
}

export interface RecommendAnswer {
  readonly hits: readonly Recommendation[];
  readonly engine: EngineKind;
  /** Time spent in the worker: folding in, scoring every work, giving reasons. */
  readonly tookMs: number;
}

/** Everything that the scores of one work are made of. The place in a list goes by ranking.score + both parts of steering. */
export interface TasteExplanation {
  readonly expected: ExpectedStars;
  readonly isCold: boolean;
  readonly ranking: TasteReasons;
  readonly rankingTerms: TermReasons;
  readonly steering: SteeringParts;
  /** In stars, before they are bounded to 0.5–5. */
  readonly stars: TasteReasons;
  readonly starsTerms: TermReasons;
}

/** What the app thinks a person likes: how facts go with what they gave, shrunk towards nothing where few titles say it. */
export interface TasteTrait {
  /** Term of WorkFacts. */
  readonly term: number;
  /** Stars above (below) what such a person gives to such titles otherwise. */
  readonly lift: number;
  /** The titles that say so, most telling first, at most 5. */
  readonly evidence: readonly { readonly row: WorkRow; readonly stars: number }[];
  readonly titles: number;
}

/**
 * Answered by the worker that has the facts and the content vectors (workers/similarity); `load` of SimilarityApi comes first, the models are fetched when first asked.
 * Rejects as SimilarityApi does.
 */
export interface TasteApi {
  recommend(request: RecommendRequest): Promise<RecommendAnswer>;
  /** Expected stars of these works, in their order. */
  expect(ratings: readonly Rated[], rows: Int32Array): Promise<readonly ExpectedStars[]>;
  /** Everything that a score is made of. */
  explainTaste(ratings: readonly Rated[], row: WorkRow, steering: Steering): Promise<TasteExplanation>;
  /** Highest lift first; genres, people, decades, languages, countries and keywords alike. */
  traits(ratings: readonly Rated[]): Promise<readonly TasteTrait[]>;
  /** About 30 works to rate first, the most telling first. */
  firstPicks(): Promise<Int32Array>;
}
