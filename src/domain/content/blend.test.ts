import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { createBlend, type WorkQuery } from './blend.ts';
import { blendWeights, manyVotes, type BlendWeights } from './blendWeights.ts';
import { madeUpFacts, madeUpQuery, obviousCosines } from './classic/classic.fixture.ts';
import { voteMeasures } from './voteMeasures.ts';
import { factFields, type FactField, type WorkFacts } from './workFacts.ts';

const made = madeUpFacts(12, 80), random = seededRandom(5);
/** With years (some unknown), some series and streaming titles beyond the films. */
const facts: WorkFacts = {
  ...made, films: 70,
  runtimes: new Int16Array(80).fill(-1),
  years: Int16Array.from({ length: 80 }, () => (random() < 0.1 ? -1 : 1950 + Math.floor(random() * 70))),
  isSeries: Uint8Array.from({ length: 80 }, (_, row) => (row >= 70 && random() < 0.5 ? 1 : 0)),
  platforms: Uint8Array.from({ length: 80 }, (_, row) => (row >= 70 || random() < 0.4 ? 1 : 0)),
  votes: made.votes.map((votes, row) => (row < 70 ? votes : 0)),
  voteAverage: made.voteAverage.map((mean, row) => (row < 70 ? mean : NaN)),
};
const weights: BlendWeights = { ...blendWeights, together: { genre: 0.3, keyword: 1, title: 1.8 }, alone: { genre: 0.2, keyword: 0.1 } };
const blend = createBlend(facts, weights);
const termsOf = (row: number) => [...facts.terms.subarray(facts.termStarts[row], facts.termStarts[row + 1])];
const fieldOf = (term: number) => factFields[facts.fieldOfTerm[term]!]!;

/** The slow and obvious blend: dense vectors with every term, multiplied out. */
function obvious(query: WorkQuery): { readonly facts: number; readonly votes: number }[] {
  const df = [...facts.fieldOfTerm].map((_, term) => facts.terms.filter((other) => other === term).length);
  const cosinesOver = (weightOf: (field: FactField) => number) => obviousCosines(Array.from({ length: facts.works }, (_, row) => {
    const own = new Set(termsOf(row));
    return df.map((count, term) => (own.has(term) ? weightOf(fieldOf(term)) * Math.log(facts.works / count) : 0));
  }), query);
  const together = cosinesOver((field) => Math.sqrt(weights.together[field] ?? 0));
  const alone = (['genre', 'keyword'] as const).map((field) => ({ factor: weights.alone[field]!, cosines: cosinesOver((other) => (other === field ? 1 : 0)) }));
  const total = query.reduce((sum, { weight }) => sum + Math.abs(weight), 0), liked = query.reduce((sum, { weight }) => sum + Math.max(weight, 0), 0);
  const { logVotes, quality } = voteMeasures(facts);
  return together.map((cosine, row) => {
    let shared = alone.reduce((sum, { factor, cosines }) => sum + factor * cosines[row]!, cosine);
    let votes = weights.votes * logVotes[row]! + weights.quality * quality[row]!;
    for (const { row: asked, weight } of query) {
      if (facts.years[row]! > 0 && facts.years[asked]! > 0) shared += (weight / total) * weights.years * Math.exp(-Math.abs(facts.years[row]! - facts.years[asked]!) / weights.fadeYears);
      if (facts.isSeries[row] === facts.isSeries[asked]) shared += (weight / total) * weights.sameType;
      if (weight > 0) votes += (weight / liked) * (weights.votesAlike * logVotes[asked]! * logVotes[row]! - weights.votesApart * manyVotes * Math.abs(logVotes[row]! - logVotes[asked]!));
    }
    return { facts: shared, votes };
  });
}

test('the rest of the score is that of dense vectors multiplied out, for one work and for several, liked and unliked', () => {
  const into = new Float64Array(facts.works), draw = seededRandom(9);
  for (let trial = 0; trial < 60; trial++) {
    const query = madeUpQuery(draw, facts.works), expected = obvious(query);
    into.fill(NaN);
    blend.rest(query, into);
    for (let row = 0; row < facts.works; row++) {
      expect(into[row]).toBeCloseTo(expected[row]!.facts + expected[row]!.votes, 9);
      const parts = blend.parts(query, row);
      expect(parts.facts).toBeCloseTo(expected[row]!.facts, 9);
      expect(parts.votes).toBeCloseTo(expected[row]!.votes, 9);
      expect(parts.facts + parts.votes).toBeCloseTo(into[row]!, 12);
    }
  }
});

test('shared facts come strongest first and, with the closeness that no fact tells, add up to their part', () => {
  const { fadeYears, ...others } = weights, timeless = createBlend(facts, { ...others, fadeYears, years: 0, sameType: 0 });
  const draw = seededRandom(10);
  let told = 0;
  for (let trial = 0; trial < 40; trial++) {
    const query = [{ row: Math.floor(draw() * facts.works), weight: 1 }];
    for (let row = 0; row < facts.works; row++) {
      const shared = timeless.shared(query, row, 1000);
      expect(shared.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(timeless.parts(query, row).facts, 12);
      expect(shared.map(({ weight }) => weight)).toEqual(shared.map(({ weight }) => weight).sort((a, b) => b - a));
      const own = new Set(termsOf(query[0]!.row));
      expect(shared.every(({ term }) => own.has(term))).toBe(true);
      expect(timeless.shared(query, row, 2)).toEqual(shared.slice(0, 2));
      told += shared.length;
    }
  }
  expect(told).toBeGreaterThan(1000);
});

test('a shared decade tells of closeness in time, an unshared or unliked one does not', () => {
  const decade = factFields.indexOf('decade');
  const dated: WorkFacts = { ...facts, works: 3, films: 3, termStarts: Int32Array.of(0, 1, 2, 3), terms: Int32Array.of(0, 0, 1), fieldOfTerm: Uint8Array.of(decade, decade), years: Int16Array.of(1994, 1997, 2003) };
  const three = createBlend(dated, weights);
  const [reason, ...others] = three.shared([{ row: 0, weight: 1 }], 1, 6);
  expect(others).toEqual([]);
  expect(reason!.term).toBe(0);
  expect(reason!.weight).toBeCloseTo(weights.years * Math.exp(-3 / weights.fadeYears), 12);
  expect(three.shared([{ row: 0, weight: 1 }], 2, 6)).toEqual([]);
  expect(three.shared([{ row: 2, weight: 1 }, { row: 0, weight: -0.1 }], 1, 6)).toEqual([]);
});

test('an answer does not depend on what was asked before', () => {
  const first = new Float64Array(facts.works), again = new Float64Array(facts.works), query = [{ row: 3, weight: 1 }, { row: 8, weight: -1 }];
  blend.rest(query, first);
  blend.rest([{ row: 4, weight: 2 }, { row: 4, weight: -2 }], again);
  blend.rest(query, again);
  expect(again).toEqual(first);
});

test('only the proportion of the weights counts', () => {
  const one = new Float64Array(facts.works), other = new Float64Array(facts.works);
  blend.rest([{ row: 1, weight: 1 }, { row: 2, weight: -0.5 }], one);
  blend.rest([{ row: 1, weight: 30 }, { row: 2, weight: -15 }], other);
  other.forEach((score, row) => expect(score).toBeCloseTo(one[row]!, 12));
});

test('what is no query is refused', () => {
  const into = new Float64Array(facts.works);
  expect(() => blend.rest([], into)).toThrow(/without works/);
  expect(() => blend.rest([{ row: 80, weight: 1 }], into)).toThrow(/row 80 of 80/);
  expect(() => blend.rest([{ row: 0, weight: NaN }], into)).toThrow(/weight of NaN/);
  expect(() => blend.shared([{ row: 0, weight: 0 }], 1, 3)).toThrow(RangeError);
});

test('a work has features when it shares a fact other than its title and its place and time', () => {
  expect(blend.hasFeatures(0)).toBe(true);
  expect(blend.hasFeatures(19)).toBe(false); // made up with nothing
  const title = factFields.indexOf('title');
  const titled: WorkFacts = { ...facts, works: 2, films: 2, termStarts: Int32Array.of(0, 1, 2), terms: Int32Array.of(0, 0), fieldOfTerm: Uint8Array.of(title) };
  expect(createBlend(titled).hasFeatures(0)).toBe(false);
});
