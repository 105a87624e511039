import type { RankingEvaluation, SearchTable, TasteFigure } from '../../src/contracts/tasteCard.ts';
import { bootstrapInterval } from '../../src/domain/content/evaluation/pairedBootstrap.ts';
import { topK } from '../../src/domain/kernels/topK.ts';
import type { Localised } from '../../src/domain/queries/query.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { itemKnn, linearScores, plainSvd, topPopular, type Scores } from '../../src/domain/taste/evaluation/baselines.ts';
import { rankingCases, type RankingCase } from '../../src/domain/taste/evaluation/rankingCases.ts';
import { listMeasures, ndcgAt, recallAt } from '../../src/domain/taste/evaluation/rankingMeasures.ts';
import type { Taste } from '../../src/domain/taste/taste.ts';
import type { RatingMatrix } from '../../src/domain/taste/training/ratingMatrix.ts';
import { tasteSettings } from '../../src/domain/taste/training/settings.ts';
import { itemGram, trainEase } from '../../src/domain/taste/training/trainEase.ts';
import { likings } from '../../src/domain/taste/training/trainTaste.ts';
import type { Vectors } from '../../src/domain/content/vectorsFile.ts';
import { seeds } from './evaluationSeeds.ts';
import type { Step } from './evaluateErrors.ts';

const { inputs: graded } = tasteSettings;
/** What a rating stands for. */
const all = graded.map(() => 1), liked = graded.map((_, step) => (step + 1 >= 8 ? 1 : 0));
const inputs = { all, liked, graded } as const;
type InputName = keyof typeof inputs;
type Build = (train: RatingMatrix, chosen: Int32Array) => Scores;

/** A method to compare with: its settings are searched for, the best on validation people is measured on test people. */
interface Baseline {
  readonly label: Localised;
  readonly settings: readonly string[];
  readonly tries: readonly { readonly values: readonly (string | number)[]; readonly build: Build }[];
}

const ease = (input: InputName, ridge: number, dropout: number): Baseline['tries'][number] => ({
  values: [input, ridge, dropout],
  build: (train, chosen) => linearScores(trainEase(itemGram(likings(train, chosen, inputs[input])), chosen.length, ridge, dropout), chosen.length, inputs[input]),
});
const baselines: readonly Baseline[] = [
  { label: { en: 'TopPop', es: 'TopPop' }, settings: [], tries: [{ values: [], build: (train, chosen) => topPopular(likings(train, chosen, liked)) }] },
  {
    label: { en: 'ItemKNN', es: 'ItemKNN' }, settings: ['ratings', 'neighbours', 'shrink'],
    tries: (['all', 'liked'] as const).flatMap((input) => [50, 200].map((neighbours) => ({ values: [input, neighbours, 50], build: (train: RatingMatrix, chosen: Int32Array) => linearScores(itemKnn(likings(train, chosen, inputs[input]), neighbours, 50), chosen.length, inputs[input]) }))),
  },
  {
    label: { en: 'Plain SVD', es: 'SVD simple' }, settings: ['ratings', 'k'],
    tries: (['all', 'liked'] as const).flatMap((input) => [20, 50, 100].map((k) => ({ values: [input, k], build: (train: RatingMatrix, chosen: Int32Array) => plainSvd(likings(train, chosen, inputs[input]), k, inputs[input], seededRandom(seeds.settings)) }))),
  },
  { label: { en: 'EASE', es: 'EASE' }, settings: ['ratings', 'ridge', 'dropout'], tries: [ease('all', 1000, 0), ease('liked', 250, 0), ease('liked', 600, 0), ease('liked', 1200, 0), ease('liked', 2400, 0)] },
  { label: { en: 'EASE with our graded ratings (a part of ours)', es: 'EASE con nuestras valoraciones graduadas (una parte de lo nuestro)' }, settings: ['ratings', 'ridge', 'dropout'], tries: [ease('graded', tasteSettings.ease.ridge, tasteSettings.ease.dropout)] },
];

/** Lists of the best 20 candidates of each case. */
type Lists = readonly Int32Array[];

export interface RankingPeople {
  /** Chosen by validation. */
  readonly train: RatingMatrix;
  readonly validation: RatingMatrix;
  /** Measured on test people after training on all others. */
  readonly trainAll: RatingMatrix;
  readonly test: RatingMatrix;
}

export async function evaluateRanking(people: RankingPeople, ours: Taste, rows: Int32Array, vectors: Vectors, step: Step): Promise<{ readonly ranking: RankingEvaluation; readonly search: readonly SearchTable[] }> {
  const tuning = lab(people.train, people.validation), final = lab(people.trainAll, people.test), search: SearchTable[] = [], lists: { readonly label: Localised; readonly isOurs: boolean; readonly lists: Lists }[] = [];
  for (const { label, settings, tries } of baselines) {
    const figures: number[] = [];
    if (tries.length > 1) for (const { values, build } of tries) figures.push(await step(`${label.en} on validation people: ${values.join(', ')}`, { of: label.en, values, graded }, () => mean(ndcgs(tuning.lists(build(people.train, tuning.chosen)), tuning.cases))));
    const best = Math.max(0, figures.indexOf(Math.max(...figures))), chosen = tries[best] as Baseline['tries'][number];
    if (tries.length > 1) search.push({ model: label, measure: 'NDCG@10', on: { en: 'validation people', es: 'personas de validación' }, settings, rows: tries.map(({ values }, at) => ({ values, figure: figures[at] as number, chosen: at === best })) });
    lists.push({ label, isOurs: false, lists: await step(`${label.en} on test people: ${chosen.values.join(', ')}`, { of: label.en, values: chosen.values, graded, test: true }, () => final.lists(chosen.build(people.trainAll, final.chosen))) });
  }
  const own = ourLists(ours, final, rows, vectors);
  const gains = ndcgs(own, final.cases), each = gains.map((_, at) => at);
  const figure = (values: readonly number[]): TasteFigure => ({ value: mean(values), interval: bootstrapInterval(values, each) });
  const row = (label: Localised, isOurs: boolean, of: Lists) => {
    const ndcg = ndcgs(of, final.cases), ten = of.map((list) => list.subarray(0, 10));
    return {
      label, isOurs, ndcg: figure(ndcg), recall: figure(of.map((list, at) => recallAt(list, (final.cases[at] as RankingCase).liked, 20))), ...listMeasures(ten, final.raters, people.trainAll.people),
      behind: isOurs ? null : figure(gains.map((gain, at) => gain - (ndcg[at] as number))),
    };
  };
  return {
    search,
    ranking: {
      people: final.cases.length, validationPeople: tuning.cases.length, trainingPeople: people.trainAll.people, candidates: final.chosen.length,
      rows: [row({ en: 'Butaca', es: 'Butaca' }, true, own), ...lists.map(({ label, isOurs, lists: of }) => row(label, isOurs, of))],
    },
  };
}

interface Lab {
  readonly chosen: Int32Array;
  readonly raters: Int32Array;
  readonly cases: readonly RankingCase[];
  readonly candidateOf: Int32Array;
  lists(scores: Scores): Lists;
}

/** Candidates are the titles with enough raters in training. */
function lab(train: RatingMatrix, asked: RatingMatrix): Lab {
  const counts = new Int32Array(train.titles), candidateOf = new Int32Array(train.titles).fill(-1);
  for (const title of train.titleOf) (counts[title] as number)++;
  const chosen = Int32Array.from(counts.keys()).filter((title) => (counts[title] as number) >= tasteSettings.fewestRankedRaters);
  chosen.forEach((title, candidate) => (candidateOf[title] = candidate));
  const cases = rankingCases(asked, candidateOf, seeds.given);
  return {
    chosen, candidateOf, cases, raters: chosen.map((title) => counts[title] as number),
    lists: (scores) => cases.map(({ given }) => best(scores(given.map(({ title, stars }) => ({ item: candidateOf[title] as number, stars })).filter(({ item }) => item >= 0)), given, candidateOf)),
  };
}

function best(scores: Float64Array, given: RankingCase['given'], candidateOf: Int32Array): Int32Array {
  for (const { title } of given) if ((candidateOf[title] as number) >= 0) scores[candidateOf[title] as number] = -Infinity;
  return topK(scores, null, 20).rows;
}

/** Of the models as they ship: packed, pruned, through the code that the browser runs. */
function ourLists(ours: Taste, { cases, chosen, candidateOf }: Lab, rows: Int32Array, { d, values, scales }: Vectors): Lists {
  const rest = new Float64Array(ours.works), scores = new Float64Array(chosen.length);
  return cases.map(({ given }) => {
    const { ranking: { dense, rest: write } } = ours.foldIn(given.map(({ title, stars }) => ({ row: rows[title] as number, stars })));
    write(rest);
    chosen.forEach((title, candidate) => {
      const row = rows[title] as number;
      let sum = 0;
      for (let j = 0; j < d; j++) sum += (dense[j] as number) * (values[row * d + j] as number);
      scores[candidate] = (rest[row] as number) + sum * (scales[row] as number);
    });
    return best(scores, given, candidateOf);
  });
}

function ndcgs(lists: Lists, cases: readonly RankingCase[]): readonly number[] {
  return lists.map((list, at) => ndcgAt(list, (cases[at] as RankingCase).liked, 10));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
