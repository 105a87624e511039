import type { Steering, SteeringParts } from '../../src/contracts/taste.ts';
import { voteMeasures } from '../../src/domain/content/voteMeasures.ts';
import type { WorkFacts } from '../../src/domain/content/workFacts.ts';

/** What steering adds to a score, in spreads of the person's own scores: a slider at its end moves the best known work by this much against one that few know. */
const adventureWeight = 2, noveltyWeight = 1.5;
/** Works less known than this count alike: the adventurous want what few have seen, not what nobody has heard of. */
const leastKnown = 0.3;
/** A work of this age is neither new nor old; twice as old counts as oldest. */
const middleAge = 30;

/** The two terms that sliders add to every score. */
export interface Steerer {
  parts(row: number, steering: Steering, spread: number): SteeringParts;
  /** Adds both terms of every work. @param into [works]  @param spread  of the scores that they are added to, ≥ 0 */
  addTo(into: Float64Array, steering: Steering, spread: number): void;
}

/** @param raters  of each work, [works] */
export function createSteerer(facts: WorkFacts, raters: Uint16Array): Steerer {
  const { works, years } = facts, { logVotes } = voteMeasures(facts);
  const mostRaters = Math.log1p(raters.reduce((most, count) => Math.max(most, count), 1)), latest = years.reduce((most, year) => Math.max(most, year), 0);
  /** −1 not known … 1 known to everybody. */
  const known = Float64Array.from(logVotes, (votes, row) => 2 * Math.min(1, Math.max(leastKnown, votes, Math.log1p(raters[row] ?? 0) / mostRaters)) - 1);
  /** −1 old … 1 new; 0 where no year is known. */
  const fresh = Float64Array.from(years, (year) => (year > 0 ? Math.max(-1, 1 - (latest - year) / middleAge) : 0));

  const factors = ({ adventure, novelty }: Steering, spread: number) => ({ byKnown: -adventure * adventureWeight * spread / 2, byFresh: novelty * noveltyWeight * spread / 2 });
  return {
    parts(row, steering, spread) {
      const { byKnown, byFresh } = factors(steering, spread);
      return { adventure: byKnown * (known[row] ?? 0), novelty: byFresh * (fresh[row] ?? 0) };
    },
    addTo(into, steering, spread) {
      const { byKnown, byFresh } = factors(steering, spread);
      if (byKnown === 0 && byFresh === 0) return;
      for (let row = 0; row < works; row++) (into[row] as number) += byKnown * (known[row] as number) + byFresh * (fresh[row] as number);
    },
  };
}
