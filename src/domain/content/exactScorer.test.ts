import { expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { createBlend } from './blend.ts';
import { buildTfidf } from './classic/buildTfidf.ts';
import { madeUpFacts } from './classic/classic.fixture.ts';
import { exactScorer } from './exactScorer.ts';
import { methods } from './methods.ts';

const facts = madeUpFacts(4), blend = createBlend(facts), d = 7, random = seededRandom(6);
/** Rows of norm 1, each in steps of its own scale; row 5 has none. */
const values = Int8Array.from({ length: facts.works * d }, (_, at) => (Math.floor(at / d) === 5 ? 0 : Math.round((random() - 0.5) * 254)));
const scales = Float32Array.from({ length: facts.works }, (_, row) => { const norm = Math.hypot(...values.subarray(row * d, (row + 1) * d)); return norm === 0 ? 0 : 1 / norm; });
const vectors = { rows: facts.works, d, values, scales };
const tfidf = buildTfidf(facts.works, (row) => (row === 5 ? '' : `heist night w${row % 4}`));
const space = { facts, files: { tfidf }, vectors, blend };
const query = [{ row: 2, weight: 2 }, { row: 9, weight: -0.5 }];

const rowOf = (row: number) => [...values.subarray(row * d, (row + 1) * d)].map((value) => value * scales[row]!);
const asked = () => {
  const sum = rowOf(2).map((value, j) => 2 * value - 0.5 * rowOf(9)[j]!), norm = Math.hypot(...sum);
  return sum.map((value) => value / norm);
};
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, j) => sum + value * b[j]!, 0);

test('text is the cosine of the dequantised vectors', () => {
  const into = new Float64Array(facts.works);
  exactScorer('text', space).scores(query, into);
  for (let row = 0; row < facts.works; row++) expect(into[row]).toBeCloseTo(dot(asked(), rowOf(row)), 6);
  expect(into[5]).toBe(0);
});

test('the blend adds its facts and votes to its share of text', () => {
  const into = new Float64Array(facts.works);
  exactScorer('blend', space).scores(query, into);
  for (let row = 0; row < facts.works; row++) {
    const { facts: shared, votes } = blend.parts(query, row);
    expect(into[row]).toBeCloseTo(blend.textWeight * dot(asked(), rowOf(row)) + shared + votes, 6);
  }
});

test('every method scores every work, and says of which it knows nothing', () => {
  for (const { name } of methods) {
    const scorer = exactScorer(name, space), into = new Float64Array(facts.works).fill(NaN);
    scorer.scores(query, into);
    expect(into.every(Number.isFinite), name).toBe(true);
    expect(scorer.hasFeatures(2), name).toBe(true);
  }
  expect(exactScorer('text', space).hasFeatures(5)).toBe(false);
});

test('without vectors only the classic methods answer', () => {
  expect(() => exactScorer('blend', { facts, files: {} })).toThrow(/needs the vectors/);
  expect(() => exactScorer('knn', { facts, files: {} })).not.toThrow();
});
