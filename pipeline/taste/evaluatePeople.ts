import type { TasteEvaluation } from '../../src/contracts/tasteCard.ts';
import { bootstrapInterval } from '../../src/domain/content/evaluation/pairedBootstrap.ts';
import type { Localised } from '../../src/domain/queries/query.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { shuffle } from '../../src/domain/shuffle.ts';
import { biasBaseline, personOffset, type Biases } from '../../src/domain/taste/evaluation/biasBaseline.ts';
import { coverageOf, type Miss } from '../../src/domain/taste/evaluation/fitSpread.ts';
import { givenShare } from '../../src/domain/taste/evaluation/rankingCases.ts';
import { starErrors } from '../../src/domain/taste/evaluation/starErrors.ts';
import { spreadOf } from '../../src/domain/taste/spreadOf.ts';
import type { SpreadParts } from '../../src/domain/taste/parts.ts';
import type { Taste } from '../../src/domain/taste/taste.ts';
import type { RatingMatrix } from '../../src/domain/taste/training/ratingMatrix.ts';
import { seeds } from './evaluationSeeds.ts';

/** Ratings given of a person; 0 = 80 % of theirs. */
export const givenCounts = [1, 3, 5, 10, 20, 0] as const;
const mostGiven = 20;
/** Fewest ratings of a person who is asked: 20 to give and some to predict. */
const fewestRatings = 25;

/** One rating predicted. */
interface Prediction extends Miss {
  readonly person: number;
  readonly stars: number;
  readonly expected: number;
  readonly itemBias: number;
  readonly baseline: number;
}

/**
 * What a model says of people who were not in its training, folded in from some of their ratings. Of every person the same ratings are predicted for each number given below 80 %.
 * @param train  what it was trained on: the baselines are its means
 * @param rows  work row of each title
 */
export function predictPeople(taste: Taste, train: RatingMatrix, asked: RatingMatrix, rows: Int32Array): ReadonlyMap<number, readonly Prediction[]> {
  const { people, starts, titleOf, stars } = asked, random = seededRandom(seeds.given), titleMeans = biasBaseline(train, false), biases = biasBaseline(train, true), all = new Map<number, Prediction[]>(givenCounts.map((count) => [count, []]));
  for (let person = 0; person < people; person++) {
    const from = starts[person] as number, count = (starts[person + 1] as number) - from, order = shuffle(Int32Array.from({ length: count }, (_, at) => from + at), random);
    if (count < fewestRatings) continue;
    for (const given of givenCounts) {
      const n = given === 0 ? Math.round(count * givenShare) : given, known = order.subarray(0, n), unknown = order.subarray(given === 0 ? n : mostGiven);
      const folded = taste.foldIn(Array.from(known, (at) => ({ row: rows[titleOf[at] as number] as number, stars: stars[at] as number })));
      const offset = personOffset(Array.from(known, (at) => (stars[at] as number) - title(biases, titleOf[at] as number)));
      for (const at of unknown) {
        const what = titleOf[at] as number, row = rows[what] as number, expected = folded.expect(row).stars, actual = stars[at] as number;
        all.get(given)?.push({ person, stars: actual, expected, itemBias: title(titleMeans, what), baseline: title(biases, what) + offset, miss: Math.abs(actual - expected), ratings: n, raters: taste.raters[row] as number });
      }
    }
  }
  return all;
}

const title = ({ mean, ofTitle }: Biases, at: number): number => mean + (ofTitle[at] as number);

export function foldInTable(predicted: ReadonlyMap<number, readonly Prediction[]>): TasteEvaluation['foldIn'] {
  const row = (given: number) => {
    const cases = predicted.get(given) ?? [], actual = cases.map(({ stars }) => stars), rmse = (of: (one: Prediction) => number) => starErrors(cases.map(of), actual, 0.5, 5).rmse;
    return { cases, rmse: rmse(({ expected }) => expected), itemBias: rmse(({ itemBias }) => itemBias), baseline: rmse(({ baseline }) => baseline) };
  };
  const rows = givenCounts.filter((given) => given > 0).map((given) => {
    const { cases, ...errors } = row(given), differences = perPerson(cases);
    return { ratings: given, ...errors, ahead: { value: differences.reduce((sum, value) => sum + value, 0) / differences.length, interval: bootstrapInterval(differences, differences.map((_, at) => at)) } };
  });
  const { cases, ...wholeHistory } = row(0);
  return { people: new Set(cases.map(({ person }) => person)).size, rows, wholeHistory };
}

/** Each person's error (RMSE) with the baseline less that with ours. */
function perPerson(cases: readonly Prediction[]): readonly number[] {
  const people = new Map<number, Prediction[]>();
  for (const one of cases) people.set(one.person, [...(people.get(one.person) ?? []), one]);
  return [...people.values()].map((own) => {
    const actual = own.map(({ stars }) => stars);
    return starErrors(own.map(({ baseline }) => baseline), actual, 0.5, 5).rmse - starErrors(own.map(({ expected }) => expected), actual, 0.5, 5).rmse;
  });
}

export function intervalTable(predicted: ReadonlyMap<number, readonly Prediction[]>, spread: SpreadParts): TasteEvaluation['intervals'] {
  const everything = [...predicted.values()].flat();
  const row = (label: Localised, cases: readonly Prediction[]) => ({ label, n: cases.length, coverage: coverageOf(cases, spread), meanSpread: cases.reduce((sum, one) => sum + spreadOf(spread, one), 0) / Math.max(cases.length, 1) });
  return {
    wanted: 0.8,
    rows: [
      row({ en: 'all', es: 'todas' }, everything),
      ...givenCounts.map((given) => row(given === 0 ? { en: 'after 80 % of their ratings', es: 'tras el 80 % de sus valoraciones' } : { en: `after ${given} ${given === 1 ? 'rating' : 'ratings'}`, es: `tras ${given} ${given === 1 ? 'valoración' : 'valoraciones'}` }, predicted.get(given) ?? [])),
      row({ en: 'titles with 5–49 raters', es: 'títulos con 5–49 votantes' }, everything.filter(({ raters }) => raters > 0 && raters < 50)),
      row({ en: 'titles with fewer than 5 raters', es: 'títulos con menos de 5 votantes' }, everything.filter(({ raters }) => raters === 0)),
    ],
  };
}
