import type { SpreadParts } from './parts.ts';

/** What the width of an interval is judged by. */
export interface SpreadCase {
  /** Ratings of the person that took part. */
  readonly ratings: number;
  /** People who rated the title, 0 where it has no weights of its own. */
  readonly raters: number;
}

/** [intercept, person, title, cold] of a case. */
export function spreadFeatures({ ratings, raters }: SpreadCase): readonly [number, number, number, number] {
  return [1, 1 / (1 + ratings), 1 / Math.sqrt(1 + raters), raters === 0 ? 1 : 0];
}

/** Half the width of the 80 % interval, in stars, > 0. */
export function spreadOf({ intercept, person, title, cold }: SpreadParts, one: SpreadCase): number {
  const [a, b, c, d] = spreadFeatures(one);
  return Math.exp(a * intercept + b * person + c * title + d * cold);
}
