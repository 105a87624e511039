import { describe, expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { createTaste } from './createTaste.ts';
import { sideFeatureNames, sideFeatures } from './sideFeatures.ts';
import { smallTaste } from './smallTaste.fixture.ts';
import type { FactorParts } from './parts.ts';
import type { Rated, Scoring } from './taste.ts';

const { parts, facts, vectors } = smallTaste(), taste = createTaste(parts, facts, vectors);
const random = seededRandom(5);
const someRatings = (n: number): Rated[] => Array.from({ length: n }, (_, at) => ({ row: (at * 7) % parts.works, stars: (1 + Math.floor(random() * 10)) / 2 }));

/** What an engine computes, in float64. */
function scoresOf({ dense, rest }: Scoring): Float64Array {
  const scores = new Float64Array(parts.works);
  rest(scores);
  for (let row = 0; row < parts.works; row++) for (let j = 0; j < vectors.d; j++) scores[row]! += dense[j]! * vectors.values[row * vectors.d + j]! * vectors.scales[row]!;
  return scores;
}

/** q and base of a work, by the definition. */
function slowItem(model: FactorParts, row: number): { q: number[]; base: number } {
  const v = Array.from({ length: vectors.d }, (_, j) => vectors.values[row * vectors.d + j]! * vectors.scales[row]!), side = new Float64Array(sideFeatureNames.length), item = parts.items.indexOf(row);
  sideFeatures(facts, row, side);
  const terms = [...facts.terms.subarray(facts.termStarts[row], facts.termStarts[row + 1])].map((term) => parts.terms.indexOf(term)).filter((index) => index >= 0);
  const q = Array.from({ length: model.k }, (_, f) => {
    let sum = v.reduce((total, value, j) => total + value * model.content[f * vectors.d + j]!, 0);
    for (const index of terms) sum += model.termFactors[index * model.k + f]! * model.termScales[index]!;
    return item < 0 ? sum : sum + model.own[item * model.k + f]! * model.ownScales[item]!;
  });
  const base = model.mean + v.reduce((sum, value, j) => sum + value * model.contentBias[j]!, 0) + side.reduce((sum, value, at) => sum + value * model.sideBias[at]!, 0)
    + terms.reduce((sum, index) => sum + model.termBias[index]!, 0) + (item < 0 ? 0 : model.ownBias[item]!);
  return { q: model.fold.hasOffset ? [...q, 1] : q, base };
}

/** Gaussian elimination of the normal equations. */
function slowFold(model: FactorParts, ratings: readonly Rated[]): number[] {
  const n = model.k + (model.fold.hasOffset ? 1 : 0), system = Array.from({ length: n }, (_, i) => [...Array.from({ length: n }, (_, j) => model.fold.prior[i * n + j]!), 0]);
  for (const { row, stars } of ratings) {
    const { q, base } = slowItem(model, row), item = parts.items.indexOf(row), weight = model.fold.weights[2 * stars - 1]! / (1 + model.fold.doubt / ((item < 0 ? 0 : parts.raters[item]!) + 1));
    const target = model.fold.targets ? model.fold.targets[2 * stars - 1]! : stars - base;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) system[i]![j]! += weight * q[i]! * q[j]!;
      system[i]![n]! += weight * target * q[i]!;
    }
  }
  for (let i = 0; i < n; i++) for (let other = 0; other < n; other++) if (other !== i) {
    const factor = system[other]![i]! / system[i]![i]!;
    for (let j = 0; j <= n; j++) system[other]![j]! -= factor * system[i]![j]!;
  }
  return system.map((line, i) => line[n]! / line[i]!);
}

describe('a person folded in', () => {
  test('scores every work as a slow solve of the same equations does', () => {
    for (const n of [0, 1, 3, 20, 57]) {
      const ratings = someRatings(n), person = taste.foldIn(ratings), distinct = [...new Map(ratings.map((rated) => [rated.row, rated])).values()];
      const u = slowFold(parts.stars, distinct), w = slowFold(parts.ranking, distinct), stars = scoresOf(person.stars), ranking = scoresOf(person.ranking);
      for (let row = 0; row < parts.works; row++) {
        const own = slowItem(parts.stars, row), other = slowItem(parts.ranking, row), item = parts.items.indexOf(row);
        const personal = u.slice(0, parts.stars.k).reduce((sum, value, f) => sum + value * own.q[f]!, 0);
        expect(stars[row]).toBeCloseTo(own.base + personal + u[parts.stars.k]!, 5);
        const { starts, to, values, scales, inputs } = parts.ranking.neighbours;
        let neighbours = 0;
        for (const rated of distinct) {
          const from = parts.items.indexOf(rated.row);
          if (from >= 0 && item >= 0) for (let at = starts[from]!; at < starts[from + 1]!; at++) if (to[at] === item) neighbours += inputs[2 * rated.stars - 1]! * scales[from]! * values[at]!;
        }
        expect(ranking[row]).toBeCloseTo(other.base + parts.ranking.gain * w.reduce((sum, value, f) => sum + value * other.q[f]!, 0) + parts.ranking.starsGain * personal + neighbours, 5);
      }
    }
  });

  test('gets reasons that add up to the score in both views, of every work and both models', () => {
    const person = taste.foldIn(someRatings(25));
    for (const of of ['stars', 'ranking'] as const) {
      const scores = scoresOf(person[of]);
      for (let row = 0; row < parts.works; row++) {
        const reasons = person.reasons(row, of), terms = person.terms(row, of), size = Math.max(1, Math.abs(scores[row]!));
        expect(Math.abs(reasons.score - scores[row]!) / size).toBeLessThan(1e-6);
        expect(Math.abs(reasons.ratings.reduce((sum, { weight }) => sum + weight, reasons.base) - scores[row]!) / size).toBeLessThan(1e-6);
        expect(Math.abs(terms.terms.reduce((sum, { weight }) => sum + weight, terms.base + terms.own + terms.text) - scores[row]!) / size).toBeLessThan(1e-6);
        if (!parts.items.includes(row)) expect(terms.own).toBe(0);
      }
    }
  });

  test('has the strongest reasons first, one for every rating', () => {
    const { ratings } = taste.foldIn(someRatings(12)).reasons(4, 'ranking'), sizes = ratings.map(({ weight }) => Math.abs(weight));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(ratings.map(({ row }) => row)).size).toBe(12);
  });

  test('without ratings gets what anybody gets', () => {
    const person = taste.foldIn([]), { score, base, ratings } = person.reasons(7, 'stars');
    expect([score, ratings.length]).toEqual([base, 0]);
    expect(person.stars.dense.every((value) => value === 0)).toBe(true);
  });

  test('is the same when a title is rated twice and the last counts', () => {
    const once = taste.foldIn([{ row: 3, stars: 5 }, { row: 9, stars: 1 }]), twice = taste.foldIn([{ row: 3, stars: 1 }, { row: 9, stars: 1 }, { row: 3, stars: 5 }]);
    expect(twice.ratings).toEqual(once.ratings);
    expect(scoresOf(twice.stars)).toEqual(scoresOf(once.stars));
  });

  test('expects stars between 0.5 and 5, less surely of a title that nobody rated', () => {
    const person = taste.foldIn(someRatings(20));
    for (let row = 0; row < parts.works; row++) {
      const { stars, spread } = person.expect(row);
      expect(stars >= 0.5 && stars <= 5 && spread > 0).toBe(true);
    }
    expect(person.expect(2).spread).toBeGreaterThan(person.expect(3).spread);
  });

  test('is refused rows and stars that there are not', () => {
    for (const rated of [{ row: -1, stars: 3 }, { row: 60, stars: 3 }, { row: 1.5, stars: 3 }, { row: 1, stars: 0 }, { row: 1, stars: 5.5 }, { row: 1, stars: 3.2 }, { row: 1, stars: NaN }]) {
      expect(() => taste.foldIn([rated])).toThrow(RangeError);
    }
  });
});

test('parts of another catalogue are refused', () => {
  expect(() => createTaste({ ...parts, works: 61 }, facts, vectors)).toThrow(/60/);
  expect(() => createTaste({ ...parts, d: 9 }, facts, vectors)).toThrow(/9/);
  expect(() => createTaste({ ...parts, terms: Int32Array.of(20) }, facts, vectors)).toThrow(/terms/);
});
