import type { BlendWeights } from './blendWeights.ts';
import type { WorkQuery } from './blend.ts';
import type { WorkFacts } from './workFacts.ts';
import { manyVotes } from './blendWeights.ts';
import { voteMeasures } from './voteMeasures.ts';

/** What of a score needs no shared fact: closeness in time and type, and the votes. */
export interface Nearness {
  /** The query that the other methods answer for, until the next. */
  ask(query: WorkQuery): void;
  /** Closeness in time. */
  time(row: number): number;
  type(row: number): number;
  votes(row: number): number;
  /** Writes time + type + votes of every work. */
  write(into: Float64Array): void;
}

/** Years that closeness is tabulated for: none is more. */
const span = 512;

export function createNearness(facts: WorkFacts, weights: BlendWeights): Nearness {
  const { years, isSeries } = facts, { logVotes, quality } = voteMeasures(facts);
  const priors = Float64Array.from(logVotes, (log, row) => weights.votes * log + weights.quality * (quality[row] as number));
  const firstYear = years.reduce((least, year) => (year > 0 && year < least ? year : least), 3000);
  /** Closeness by year − firstYear. */
  const closeness = new Float64Array(span);
  /** Logarithm of votes and share of each liked work. */
  const asked = new Float64Array(2 * 64);
  let askedCount = 0, alike = 0, filmBonus = 0, seriesBonus = 0;

  const time = (row: number): number => {
    const year = years[row] as number;
    return year > 0 ? (closeness[year - firstYear] as number) : 0;
  };
  const type = (row: number): number => (isSeries[row] === 1 ? seriesBonus : filmBonus);
  const votes = (row: number): number => {
    const log = logVotes[row] as number;
    let apart = 0;
    for (let at = 0; at < askedCount; at++) apart += (asked[2 * at + 1] as number) * Math.abs((asked[2 * at] as number) - log);
    return (priors[row] as number) + alike * log - weights.votesApart * manyVotes * apart;
  };
  return {
    ask(query) {
      let total = 0, liked = 0;
      for (const { weight } of query) {
        total += Math.abs(weight);
        liked += Math.max(weight, 0);
      }
      closeness.fill(0);
      askedCount = alike = filmBonus = seriesBonus = 0;
      for (const { row, weight } of query) {
        const share = weight / total, year = years[row] as number;
        if (year > 0) for (let other = 0; other < span; other++) (closeness[other] as number) += share * weights.years * Math.exp(-Math.abs(other + firstYear - year) / weights.fadeYears);
        if (isSeries[row] === 1) seriesBonus += share * weights.sameType;
        else filmBonus += share * weights.sameType;
        if (weight <= 0 || 2 * askedCount === asked.length) continue;
        asked[2 * askedCount] = logVotes[row] as number;
        asked[2 * askedCount++ + 1] = weight / liked;
        alike += (weight / liked) * (logVotes[row] as number) * weights.votesAlike;
      }
    },
    time, type, votes,
    write(into) {
      for (let row = 0; row < into.length; row++) into[row] = time(row) + type(row) + votes(row);
    },
  };
}
