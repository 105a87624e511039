import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../random.ts';
import { normals } from '../../randomNormal.ts';
import { biasBaseline } from '../evaluation/biasBaseline.ts';
import { starErrors } from '../evaluation/starErrors.ts';
import { bayesianFactors } from './bayesianFactors.ts';
import { chooseFirstPicks } from './chooseFirstPicks.ts';
import { fitContentMap, type TitleFeatures } from './contentMap.ts';
import { packNeighbours, packRows } from './packTaste.ts';
import { ratingMatrix, type RatingList, type RatingMatrix } from './ratingMatrix.ts';
import { itemGram, trainEase, type SparsePeople } from './trainEase.ts';
import { sharedGram, trainImplicit } from './trainImplicit.ts';
import { trainStars } from './trainStars.ts';

const people = 240, titles = 90;

/** Ratings of people and titles that three factors tell apart, a part of them held out. */
function planted(seed: number): { readonly train: RatingMatrix; readonly test: RatingList } {
  const random = seededRandom(seed), normal = normals(random), p = Array.from({ length: people }, () => [normal(), normal(), normal()]), q = Array.from({ length: titles }, () => [normal() / 2, normal() / 2, normal() / 2]);
  const lists = [0, 1].map(() => ({ person: [] as number[], title: [] as number[], stars: [] as number[] }));
  for (let person = 0; person < people; person++) for (let title = 0; title < titles; title++) {
    if (random() > 0.35) continue;
    const list = lists[random() < 0.2 ? 1 : 0]!, stars = 3.2 + p[person]!.reduce((sum, value, f) => sum + value * q[title]![f]!, 0) + 0.3 * normal();
    list.person.push(person);
    list.title.push(title);
    list.stars.push(Math.min(5, Math.max(0.5, Math.round(stars * 2) / 2)));
  }
  return { train: ratingMatrix(lists[0]!, people, titles), test: lists[1]! };
}

/** Titles of which nothing is known. */
const bare: TitleFeatures = { titles, d: 1, dense: new Float64Array(titles).fill(1), nTerms: 0, termStarts: new Int32Array(titles + 1), termIndexes: new Int32Array(0) };
const { train, test: asked } = planted(11), { mean, ofTitle, ofPerson } = biasBaseline(train, true);
const plain = starErrors(Array.from(asked.person, (person, at) => mean + ofPerson[person]! + ofTitle[asked.title[at]!]!), asked.stars, 0.5, 5).rmse;
const mapOptions = { ridge: 10, termRidge: 10, rounds: 3 };

describe('factors that were planted are found', () => {
  test('by the sampler, whose error is far below that of biases', () => {
    const predicted = bayesianFactors(train, asked, { k: 4, sweeps: 60, burnIn: 20, random: seededRandom(1) });
    expect(starErrors(predicted, asked.stars, 0.5, 5).rmse).toBeLessThan(plain * 0.7);
  });

  test('by expectation maximisation', () => {
    const model = trainStars(train, bare, bare, { k: 4, sweeps: 14, doubt: 0, map: mapOptions, random: seededRandom(1) }), again = trainStars(train, bare, bare, { k: 4, sweeps: 14, doubt: 0, map: mapOptions, random: seededRandom(1) });
    expect(again.factors).toEqual(model.factors);
    // 0.09 planted, and what rounding to halves and bounding add.
    expect(model.noise).toBeGreaterThan(0.05);
    expect(model.noise).toBeLessThan(0.25);
  });
});

test('the sampler gives the same numbers for the same seed and others for another', () => {
  const run = (seed: number) => bayesianFactors(train, asked, { k: 2, sweeps: 6, burnIn: 2, random: seededRandom(seed) });
  expect(run(3)).toEqual(run(3));
  expect(run(3)).not.toEqual(run(4));
});

describe('what goes with what', () => {
  const random = seededRandom(8), items = 12, entries: number[][] = Array.from({ length: 80 }, () => { const half = random() < 0.5 ? 0 : 6; return Array.from({ length: items }, (_, item) => item).filter((item) => random() < (item >= half && item < half + 6 ? 0.6 : 0.05)); });
  const starts = new Int32Array(81);
  entries.forEach((list, at) => (starts[at + 1] = starts[at]! + list.length));
  const liked: SparsePeople = { people: 80, items, starts, itemOf: Int32Array.from(entries.flat()), values: new Float32Array(starts[80]!).fill(1) };

  test('EASE is the ridge regression of each title on all others', () => {
    const ridge = 3, b = trainEase(itemGram(liked), items, ridge, 0), dense = entries.map((list) => Array.from({ length: items }, (_, item) => (list.includes(item) ? 1 : 0)));
    // The gradient of ‖x − X·b‖² + ridge·‖b‖² vanishes wherever b may move.
    for (let target = 0; target < items; target++) for (let input = 0; input < items; input++) {
      if (input === target) expect(b[input * items + target]).toBe(0);
      else {
        let gradient = ridge * b[input * items + target]!;
        for (const row of dense) gradient -= row[input]! * (row[target]! - row.reduce<number>((sum, value, other) => sum + value * b[other * items + target]!, 0));
        expect(Math.abs(gradient)).toBeLessThan(1e-8);
      }
    }
  });

  test('implicit factors tell the halves apart', () => {
    const { people: p, items: q } = trainImplicit(liked, { k: 4, sweeps: 15, unobserved: 0.2, ridge: 0.01, exponent: 1, random: seededRandom(2) });
    const score = (person: number, item: number) => [0, 1, 2, 3].reduce((sum, f) => sum + p[person * 4 + f]! * q[item * 4 + f]!, 0);
    let right = 0;
    entries.forEach((list, person) => {
      const first = list.filter((item) => item < 6).length > list.length / 2, half = (from: number) => [0, 1, 2, 3, 4, 5].reduce((sum, item) => sum + score(person, from + item), 0);
      if (half(0) > half(6) === first) right++;
    });
    expect(right).toBeGreaterThan(74);
    const gram = sharedGram(q, 4, 0.5);
    expect(gram[2 * 4 + 1]).toBeCloseTo(0.5 * Array.from({ length: items }, (_, item) => q[item * 4 + 2]! * q[item * 4 + 1]!).reduce((sum, value) => sum + value, 0), 10);
  });

  test('packed neighbours are the strongest of every title, nearly as they were', () => {
    const b = trainEase(itemGram(liked), items, 3, 0), { starts: from, to, values, scales } = packNeighbours(b, items, 4, Int32Array.from({ length: items }, (_, at) => at), items, [1]), counts = new Int32Array(items);
    for (let item = 0; item < items; item++) for (let at = from[item]!; at < from[item + 1]!; at++) {
      counts[to[at]!]!++;
      expect(Math.abs(values[at]! * scales[item]! - b[item * items + to[at]!]!)).toBeLessThanOrEqual(scales[item]! / 2 + 1e-6);
    }
    expect([...counts]).toEqual(new Array(items).fill(4));
  });
});

test('rows in int8 are off by half a step at most, and rows of zeros stay so', () => {
  const { values, scales } = packRows([1, -2, 0.5, 0, 0, 0], 3);
  expect([values[1], scales[1], values[4]]).toEqual([-127, 0, 0]);
  expect(Math.abs(values[2]! * scales[0]! - 0.5)).toBeLessThanOrEqual(scales[0]! / 2);
});

test('a map from content finds the weights that targets were made with', () => {
  const random = seededRandom(6), n = 400, d = 3, dense = Float64Array.from({ length: n * d }, () => random() - 0.5), worth = [2, -1], termStarts = Int32Array.from({ length: n + 1 }, (_, at) => at), termIndexes = Int32Array.from({ length: n }, (_, at) => at % 2);
  const targets = Float64Array.from({ length: n }, (_, at) => 3 * dense[at * d]! - dense[at * d + 2]! + worth[at % 2]!);
  const map = fitContentMap({ titles: n, d, dense, nTerms: 2, termStarts, termIndexes }, targets, 1, new Float64Array(n).fill(1), { ridge: 0.01, termRidge: 0.01, rounds: 8 });
  [3, 0, -1].forEach((value, at) => expect(map.dense[at]).toBeCloseTo(value, 2));
  worth.forEach((value, at) => expect(map.terms[at]).toBeCloseTo(value, 2));
  expect(map.fitted[5]).toBeCloseTo(targets[5]!, 2);
});

test('first picks differ, are known, and take one of a group', () => {
  // Titles 0 and 1 say the same, 2 something else, 3 most of all but nobody knows it; 4 shares its group with 2.
  const factors = Float64Array.of(1, 0, 0.95, 0, 0, 0.9, 5, 5, 0, 0.8), picks = chooseFirstPicks(Int32Array.of(0, 1, 2, 3, 4), factors, 2, Float64Array.of(0.9, 0.9, 0.9, 0.001, 0.9), Int32Array.of(-1, -1, 7, -1, 7), 0.5, 4);
  expect([...picks]).toEqual([0, 2, 1, 3]);
});
