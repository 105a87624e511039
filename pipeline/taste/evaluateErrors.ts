import { bootstrapInterval } from '../../src/domain/content/evaluation/pairedBootstrap.ts';
import type { ErrorRow, SearchTable, TasteEvaluation, TasteFigure } from '../../src/contracts/tasteCard.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { shuffle } from '../../src/domain/shuffle.ts';
import { biasBaseline } from '../../src/domain/taste/evaluation/biasBaseline.ts';
import { starErrors } from '../../src/domain/taste/evaluation/starErrors.ts';
import { bayesianFactors } from '../../src/domain/taste/training/bayesianFactors.ts';
import { ratingMatrix } from '../../src/domain/taste/training/ratingMatrix.ts';
import { seeds } from './evaluationSeeds.ts';
import { publishedHundredK, publishedMillion } from './publishedErrors.ts';
import { tabbed, type RatingSet } from './readSets.ts';

type Ratings = Pick<RatingSet, 'users' | 'movies' | 'stars'>;
/** Runs a part of a table, or remembers it. */
export type Step = <T>(name: string, key: unknown, make: () => T) => Promise<T>;

/** Settings of the sampled model. */
interface Sampler { readonly k: number; readonly sweeps: number; readonly burnIn: number }
/** `seconds`: of one core, so that what else the machine does is not counted. */
interface Errors { readonly rmse: number; readonly mae: number; readonly baseline: { readonly rmse: number; readonly mae: number }; readonly seconds: number }

const folds = 5;
const hundredK: Sampler = { k: 8, sweeps: 100, burnIn: 20 }, million: Sampler = { k: 16, sweeps: 40, burnIn: 12 };
const ours = { en: 'Bayesian factors, both ways implicit (evaluation form)', es: 'Factores bayesianos, implícitos en ambos sentidos (forma de evaluación)' };
const biases = { en: 'Biases only', es: 'Solo sesgos' };

/** Both benchmarks, the fractions held out and the search for the sampled model's settings. */
export async function evaluateErrors(raw: string, sets: readonly RatingSet[], step: Step): Promise<Pick<TasteEvaluation, 'hundredK' | 'million' | 'holdOut'> & { readonly search: SearchTable }> {
  const setNamed = (name: RatingSet['name']) => sets.find((set) => set.name === name) as RatingSet;
  const small = setNamed('ml-100k'), large = setNamed('ml-1m');

  const measured: Errors[] = [];
  for (const seed of seeds.shuffles) for (let fold = 0; fold < folds; fold++) measured.push(await step(`100K, shuffle ${seed}, fold ${fold + 1}`, { seed, fold, hundredK }, () => errorsOf(...foldOf(small, fold, seed), hundredK)));
  const splits: Errors[] = [];
  for (let split = 1; split <= folds; split++) splits.push(await step(`100K, u${split}`, { split, hundredK }, () => errorsOf(tabbed(raw, `ml-100k/u${split}.base`), tabbed(raw, `ml-100k/u${split}.test`), hundredK)));
  const ofMillion: Errors[] = [];
  for (let fold = 0; fold < folds; fold++) ofMillion.push(await step(`1M, fold ${fold + 1}`, { fold, million }, () => errorsOf(...foldOf(large, fold, seeds.million), million)));
  const holdOut: TasteEvaluation['holdOut'][number][] = [];
  for (const set of [small, setNamed('ml-latest-small')]) for (const fraction of [0.01, 0.05, 0.15, 0.25, 0.5]) {
    const { rmse, mae } = await step(`${set.name}, ${fraction * 100} % held out`, { set: set.name, fraction, hundredK }, () => errorsOf(...heldOut(set, fraction), hundredK));
    holdOut.push({ set: set.name, fraction, rmse, mae });
  }
  return {
    hundredK: { shuffles: seeds.shuffles.length, bar: 0.91, rows: [...rows(measured), ...publishedHundredK], publishedSplits: splits.map(({ rmse, mae }, at) => ({ name: `u${at + 1}`, rmse, mae })) },
    million: { ratings: large.users.length, missingRatings: 1_000_209 - large.users.length, bar: 0.855, rows: [...rows(ofMillion), ...publishedMillion], trainingSeconds: Math.round(Math.max(...ofMillion.map(({ seconds }) => seconds))) },
    holdOut, search: await searchSampler(small, step),
  };
}

function rows(measured: readonly Errors[]): readonly ErrorRow[] {
  const figure = (values: readonly number[]): TasteFigure => ({ value: values.reduce((sum, value) => sum + value, 0) / values.length, interval: bootstrapInterval(values, values.map((_, at) => at)) });
  const row = (label: ErrorRow['label'], kind: ErrorRow['kind'], of: (errors: Errors) => { readonly rmse: number; readonly mae: number }): ErrorRow => ({ label, kind, source: null, rmse: figure(measured.map((one) => of(one).rmse)), mae: figure(measured.map((one) => of(one).mae)) });
  return [row(ours, 'ours', (one) => one), row(biases, 'measured here', ({ baseline }) => baseline)];
}

/** Cross-validation inside the first training part of the first shuffle: no test rating is looked at. */
async function searchSampler(set: RatingSet, step: Step): Promise<SearchTable> {
  const [train] = foldOf(set, 0, seeds.shuffles[0]), tried: { readonly values: readonly number[]; readonly figure: number }[] = [];
  for (const [k, sweeps] of [[8, 100], [16, 50], [16, 100], [32, 100]] as const) {
    let sum = 0;
    for (let fold = 0; fold < 3; fold++) sum += (await step(`search: ${k} factors, ${sweeps} sweeps, fold ${fold + 1}`, { k, sweeps, fold }, () => errorsOf(...foldOf(train, fold, seeds.settings, 3), { k, sweeps, burnIn: 20 }))).rmse;
    tried.push({ values: [k, sweeps], figure: sum / 3 });
  }
  return {
    model: ours, measure: 'RMSE', on: { en: 'three-fold cross-validation inside the first training part of MovieLens 100K', es: 'validación cruzada en tres partes dentro de la primera parte de entrenamiento de MovieLens 100K' }, settings: ['k', 'sweeps'],
    rows: tried.map(({ values, figure }) => ({ values, figure, chosen: values[0] === hundredK.k && values[1] === hundredK.sweeps })),
  };
}

function errorsOf(train: Ratings, test: Ratings, sampler: Sampler): Errors {
  const began = process.cpuUsage(), people = 1 + Math.max(maximum(train.users), maximum(test.users)), titles = 1 + Math.max(maximum(train.movies), maximum(test.movies)), compact = compactIds(people, titles, train, test);
  const matrix = ratingMatrix({ person: compact.train.users, title: compact.train.movies, stars: train.stars }, compact.people, compact.titles), asked = { person: compact.test.users, title: compact.test.movies };
  const predicted = bayesianFactors(matrix, asked, { ...sampler, random: seededRandom(seeds.sampler) }), { user, system } = process.cpuUsage(began), seconds = (user + system) / 1e6;
  const { mean, ofTitle, ofPerson } = biasBaseline(matrix, true), least = train.stars.reduce((a, b) => Math.min(a, b), 5);
  const plain = Float64Array.from(asked.person, (person, at) => mean + (ofPerson[person] as number) + (ofTitle[asked.title[at] as number] as number));
  return { ...starErrors(predicted, test.stars, least, 5), baseline: starErrors(plain, test.stars, least, 5), seconds };
}

const maximum = (values: Int32Array): number => values.reduce((a, b) => Math.max(a, b), 0);

/** Ids without gaps. */
function compactIds(people: number, titles: number, train: Ratings, test: Ratings) {
  const number = (size: number, lists: readonly Int32Array[]) => {
    const index = new Int32Array(size).fill(-1);
    let count = 0;
    for (const list of lists) for (const id of list) if (index[id] === -1) index[id] = count++;
    return { count, of: (ids: Int32Array) => ids.map((id) => index[id] as number) };
  };
  const users = number(people, [train.users, test.users]), movies = number(titles, [train.movies, test.movies]), map = ({ users: u, movies: m }: Ratings) => ({ users: users.of(u), movies: movies.of(m) });
  return { people: users.count, titles: movies.count, train: map(train), test: map(test) };
}

function foldOf(set: Ratings, fold: number, seed: number, of = folds): [Ratings, Ratings] {
  const order = shuffle(Int32Array.from({ length: set.users.length }, (_, at) => at), seededRandom(seed));
  return [pick(set, order.filter((_, at) => at % of !== fold)), pick(set, order.filter((_, at) => at % of === fold))];
}

function heldOut(set: Ratings, fraction: number): [Ratings, Ratings] {
  const order = shuffle(Int32Array.from({ length: set.users.length }, (_, at) => at), seededRandom(seeds.holdOut)), cut = Math.round(order.length * fraction);
  return [pick(set, order.slice(cut)), pick(set, order.slice(0, cut))];
}

function pick({ users, movies, stars }: Ratings, which: Int32Array): Ratings {
  return { users: which.map((at) => users[at] as number), movies: which.map((at) => movies[at] as number), stars: Float32Array.from(which, (at) => stars[at] as number) };
}
