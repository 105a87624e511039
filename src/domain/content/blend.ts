import { blendWeights, type BlendWeights } from './blendWeights.ts';
import { createNearness } from './nearness.ts';
import { buildPostings } from './postings.ts';
import { createSparseCosine } from './sparseCosine.ts';
import { factFields, type FactField, type WorkFacts } from './workFacts.ts';

/** Works to be like (weight > 0) and unlike (< 0); finite, not 0. Only the proportion counts. */
export type WorkQuery = readonly { readonly row: number; readonly weight: number }[];

/** A shared fact: its term, and its part of the score. */
export interface SharedFact {
  readonly term: number;
  readonly weight: number;
}

/**
 * The default measure of likeness: score(row) = textWeight × cosine of dense vectors + rest(row). `rest` is an exact sparse cosine over weighted facts, cosines over
 * single fields, closeness in time and type, and a vote prior. Several works make one query: in each cosine the normalised weighted sum of their unit vectors,
 * closeness by their share of the absolute weights, votes by those of the liked.
 */
export interface Blend {
  /** Times the cosine of the dense vectors. */
  readonly textWeight: number;
  /**
   * Everything but text, of every work, into `into` [works]. Allocates nothing.
   * @throws RangeError when the query is empty, or names a row that is not there or a weight that is none
   */
  rest(query: WorkQuery, into: Float64Array): void;
  /** What rest(row) is made of: shared facts and closeness, votes. */
  parts(query: WorkQuery, row: number): { readonly facts: number; readonly votes: number };
  /** The facts that bring `row` nearer to the query, strongest first, at most `limit`; a shared decade tells of closeness in time. */
  shared(query: WorkQuery, row: number, limit: number): SharedFact[];
  /** Whether anything that tells works apart (not its title, nor when or where it was made) is known of a work and shared with another. */
  hasFeatures(row: number): boolean;
}

const telling: ReadonlySet<FactField> = new Set(['genre', 'keyword', 'cast', 'director', 'collection', 'company']);
const isTelling = factFields.map((field) => telling.has(field));
const decade = factFields.indexOf('decade');

export function createBlend(facts: WorkFacts, weights: BlendWeights = blendWeights): Blend {
  const { works, termStarts, terms, fieldOfTerm } = facts;
  const postings = buildPostings(facts), nearness = createNearness(facts, weights);
  const count = (term: number) => (postings.postingStarts[term + 1] as number) - (postings.postingStarts[term] as number);
  // A term that no work has left (a withheld field) is as rare as can be and matches nobody.
  const rarity = (term: number) => Math.log(works / Math.max(count(term), 1));

  const together = createSparseCosine(facts, postings, Float64Array.from(fieldOfTerm, (field, term) => Math.sqrt(weights.together[factFields[field] as FactField] ?? 0) * rarity(term)), 0);
  const cosines = [{ cosine: together, factor: 1 }, ...Object.entries(weights.alone).map(([field, factor]) => {
    const index = factFields.indexOf(field as FactField), first = fieldOfTerm.indexOf(index), last = fieldOfTerm.lastIndexOf(index);
    const weightOf = Float64Array.from({ length: first < 0 ? 0 : last - first + 1 }, (_, at) => (fieldOfTerm[first + at] === index ? rarity(first + at) : 0));
    return { cosine: createSparseCosine(facts, postings, weightOf, Math.max(first, 0)), factor };
  })];

  /** The query that everything is set for: parts and reasons of many rows are asked for one after another. */
  let asked: WorkQuery | undefined;
  function ask(query: WorkQuery): void {
    if (query === asked) return;
    if (query.length === 0) throw new RangeError('blend: a query without works');
    for (const { row, weight } of query) {
      if (!(row >= 0 && row < works) || !Number.isInteger(row)) throw new RangeError(`blend: row ${row} of ${works}`);
      if (!Number.isFinite(weight) || weight === 0) throw new RangeError(`blend: a weight of ${weight}`);
    }
    nearness.ask(query);
    for (const { cosine } of cosines) cosine.ask(query);
    asked = query;
  }
  const hasTerm = (row: number, term: number): boolean => {
    for (let at = termStarts[row] as number; at < (termStarts[row + 1] as number); at++) if (terms[at] === term) return true;
    return false;
  };

  return {
    textWeight: weights.text,
    rest(query, into) {
      ask(query);
      nearness.write(into);
      for (const { cosine, factor } of cosines) cosine.addTo(into, factor);
    },
    parts(query, row) {
      ask(query);
      return { facts: cosines.reduce((sum, { cosine, factor }) => sum + factor * cosine.of(row), nearness.time(row) + nearness.type(row)), votes: nearness.votes(row) };
    },
    shared(query, row, limit) {
      ask(query);
      const found: SharedFact[] = [];
      for (let at = termStarts[row] as number; at < (termStarts[row + 1] as number); at++) {
        const term = terms[at] as number;
        let weight = 0;
        for (const { cosine, factor } of cosines) weight += factor * cosine.ofTerm(row, term);
        if (fieldOfTerm[term] === decade && query.some((asked) => asked.weight > 0 && hasTerm(asked.row, term))) weight += nearness.time(row);
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
