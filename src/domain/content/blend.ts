import { blendWeights, manyVotes, type BlendWeights } from './blendWeights.ts';
import { buildPostings } from './postings.ts';
import { voteMeasures } from './voteMeasures.ts';
import { factFields, type WorkFacts } from './workFacts.ts';

/** Works to be like (weight > 0) and unlike (< 0); finite, not 0. Only the proportion counts. */
export type WorkQuery = readonly { readonly row: number; readonly weight: number }[];

/** A shared fact: its term, and its part of the score. */
export interface SharedFact {
  readonly term: number;
  readonly weight: number;
}

/**
 * The default measure of likeness: score(row) = textWeight × cosine of dense vectors + rest(row). `rest` is an exact sparse cosine over weighted facts, closeness in
 * time and type, and a vote prior. Several works make one query: the normalised weighted sum of their fact vectors; closeness by share of the absolute weights.
 */
export interface Blend {
  /** Times the cosine of the dense vectors. */
  readonly textWeight: number;
  /**
   * Everything but text, of every work, into `into` [works]. Allocates nothing.
   * @throws RangeError when the query is empty, or names a row that is not there or a weight of 0
   */
  rest(query: WorkQuery, into: Float64Array): void;
  /** What rest(row) is made of. */
  parts(query: WorkQuery, row: number): { readonly facts: number; readonly votes: number };
  /** The facts that bring `row` nearest to the query, strongest first; closeness in time is told by the decade, where shared. */
  shared(query: WorkQuery, row: number, limit: number): SharedFact[];
  /** Whether anything that tells works apart (not when or where it was made) is known of a work and shared with another. */
  hasFeatures(row: number): boolean;
}

const telling = new Set(['genre', 'keyword', 'cast', 'director', 'collection', 'company']);
const isTelling = factFields.map((field) => telling.has(field));
const decadeField = factFields.indexOf('decade');
const span = 256;

export function createBlend(facts: WorkFacts, weights: BlendWeights = blendWeights): Blend {
  const { works, termStarts, terms, fieldOfTerm, years, isSeries } = facts;
  const { postingStarts, postings } = buildPostings(facts);
  const { logVotes, quality } = voteMeasures(facts);

  const count = (term: number) => (postingStarts[term + 1] as number) - (postingStarts[term] as number);
  const termWeights = Float64Array.from(fieldOfTerm, (field, term) => Math.sqrt(weights.fields[factFields[field] ?? 'title']) * Math.log(works / count(term)) ** weights.rarityPower);
  /** 1 / length of each work's fact vector; 0 where it has none. */
  const inverseNorms = new Float64Array(works);
  for (let row = 0; row < works; row++) {
    let square = 0;
    for (let at = termStarts[row] as number; at < (termStarts[row + 1] as number); at++) square += (termWeights[terms[at] as number] as number) ** 2;
    inverseNorms[row] = square > 0 ? 1 / Math.sqrt(square) : 0;
  }
  const priors = Float64Array.from(logVotes, (log, row) => weights.votes * log + weights.quality * (quality[row] as number));

  // The query under way; scratch, for nothing is allocated per call.
  const loads = new Float64Array(fieldOfTerm.length), touched = new Int32Array(fieldOfTerm.length);
  let touchedCount = 0, votesFactor = 0, filmBonus = 0, seriesBonus = 0;
  const firstYear = years.reduce((least, year) => (year > 0 && year < least ? year : least), 3000);
  /** Closeness by year − firstYear. */
  const closeness = new Float64Array(span);
  let askedVotes: readonly { readonly log: number; readonly share: number }[] = [];

  function prepare(query: WorkQuery): void {
    let total = 0, liked = 0;
    for (const { row, weight } of query) {
      if (!(row >= 0 && row < works) || !Number.isInteger(row)) throw new RangeError(`blend: row ${row} of ${works}`);
      if (!Number.isFinite(weight) || weight === 0) throw new RangeError(`blend: a weight of ${weight}`);
      total += Math.abs(weight);
      liked += Math.max(weight, 0);
    }
    if (total === 0) throw new RangeError('blend: a query without works');
    for (let at = 0; at < touchedCount; at++) loads[touched[at] as number] = 0;
    touchedCount = 0;
    closeness.fill(0);
    votesFactor = filmBonus = seriesBonus = 0;
    const asked: { log: number; share: number }[] = [];
    for (const { row, weight } of query) {
      const share = weight / total, load = share * (inverseNorms[row] as number);
      for (let at = termStarts[row] as number; at < (termStarts[row + 1] as number); at++) {
        const term = terms[at] as number;
        if (loads[term] === 0) touched[touchedCount++] = term;
        (loads[term] as number) += load * (termWeights[term] as number);
      }
      const year = years[row] as number;
      if (year > 0) for (let other = 0; other < span; other++) (closeness[other] as number) += share * weights.years * Math.exp(-Math.abs(other + firstYear - year) / weights.fadeYears);
      if (isSeries[row] === 1) seriesBonus += share * weights.sameType;
      else filmBonus += share * weights.sameType;
      if (weight > 0) asked.push({ log: logVotes[row] as number, share: weight / liked });
    }
    askedVotes = asked;
    votesFactor = asked.reduce((sum, { log, share }) => sum + share * log, 0) * weights.votesAlike;
    let square = 0;
    for (let at = 0; at < touchedCount; at++) square += (loads[touched[at] as number] as number) ** 2;
    // Term weights once more, for the other side of the product; likes and dislikes that cancel leave rounding, which is no direction.
    for (let at = 0; at < touchedCount; at++) (loads[touched[at] as number] as number) *= square > 1e-18 ? (termWeights[touched[at] as number] as number) / Math.sqrt(square) : 0;
  }

  /** Closeness in time and type. */
  function near(row: number): number {
    const year = years[row] as number;
    return (isSeries[row] === 1 ? seriesBonus : filmBonus) + (year > 0 ? (closeness[year - firstYear] ?? 0) : 0);
  }
  function prior(row: number): number {
    const log = logVotes[row] as number;
    let apart = 0;
    for (const asked of askedVotes) apart += asked.share * Math.abs(asked.log - log);
    return (priors[row] as number) + votesFactor * log - weights.votesApart * manyVotes * apart;
  }

  return {
    textWeight: weights.text,
    rest(query, into) {
      prepare(query);
      into.fill(0);
      for (let at = 0; at < touchedCount; at++) {
        const term = touched[at] as number, load = loads[term] as number;
        if (load === 0) continue;
        for (let place = postingStarts[term] as number, end = postingStarts[term + 1] as number; place < end; place++) (into[postings[place] as number] as number) += load;
      }
      for (let row = 0; row < works; row++) into[row] = (into[row] as number) * (inverseNorms[row] as number) + near(row) + prior(row);
    },
    parts(query, row) {
      prepare(query);
      let cosine = 0;
      for (let at = termStarts[row] as number; at < (termStarts[row + 1] as number); at++) cosine += loads[terms[at] as number] as number;
      return { facts: cosine * (inverseNorms[row] as number) + near(row), votes: prior(row) };
    },
    shared(query, row, limit) {
      prepare(query);
      const found: { term: number; weight: number }[] = [];
      for (let at = termStarts[row] as number; at < (termStarts[row + 1] as number); at++) {
        const term = terms[at] as number;
        const time = fieldOfTerm[term] === decadeField && loads[term] !== 0 ? (closeness[(years[row] as number) - firstYear] ?? 0) : 0;
        const weight = (loads[term] as number) * (inverseNorms[row] as number) + time;
        if (weight > 0) found.push({ term, weight });
      }
      return found.sort((a, b) => b.weight - a.weight || a.term - b.term).slice(0, limit);
    },
    hasFeatures(row) {
      for (let at = termStarts[row] as number; at < (termStarts[row + 1] as number); at++) {
        const term = terms[at] as number;
        if (isTelling[fieldOfTerm[term] as number] === true && count(term) > 1) return true;
      }
      return false;
    },
  };
}
