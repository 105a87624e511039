import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { factFields, type WorkFacts } from '../workFacts.ts';
import { madeUpFacts, madeUpQuery, obviousCosines } from './classic.fixture.ts';
import { createCosine } from './cosine.ts';

/** One dense vector a work: a column for each genre and title word, then the two numbers. */
function vectorsOf(facts: WorkFacts, scaled: boolean): number[][] {
  const column = (values: Float32Array) => {
    const known = [...values].filter((value) => !Number.isNaN(value)), mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    return [...values].map((value) => (scaled ? (Number.isNaN(value) ? mean : value) / Math.max(...known) : Number.isNaN(value) ? 0 : value));
  };
  const votes = column(facts.voteAverage), popularity = column(facts.popularity);
  return Array.from({ length: facts.works }, (_, row) => {
    const has = new Set(facts.terms.subarray(facts.termStarts[row], facts.termStarts[row + 1]));
    const indicators = [...facts.fieldOfTerm].flatMap((field, term) => (['genre', 'title'].includes(factFields[field]!) ? [Number(has.has(term))] : []));
    return [...indicators, votes[row]!, popularity[row]!];
  });
}

for (const scaled of [false, true]) {
  test(`the cosine ${scaled ? 'at scale' : 'as it was'} is that of dense vectors multiplied out, for one work and for several`, () => {
    const random = seededRandom(11);
    for (let trial = 0; trial < 30; trial++) {
      const facts = madeUpFacts(trial), into = new Float64Array(facts.works).fill(7), vectors = vectorsOf(facts, scaled), scorer = createCosine(facts, scaled);
      for (let asked = 0; asked < 5; asked++) {
        const query = madeUpQuery(random, facts.works);
        scorer.scores(query, into);
        obviousCosines(vectors, query).forEach((score, row) => expect(into[row]).toBeCloseTo(score, 10));
      }
    }
  });
}

test('bare, popularity drowns the words; at scale, the words decide', () => {
  // 0 and 1 share both words, 0 and 2 are as popular as each other.
  const facts = {
    works: 3, films: 3, termStarts: Int32Array.of(0, 2, 4, 6), terms: Int32Array.of(0, 1, 0, 1, 2, 3), fieldOfTerm: new Uint8Array(4).fill(factFields.indexOf('title')),
    genreTerms: new Int32Array(0), voteAverage: Float32Array.of(7, 7, 7), popularity: Float32Array.of(90, 1, 90),
  } as unknown as WorkFacts;
  const into = new Float64Array(3);
  createCosine(facts, false).scores([{ row: 0, weight: 1 }], into);
  expect(into[2]).toBeGreaterThan(into[1]!);
  createCosine(facts, true).scores([{ row: 0, weight: 1 }], into);
  expect(into[1]).toBeGreaterThan(into[2]!);
});

test('a work of which nothing is known is like nothing, and nothing is like it', () => {
  const facts = { works: 2, films: 2, termStarts: Int32Array.of(0, 0, 1), terms: Int32Array.of(0), fieldOfTerm: Uint8Array.of(0), genreTerms: Int32Array.of(0), voteAverage: Float32Array.of(NaN, 5), popularity: Float32Array.of(NaN, NaN) } as unknown as WorkFacts;
  const into = new Float64Array(2), scorer = createCosine(facts, false);
  scorer.scores([{ row: 0, weight: 1 }], into);
  expect([...into]).toEqual([0, 0]);
  scorer.scores([{ row: 1, weight: 1 }], into);
  expect(into[0]).toBe(0);
  expect(into[1]).toBeCloseTo(1, 12);
});
