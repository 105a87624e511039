import { seededRandom } from '../../random.ts';
import type { PlacedNgrams } from './placedNgrams.ts';
import { shuffle } from '../../shuffle.ts';

/** What a text should be taken for, P(positive) 0–1, by text. */
export type Targets = Float32Array;

/**
 * log((p / ‖p‖₁) / (q / ‖q‖₁)) of each column, where a text counts for p by its target and for q by the rest, both smoothed.
 * Source: Wang & Manning, ACL 2012; here with soft labels.
 */
export function softRatios({ hashes, starts, columns }: PlacedNgrams, among: Int32Array, targets: Targets, smoothing: number): Float32Array {
  const positive = new Float64Array(hashes.length).fill(smoothing), negative = new Float64Array(hashes.length).fill(smoothing);
  for (const text of among) {
    const target = targets[text] as number;
    for (let at = starts[text] as number; at < (starts[text + 1] as number); at++) {
      const column = columns[at] as number;
      positive[column] = (positive[column] as number) + target;
      negative[column] = (negative[column] as number) + 1 - target;
    }
  }
  const sum = (counts: Float64Array): number => counts.reduce((all, count) => all + count, 0);
  const base = Math.log(sum(negative) / sum(positive));
  return Float32Array.from(hashes, (_, column) => Math.log((positive[column] as number) / (negative[column] as number)) + base);
}

export interface LinearTeacherOptions {
  /** First step of Adagrad, falling to a tenth. */
  readonly learningRate: number;
  readonly epochs: number;
  readonly smoothing: number;
  /** An n-gram at the very end of a text counts 1 + endGain times. */
  readonly endGain: number;
}
/** Chosen on the film-disjoint validation reviews. */
export const linearTeacherDefaults: LinearTeacherOptions = { learningRate: 0.2, epochs: 5, smoothing: 2, endGain: 1 };

/** logit = bias + Σ weights · ratio · (1 + endGain · place) / norm of these over the text's n-grams. */
export interface LinearTeacher {
  /** weights · ratio by column. */
  readonly pull: Float32Array;
  logit(text: number): number;
}

/** NB-weighted logistic regression over n-grams with soft targets, in the order that the seed gives. A text named several times counts as often. */
export function trainLinearTeacher(ngrams: PlacedNgrams, among: Int32Array, targets: Targets, { learningRate, epochs, smoothing, endGain }: LinearTeacherOptions, seed: number, onEpoch: () => void = () => undefined): LinearTeacher {
  const { hashes, starts, columns, shares: [ends = new Uint8Array(0)] } = ngrams, ratios = softRatios(ngrams, among, targets, smoothing), random = seededRandom(seed);
  const weights = new Float32Array(hashes.length), squares = new Float32Array(hashes.length).fill(1e-6), order = among.slice();
  let bias = 0, values = new Float32Array(1024), norm = 0;

  function logit(text: number): number {
    const from = starts[text] as number, to = starts[text + 1] as number;
    if (to - from > values.length) values = new Float32Array(2 * (to - from));
    let sum = 0, square = 1e-9;
    for (let at = from; at < to; at++) {
      const column = columns[at] as number, value = (1 + (endGain * (ends[at] as number)) / 255) * (ratios[column] as number);
      values[at - from] = value;
      sum += (weights[column] as number) * value;
      square += value * value;
    }
    norm = 1 / Math.sqrt(square);
    return sum * norm + bias;
  }

  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = learningRate * (1 - (0.9 * epoch) / epochs);
    for (const text of shuffle(order, random)) {
      const rest = 1 / (1 + Math.exp(-logit(text))) - (targets[text] as number), from = starts[text] as number, to = starts[text + 1] as number, pull = rest * norm;
      for (let at = from; at < to; at++) {
        const column = columns[at] as number, slope = pull * (values[at - from] as number), square = (squares[column] as number) + slope * slope;
        squares[column] = square;
        weights[column] = (weights[column] as number) - (rate * slope) / Math.sqrt(square);
      }
      bias -= rate * 0.1 * rest;
    }
    onEpoch();
  }
  return { logit, pull: weights.map((weight, column) => weight * (ratios[column] as number)) };
}
