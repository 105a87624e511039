import { factorise, solveFactorised } from '../../kernels/cholesky.ts';
import { addMatrices, addNormal, inversePacked } from '../../kernels/normalEquations.ts';
import { normals } from '../../randomNormal.ts';
import { fitContentMap, type ContentMap, type ContentMapOptions, type TitleFeatures } from './contentMap.ts';
import { byTitle, type RatingMatrix } from './ratingMatrix.ts';

export interface StarsOptions {
  readonly k: number;
  readonly sweeps: number;
  /** c of `FoldParts.doubt`. */
  readonly doubt: number;
  readonly map: ContentMapOptions;
  readonly random: () => number;
  readonly onSweep?: (sweep: number, noise: number) => void;
}

/** The item side: stars = base + offset of the person + q · p. */
export interface StarsModel {
  readonly k: number;
  readonly mean: number;
  /** Row-major [titles × k]. */
  readonly factors: Float64Array;
  /** Stars that a title gets from anybody, less `mean`. [titles] */
  readonly bias: Float64Array;
  /** What the content says of factors and bias. */
  readonly factorMap: ContentMap;
  readonly biasMap: ContentMap;
  /** Variance of a rating; of a person's offset. */
  readonly noise: number;
  readonly offsetVariance: number;
}

/**
 * Factor analysis of ratings with missing entries, by expectation maximisation: people are drawn from N(0, 1) in every factor, titles from what their content says of them. What the E step
 * does for a person is what folding in does for a new one, uncertainty and all, so that the titles' factors are made for people of few ratings too.
 * Sources: Tipping & Bishop, JRSS B 61(3), 1999; Agarwal & Chen, KDD 2009 (content as a prior of factors).
 * @param features  dense of the factors' map
 * @param biasFeatures  the same with more numbers: of the bias's map
 */
export function trainStars(matrix: RatingMatrix, features: TitleFeatures, biasFeatures: TitleFeatures, { k, sweeps, doubt, map, random, onSweep }: StarsOptions): StarsModel {
  const { people, titles, starts, titleOf, stars } = matrix, titled = byTitle(matrix), n = k + 1, packed = (n * (n + 1)) / 2, total = stars.length, normal = normals(random);
  const raters = Int32Array.from({ length: titles }, (_, title) => (titled.starts[title + 1] as number) - (titled.starts[title] as number));
  const mean = stars.reduce((sum, value) => sum + value, 0) / Math.max(total, 1);
  // Of a title: its factors, then a 1 (for the person's offset). Of a person: factors, then offset.
  const q = Float64Array.from({ length: titles * n }, (_, at) => (at % n === k ? 1 : 0.1 * normal())), p = new Float64Array(people * n), bias = new Float64Array(titles), second = new Float32Array(people * packed);
  const itemWeight = Float64Array.from(raters, (count) => 1 / (1 + doubt / (count + 1))), weights = Float64Array.from(titleOf, (title) => itemWeight[title] as number), targets = new Float64Array(total);
  let noise = 0.8, offsetVariance = 0.2;
  const ownVariance = new Float64Array(n).fill(0.02);
  ownVariance[k] = 0.15;
  let factorMap = emptyMap(features, k), biasMap = emptyMap(biasFeatures, 1);
  const a = new Float64Array(n * n), b = new Float64Array(n), inverse = new Float64Array(packed), sums = new Float64Array(packed);

  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (let at = 0; at < total; at++) targets[at] = (stars[at] as number) - mean - (bias[titleOf[at] as number] as number);
    let squared = 0, offsets = 0, unsure = 0;
    for (let person = 0; person < people; person++) {
      const from = starts[person] as number, end = starts[person + 1] as number;
      a.fill(0);
      b.fill(0);
      for (let f = 0; f < k; f++) a[f * n + f] = noise;
      a[k * n + k] = noise / offsetVariance;
      addNormal(a, b, n, q, titleOf, from, end, weights, targets);
      factorise(a, n);
      solveFactorised(a, n, b);
      inversePacked(a, n, inverse);
      p.set(b, person * n);
      // Σ w·qᵀSq over the person's ratings, S the posterior covariance: what of the errors below is not to be seen.
      unsure += noise * n;
      for (let f = 0, at = 0; f < n; f++, at += f + 1) unsure -= noise * (inverse[at] as number) * (f < k ? noise : noise / offsetVariance);
      let at = person * packed;
      for (let i = 0, to = 0; i < n; i++) for (let j = 0; j <= i; j++, to++) second[at++] = (b[i] as number) * (b[j] as number) + noise * (inverse[to] as number);
      offsets += second[at - 1] as number;
    }
    offsetVariance = offsets / people;

    const ownSquares = new Float64Array(n);
    let counted = 0;
    for (let title = 0; title < titles; title++) {
      const from = titled.starts[title] as number, end = titled.starts[title + 1] as number;
      // Σ of [p; offset][p; offset]ᵀ gives all that the title's own [q; bias] needs against [p; 1].
      sums.fill(0);
      addMatrices(sums, second, packed, titled.personOf, from, end, weights, titled.place);
      a.fill(0);
      b.fill(0);
      for (let i = 0, at = 0; i < k; i++) for (let j = 0; j <= i; j++) a[i * n + j] = sums[at++] as number;
      let weight = 0;
      for (let at = from; at < end; at++) {
        const person = (titled.personOf[at] as number) * n, place = titled.place[at] as number, w = weights[place] as number, given = (stars[place] as number) - mean;
        weight += w;
        for (let f = 0; f < k; f++) {
          (a[k * n + f] as number) += w * (p[person + f] as number);
          (b[f] as number) += w * given * (p[person + f] as number);
        }
        (b[k] as number) += w * (given - (p[person + k] as number));
      }
      a[k * n + k] = weight;
      for (let f = 0, at = (k * (k + 1)) / 2; f < k; f++) (b[f] as number) -= sums[at + f] as number; // E[p · offset]
      for (let f = 0; f < n; f++) {
        const pull = noise / (ownVariance[f] as number), prior = f < k ? (factorMap.fitted[title * k + f] as number) : (biasMap.fitted[title] as number);
        (a[f * n + f] as number) += pull;
        (b[f] as number) += pull * prior;
      }
      factorise(a, n);
      solveFactorised(a, n, b);
      inversePacked(a, n, inverse);
      q.set(b.subarray(0, k), title * n);
      bias[title] = b[k] as number;
      if (end - from < 5) continue;
      counted++;
      for (let f = 0, at = 0; f < n; f++, at += f + 1) {
        const own = (b[f] as number) - (f < k ? (factorMap.fitted[title * k + f] as number) : (biasMap.fitted[title] as number));
        (ownSquares[f] as number) += own * own + noise * (inverse[at] as number);
      }
    }
    for (let f = 0; f < n; f++) ownVariance[f] = Math.max(1e-5, (ownSquares[f] as number) / Math.max(counted, 1));

    for (let person = 0; person < people; person++) for (let at = starts[person] as number; at < (starts[person + 1] as number); at++) {
      const title = titleOf[at] as number;
      let error = (stars[at] as number) - mean - (bias[title] as number);
      for (let f = 0; f < n; f++) error -= (q[title * n + f] as number) * (p[person * n + f] as number);
      squared += (weights[at] as number) * error * error;
    }
    noise = (squared + unsure) / total;
    onSweep?.(sweep, noise);
    if (sweep % 4 === 3 || sweep === sweeps - 1) {
      const mapWeights = Float64Array.from(raters, (count) => count / (count + noise / (ownVariance[k] as number)));
      factorMap = fitContentMap(features, Float64Array.from({ length: titles * k }, (_, at) => q[Math.floor(at / k) * n + (at % k)] as number), k, Float64Array.from(raters, (count) => count / (count + 30)), map, factorMap);
      biasMap = fitContentMap(biasFeatures, bias, 1, mapWeights, map, biasMap);
    }
  }
  return { k, mean, factors: Float64Array.from({ length: titles * k }, (_, at) => q[Math.floor(at / k) * n + (at % k)] as number), bias, factorMap, biasMap, noise, offsetVariance };
}

function emptyMap({ titles, d, nTerms }: TitleFeatures, m: number): ContentMap {
  return { m, dense: new Float64Array(m * d), terms: new Float64Array(nTerms * m), fitted: new Float64Array(titles * m) };
}
