import type { Steering, SteeringParts } from '../../src/contracts/taste.ts';
import { voteMeasures } from '../../src/domain/content/voteMeasures.ts';
import type { WorkFacts } from '../../src/domain/content/workFacts.ts';

/** What a slider at its end moves the best known work against one that few know, and the newest against the oldest, in the reach of the person's best scores. */
const adventureWeight = 2, noveltyWeight = 3;
/** In reaches a star, with a slider at its end: what this person alone likes counts more where everybody's favourites count less. Scores of works that few know, or that are new, differ little by themselves. */
const ownWeights = { adventure: 1.5, novelty: 1 } as const;
/** What anybody gives less than this counts against a work, so many times: liked by few must not mean poor. */
const decentStars = 3.5, lackWeight = 1.5;
/** How well known what the adventurous look for is, of 1: some have seen it, most have not. Nothing between is better; further away in either direction is worse. */
const leastFame = 0.4, mostFame = 0.65;
/** A work of this age is neither new nor old; twice as old counts as oldest. */
const middleAge = 30;

/** What a work that anybody gives so few stars loses, in stars, ≤ 0. */
export const lackOf = (anybodys: number): number => lackWeight * Math.min(0, anybodys - decentStars);

/** The terms that sliders add to every score. */
export interface Steerer {
  /** How much a star that this person gives more than anybody, or that a work lacks, counts beside: added by whoever knows the person. */
  ownStars(steering: Steering, reach: number): number;
  /** @param own  stars that this person gives to it more than anybody, and what it lacks */
  parts(row: number, steering: Steering, reach: number, own: number): SteeringParts;
  /** Adds what does not depend on the person, to every work. @param into [works]  @param reach  how far apart the best of the scores are, ≥ 0 */
  addTo(into: Float64Array, steering: Steering, reach: number): void;
}

/** @param raters  of each work, [works] */
export function createSteerer(facts: WorkFacts, raters: Uint16Array): Steerer {
  const { works, years } = facts, { logVotes } = voteMeasures(facts);
  const mostRaters = Math.log1p(raters.reduce((most, count) => Math.max(most, count), 1)), latest = years.reduce((most, year) => Math.max(most, year), 0);
  /** 0 not known … 1 known to everybody. */
  const fame = Float64Array.from(logVotes, (votes, row) => Math.min(1, Math.max(votes, Math.log1p(raters[row] ?? 0) / mostRaters)));
  /** −1 … 1 each: what a slider to the left looks for, and one to the right. */
  const familiar = fame.map((of) => 2 * of - 1), offBeat = fame.map((of) => (of < leastFame ? (2 * of) / leastFame - 1 : of > mostFame ? 1 - (2 * (of - mostFame)) / (1 - mostFame) : 1));
  /** −1 old … 1 new; 0 where no year is known. */
  const fresh = Float64Array.from(years, (year) => (year > 0 ? Math.max(-1, 1 - (latest - year) / middleAge) : 0));

  const factors = ({ adventure, novelty }: Steering, reach: number) => ({ byFame: (Math.abs(adventure) * adventureWeight * reach) / 2, known: adventure < 0 ? familiar : offBeat, byFresh: (novelty * noveltyWeight * reach) / 2 });
  const weightsOf = ({ adventure, novelty }: Steering, reach: number): SteeringParts => ({ adventure: Math.max(0, adventure) * ownWeights.adventure * reach, novelty: Math.abs(novelty) * ownWeights.novelty * reach });
  return {
    ownStars(steering, reach) {
      const { adventure, novelty } = weightsOf(steering, reach);
      return adventure + novelty;
    },
    parts(row, steering, reach, own) {
      const { byFame, known, byFresh } = factors(steering, reach), ofOwn = weightsOf(steering, reach);
      return { adventure: byFame * (known[row] ?? 0) + ofOwn.adventure * own, novelty: byFresh * (fresh[row] ?? 0) + ofOwn.novelty * own };
    },
    addTo(into, steering, reach) {
      const { byFame, known, byFresh } = factors(steering, reach);
      for (let row = 0; row < works; row++) (into[row] as number) += byFame * (known[row] as number) + byFresh * (fresh[row] as number);
    },
  };
}
