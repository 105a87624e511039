import type { SpreadParts } from '../parts.ts';
import { spreadFeatures, spreadOf, type SpreadCase } from '../spreadOf.ts';

/** A prediction that missed by so much. */
export interface Miss extends SpreadCase {
  /** |stars − expected|. */
  readonly miss: number;
}

/** Misses that suffice, evenly taken from all. */
const enough = 40_000;

/**
 * The spread within which a share of the misses lies: quantile regression of the size of a miss, logarithmic, by gradient steps on all misses at once.
 * Source: Koenker & Bassett, Econometrica 46(1), 1978.
 */
export function fitSpread(misses: readonly Miss[], share: number, rounds = 1500): SpreadParts {
  let weights = [Math.log(0.8), 0, 0, 0];
  const every = Math.max(1, Math.floor(misses.length / enough)), cases = misses.filter((_, at) => at % every === 0).map((one) => ({ features: spreadFeatures(one), size: Math.log(Math.max(one.miss, 1e-3)) }));
  for (let round = 0; round < rounds; round++) {
    const step = 0.5 / Math.sqrt(1 + round / 20), gradient = [0, 0, 0, 0];
    for (const { features, size } of cases) {
      const fitted = features[0] * (weights[0] as number) + features[1] * (weights[1] as number) + features[2] * (weights[2] as number) + features[3] * (weights[3] as number), pull = size > fitted ? share : share - 1;
      for (let at = 0; at < 4; at++) gradient[at] = (gradient[at] as number) + pull * (features[at] as number);
    }
    weights = weights.map((weight, at) => weight + (step * (gradient[at] as number)) / cases.length);
  }
  const [intercept = 0, person = 0, title = 0, cold = 0] = weights;
  return { intercept, person, title, cold };
}

/** Share of the misses that lie within their spread. */
export function coverageOf(misses: readonly Miss[], spread: SpreadParts): number {
  return misses.filter((one) => one.miss <= spreadOf(spread, one)).length / Math.max(misses.length, 1);
}
