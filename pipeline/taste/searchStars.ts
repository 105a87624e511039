import type { SearchTable } from '../../src/contracts/tasteCard.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { starErrors } from '../../src/domain/taste/evaluation/starErrors.ts';
import { addOuter, factorise, solveFactorised } from '../../src/domain/kernels/cholesky.ts';
import type { RatingMatrix } from '../../src/domain/taste/training/ratingMatrix.ts';
import { tasteSettings } from '../../src/domain/taste/training/settings.ts';
import { trainStars, type StarsModel } from '../../src/domain/taste/training/trainStars.ts';
import { seeds } from './evaluationSeeds.ts';
import type { Step } from './evaluateErrors.ts';
import { tasteInputs, type TasteSources } from './tasteInputs.ts';

const tried = [{ k: 16, doubt: 0 }, { k: 32, doubt: 0 }, { k: 16, doubt: 10 }] as const;

/** Enough to tell settings apart. */
const sweeps = 8;

/** Settings of the stars model by the error on ratings of validation people, folded in from 80 % of theirs. */
export async function searchStars(sources: TasteSources, train: RatingMatrix, validation: RatingMatrix, step: Step): Promise<SearchTable> {
  const { map, seed, stars: chosen, fewestTitlesOfTerm } = tasteSettings, figures: number[] = [];
  for (const { k, doubt } of tried) {
    figures.push(await step(`stars on validation people: ${k} factors, doubt ${doubt}`, { sweeps, map, seed, fewestTitlesOfTerm }, () => {
      const { ofFactors, ofBias } = tasteInputs(sources, train, fewestTitlesOfTerm);
      return foldError(trainStars(train, ofFactors, ofBias, { k, doubt, sweeps, map, random: seededRandom(seed) }), train, validation, doubt);
    }));
  }
  return {
    model: { en: 'Stars (the form that ships)', es: 'Estrellas (la forma que se distribuye)' }, measure: 'RMSE', on: { en: 'validation people, from 80 % of their ratings', es: 'personas de validación, a partir del 80 % de sus valoraciones' }, settings: ['k', 'doubt'],
    rows: tried.map(({ k, doubt }, at) => ({ values: [k, doubt], figure: figures[at] as number, chosen: k === chosen.k && doubt === chosen.doubt })),
  };
}

function foldError({ k, factors, bias, mean, noise, offsetVariance }: StarsModel, train: RatingMatrix, { people, starts, titleOf, stars }: RatingMatrix, doubt: number): number {
  const raters = new Int32Array(train.titles), n = k + 1, predicted: number[] = [], given: number[] = [], q = new Float64Array(n).fill(1), random = seededRandom(seeds.given);
  for (const title of train.titleOf) (raters[title] as number)++;
  for (let person = 0; person < people; person++) {
    const a = new Float64Array(n * n), b = new Float64Array(n), asked: number[] = [];
    for (let f = 0; f < n; f++) a[f * n + f] = f < k ? noise : noise / offsetVariance;
    for (let at = starts[person] as number; at < (starts[person + 1] as number); at++) {
      if (random() >= 0.8) {
        asked.push(at);
        continue;
      }
      const title = titleOf[at] as number, weight = 1 / (1 + doubt / ((raters[title] as number) + 1)), left = (stars[at] as number) - mean - (bias[title] as number);
      q.set(factors.subarray(title * k, title * k + k));
      addOuter(a, n, q, weight);
      for (let f = 0; f < n; f++) (b[f] as number) += weight * left * (q[f] as number);
    }
    factorise(a, n);
    solveFactorised(a, n, b);
    for (const at of asked) {
      const title = titleOf[at] as number;
      let expected = mean + (bias[title] as number) + (b[k] as number);
      for (let f = 0; f < k; f++) expected += (b[f] as number) * (factors[title * k + f] as number);
      predicted.push(expected);
      given.push(stars[at] as number);
    }
  }
  return starErrors(predicted, given, 0.5, 5).rmse;
}
