import { factorise, solveFactorised } from '../../kernels/cholesky.ts';
import type { RowIdentity } from '../../content/vectorsFile.ts';
import { seededRandom } from '../../random.ts';
import { fewestRaters, type FactorParts, type TasteParts } from '../parts.ts';
import { sideFeatureNames } from '../sideFeatures.ts';
import { chooseFirstPicks } from './chooseFirstPicks.ts';
import { fitContentMap, type ContentMap, type TitleFeatures } from './contentMap.ts';
import { packNeighbours, packRows } from './packTaste.ts';
import type { RatingMatrix } from './ratingMatrix.ts';
import type { TasteSettings } from './settings.ts';
import { itemGram, trainEase, type SparsePeople } from './trainEase.ts';
import { sharedGram, trainImplicit } from './trainImplicit.ts';
import { trainStars } from './trainStars.ts';

/** What the models are trained on. */
export interface TasteInputs {
  readonly matrix: RatingMatrix;
  /** Work row of each title, ascending. */
  readonly rows: Int32Array;
  readonly works: number;
  readonly identity: RowIdentity;
  /** Terms of WorkFacts with weights, ascending. */
  readonly terms: Int32Array;
  /** Dense: the content vector. */
  readonly ofFactors: TitleFeatures;
  /** Dense: the content vector, the side features, a 1. */
  readonly ofBias: TitleFeatures;
  /** Of each title: how likely a person of today knows it, 0–1; and what it shares with titles that need not be asked about beside it (-1 = nothing). */
  readonly familiarity: Float64Array;
  readonly groups: Int32Array;
}

/** Titles that a newcomer may be asked about: the most familiar ones. */
const askable = 400;

/** Trains both models on whole people and packs them as they ship. @param onStep  told what is done next */
export function trainTaste({ matrix, rows, works, identity, terms, ofFactors, ofBias, familiarity, groups }: TasteInputs, settings: TasteSettings, onStep: (step: string) => void = () => undefined): TasteParts {
  const { titles, titleOf } = matrix, raters = new Int32Array(titles), { d } = ofFactors;
  for (const title of titleOf) (raters[title] as number)++;
  const own = Int32Array.from(raters.keys()).filter((title) => (raters[title] as number) >= fewestRaters), itemOfTitle = new Int32Array(titles).fill(-1);
  own.forEach((title, item) => (itemOfTitle[title] = item));

  onStep('learn the stars');
  const stars = trainStars(matrix, ofFactors, ofBias, { ...settings.stars, map: settings.map, random: seededRandom(settings.seed) });
  onStep('choose the first picks');
  const candidates = own.filter((title) => (raters[title] as number) >= 50).sort((a, b) => (familiarity[b] as number) - (familiarity[a] as number) || a - b).slice(0, askable);
  const firstPicks = chooseFirstPicks(candidates, stars.factors, stars.k, Float64Array.from(candidates, (title) => familiarity[title] as number), candidates.map((title) => groups[title] as number), stars.noise, settings.firstPicks);

  onStep('learn the ranking factors');
  const ranked = own.filter((title) => (raters[title] as number) >= settings.fewestRankedRaters), people = likings(matrix, ranked, settings.inputs), all = likings(matrix, own, settings.inputs);
  const { k, unobserved, ridge, exponent } = settings.implicit, implicit = trainImplicit(people, { ...settings.implicit, random: seededRandom(settings.seed + 1) });
  const factors = implicitFactors(implicit.people, implicit.items, all, ranked, own, raters, ofFactors, settings);

  onStep('learn how well titles are liked');
  const fame = new Float64Array(titles), likes = new Float64Array(titles);
  for (let at = 0; at < titleOf.length; at++) if ((matrix.stars[at] as number) >= 4) (likes[titleOf[at] as number] as number)++;
  for (let title = 0; title < titles; title++) fame[title] = settings.mix.fame * Math.log(((likes[title] as number) + 1) / (matrix.people + 1)) + settings.mix.bias * (stars.bias[title] as number);
  const fameMap = fitContentMap(ofBias, fame, 1, new Float64Array(titles).fill(1), settings.map);

  onStep('learn which titles go together');
  const b = trainEase(itemGram(people), ranked.length, settings.ease.ridge, settings.ease.dropout);
  const neighbours = packNeighbours(b, ranked.length, settings.ease.kept, ranked.map((title) => itemOfTitle[title] as number), own.length, settings.inputs);

  const n = stars.k + 1, prior = new Float32Array(n * n), steps = settings.inputs.length;
  for (let f = 0; f < n; f++) prior[f * n + f] = f < stars.k ? stars.noise : stars.noise / stars.offsetVariance;
  const shared = sharedGram(implicit.items, k, unobserved), typical = (titleOf.length / Math.max(matrix.people, 1)) * 0.5, pull = ridge * (typical + unobserved * ranked.length) ** exponent, rankingPrior = new Float32Array(k * k);
  for (let i = 0; i < k; i++) for (let j = 0; j < k; j++) rankingPrior[i * k + j] = (i >= j ? (shared[i * k + j] as number) : (shared[j * k + i] as number)) + (i === j ? pull : 0);
  return {
    identity, works, d, items: own.map((title) => rows[title] as number), raters: Uint16Array.from(own, (title) => raters[title] as number), terms, firstPicks: firstPicks.map((title) => rows[title] as number),
    stars: packModel(stars.mean, stars.k, d, own, stars.factors, stars.factorMap, stars.bias, stars.biasMap, { prior, hasOffset: true, weights: new Float32Array(steps).fill(1), targets: null, doubt: settings.stars.doubt }),
    ranking: {
      ...packModel(0, k, d, own, factors.factors, factors.map, fame, fameMap, { prior: rankingPrior, hasOffset: false, weights: Float32Array.from(settings.inputs, (input) => (input === 0 ? 0 : 1)), targets: Float32Array.from(settings.inputs), doubt: 0 }),
      gain: settings.mix.implicit, starsGain: settings.mix.stars, neighbours,
    },
    spread: settings.spread,
  };
}

/** The ratings of some titles as what they stand for in the ranking. @param chosen  titles, ascending: the items */
export function likings({ people, titles, starts, titleOf, stars }: RatingMatrix, chosen: Int32Array, inputs: readonly number[]): SparsePeople {
  const itemOf = new Int32Array(titles).fill(-1), from = new Int32Array(people + 1), items: number[] = [], values: number[] = [];
  chosen.forEach((title, item) => (itemOf[title] = item));
  for (let person = 0; person < people; person++) {
    for (let at = starts[person] as number; at < (starts[person + 1] as number); at++) {
      const item = itemOf[titleOf[at] as number] as number, value = inputs[2 * (stars[at] as number) - 1] as number;
      if (item < 0 || value === 0) continue;
      items.push(item);
      values.push(value);
    }
    from[person + 1] = items.length;
  }
  return { people, items: chosen.length, starts: from, itemOf: Int32Array.from(items), values: Float32Array.from(values) };
}

/** Factors of every title with own weights: those trained, and for titles of few raters a ridge towards what their content says. */
function implicitFactors(p: Float64Array, q: Float64Array, all: SparsePeople, ranked: Int32Array, own: Int32Array, raters: Int32Array, features: TitleFeatures, { implicit: { k, unobserved, ridge, exponent }, map: options, mix: { content } }: TasteSettings) {
  const { titles } = features, targets = new Float64Array(titles * k), weights = new Float64Array(titles);
  ranked.forEach((title, at) => {
    targets.set(q.subarray(at * k, at * k + k), title * k);
    weights[title] = (raters[title] as number) / ((raters[title] as number) + 50);
  });
  const map = fitContentMap(features, targets, k, weights, options), factors = new Float64Array(titles * k), shared = sharedGram(p, k, unobserved);
  const isRanked = new Set(ranked), sums = new Map<number, { a: Float64Array; b: Float64Array; n: number }>();
  for (let person = 0; person < all.people; person++) for (let at = all.starts[person] as number; at < (all.starts[person + 1] as number); at++) {
    const title = own[all.itemOf[at] as number] as number;
    if (isRanked.has(title)) continue;
    let sum = sums.get(title);
    if (!sum) sums.set(title, (sum = { a: shared.slice(), b: new Float64Array(k), n: 0 }));
    const from = person * k;
    sum.n++;
    for (let i = 0; i < k; i++) {
      const value = p[from + i] as number;
      (sum.b[i] as number) += (all.values[at] as number) * value;
      for (let j = 0; j <= i; j++) (sum.a[i * k + j] as number) += value * (p[from + j] as number);
    }
  }
  for (const title of own) {
    const sum = sums.get(title), to = title * k, prior = map.fitted.subarray(to, to + k);
    if (isRanked.has(title)) {
      factors.set(targets.subarray(to, to + k), to);
      continue;
    }
    if (!sum) {
      factors.set(prior, to);
      continue;
    }
    const pull = ridge * (sum.n + unobserved * all.people) ** exponent;
    for (let f = 0; f < k; f++) {
      (sum.a[f * k + f] as number) += pull;
      (sum.b[f] as number) += pull * (prior[f] as number);
    }
    factorise(sum.a, k);
    solveFactorised(sum.a, k, sum.b);
    factors.set(sum.b, to);
  }
  // Louder for all: what titles with factors of their own get too much, these take back.
  const louder = (values: Float64Array) => values.map((value) => content * value);
  return { factors, map: { m: k, dense: louder(map.dense), terms: louder(map.terms), fitted: louder(map.fitted) } };
}

function packModel(mean: number, k: number, d: number, own: Int32Array, factors: Float64Array, factorMap: ContentMap, bias: Float64Array, biasMap: ContentMap, fold: FactorParts['fold']): FactorParts {
  const terms = packRows(factorMap.terms, k), side = sideFeatureNames.length, rest = new Float64Array(own.length * k), content = Float32Array.from(factorMap.dense);
  own.forEach((title, item) => { for (let f = 0; f < k; f++) rest[item * k + f] = (factors[title * k + f] as number) - (factorMap.fitted[title * k + f] as number); });
  const packed = packRows(rest, k);
  return {
    k, mean: mean + (biasMap.dense[d + side] as number), content, contentBias: Float32Array.from(biasMap.dense.subarray(0, d)), sideBias: Float32Array.from(biasMap.dense.subarray(d, d + side)),
    termFactors: terms.values, termScales: terms.scales, termBias: Float32Array.from(biasMap.terms), own: packed.values, ownScales: packed.scales,
    ownBias: Float32Array.from(own, (title) => (bias[title] as number) - (biasMap.fitted[title] as number)), fold,
  };
}
