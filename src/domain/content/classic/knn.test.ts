import { expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { factFields, type WorkFacts } from '../workFacts.ts';
import { madeUpFacts, madeUpQuery } from './classic.fixture.ts';
import { createKnn } from './knn.ts';

/** One dense vector a work: a column for each genre, then the two numbers; at scale, every column less its mean, by its standard deviation. */
function vectorsOf(facts: WorkFacts, scaled: boolean): number[][] {
  const genre = [...facts.fieldOfTerm].flatMap((field, term) => (factFields[field] === 'genre' ? [term] : []));
  const columns = [
    ...genre.map((term) => Array.from({ length: facts.works }, (_, row) => Number(facts.terms.subarray(facts.termStarts[row], facts.termStarts[row + 1]).includes(term)))),
    [...facts.voteAverage], [...facts.popularity],
  ].map((column) => {
    if (!scaled) return column.map((value) => (Number.isNaN(value) ? 0 : value));
    const known = column.filter((value) => !Number.isNaN(value)), mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length) || 1;
    return column.map((value) => (Number.isNaN(value) ? 0 : (value - mean) / deviation));
  });
  return Array.from({ length: facts.works }, (_, row) => columns.map((column) => column[row]!));
}

function obvious(vectors: readonly number[][], query: readonly { row: number; weight: number }[]): number[] {
  const distance = (a: readonly number[], b: readonly number[]) => Math.sqrt(a.reduce((sum, value, at) => sum + (value - b[at]!) ** 2, 0));
  const liked = query.filter(({ weight }) => weight > 0), total = liked.reduce((sum, { weight }) => sum + weight, 0);
  const mean = vectors[0]!.map((_, at) => liked.reduce((sum, { row, weight }) => sum + (weight / total) * vectors[row]![at]!, 0));
  return vectors.map((vector) => query.filter(({ weight }) => weight < 0).reduce((sum, { row, weight }) => sum + (-weight / total) * distance(vector, vectors[row]!), -distance(vector, mean)));
}

for (const scaled of [false, true]) {
  test(`distances ${scaled ? 'at scale' : 'as they were'} are those of dense vectors, for one work and for several`, () => {
    const random = seededRandom(12);
    for (let trial = 0; trial < 30; trial++) {
      const facts = madeUpFacts(trial), into = new Float64Array(facts.works).fill(7), vectors = vectorsOf(facts, scaled), scorer = createKnn(facts, scaled);
      for (let asked = 0; asked < 5; asked++) {
        const query = madeUpQuery(random, facts.works);
        scorer.scores(query, into);
        obvious(vectors, query).forEach((score, row) => expect(into[row]).toBeCloseTo(score, 6));
      }
    }
  });
}

test('works of the same values are at no distance at all, and what is not known counts as 0 or stands at the mean', () => {
  const facts = {
    works: 4, films: 4, termStarts: Int32Array.of(0, 1, 2, 2, 2), terms: Int32Array.of(0, 0), fieldOfTerm: Uint8Array.of(0), genreTerms: Int32Array.of(0),
    voteAverage: Float32Array.of(4, 4, NaN, 8), popularity: Float32Array.of(0.1, 0.1, 0.1, 0.1),
  } as unknown as WorkFacts;
  const into = new Float64Array(4);
  createKnn(facts, false).scores([{ row: 0, weight: 1 }], into);
  expect(into[1]).toBe(0);
  expect(into[2]).toBeCloseTo(-Math.sqrt(1 + 16), 12); // no genre, and a mean vote of 0 for none
  createKnn(facts, true).scores([{ row: 0, weight: 1 }], into);
  expect(into[2]).toBeGreaterThan(into[3]!); // at the mean it lies nearer than the 8
});

test('what is near an unliked work falls behind what is as near to the liked one', () => {
  const facts = {
    works: 4, films: 4, termStarts: new Int32Array(5), terms: new Int32Array(0), fieldOfTerm: new Uint8Array(0), genreTerms: new Int32Array(0),
    voteAverage: Float32Array.of(5, 8, 6, 4), popularity: new Float32Array(4),
  } as unknown as WorkFacts;
  const into = new Float64Array(4), scorer = createKnn(facts, false);
  scorer.scores([{ row: 0, weight: 1 }], into);
  expect(into[2]).toBe(into[3]);
  scorer.scores([{ row: 0, weight: 1 }, { row: 1, weight: -0.5 }], into);
  expect(into[3]).toBeGreaterThan(into[2]!);
});
