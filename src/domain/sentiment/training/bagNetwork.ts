import { createBagPass, type BagPassOptions } from '../../kernels/bagPass.ts';
import { seededRandom } from '../../random.ts';
import { adamRate, adamStep, momentsOf } from '../classic/adam.ts';
import { shortReach } from '../createModel.ts';
import type { DenseLayer } from '../model.ts';
import { rowsOf, shortPoolNumbers, type PlacedNgrams } from './placedNgrams.ts';
import { shuffle } from '../../shuffle.ts';

export interface BagSettings {
  /** Numbers an n-gram. */
  readonly d: number;
  readonly hidden: readonly number[];
  /** See BagPassOptions. */
  readonly power: number;
  readonly ngramDropout: number;
  readonly shortText: number;
  readonly dropout: number;
  /** First steps of table (Adagrad) and layers (Adam), both falling to a twentieth. */
  readonly tableRate: number;
  readonly layerRate: number;
  readonly batchSize: number;
  readonly epochs: number;
  /** Share of the past in the running mean of the layers that is kept. */
  readonly averaging: number;
  /** Spread of the numbers that begin by chance. */
  readonly spread: number;
}
/** Chosen on the film-disjoint validation reviews. */
export const bagDefaults: BagSettings = {
  d: 24, hidden: [64, 32, 16], power: 0.5, ngramDropout: 0.5, shortText: 40, dropout: 0.3, tableRate: 0.02, layerRate: 0.002, batchSize: 32, epochs: 4, averaging: 0.999, spread: 0.05,
};

/** n-gram table with `trainedPools` and a dense head, in float32. */
export interface BagNetwork {
  readonly d: number;
  readonly power: number;
  /** Hash of each row's n-gram, [rows], in the order of the table. */
  readonly hashes: Uint32Array;
  /** [rows × d] */
  readonly table: Float32Array;
  readonly layers: readonly DenseLayer[];
  /** Logits of any texts of the n-grams it was trained on, nothing left out. */
  logits(among: Int32Array): Float32Array;
}

/** What to learn. */
export interface BagLesson {
  /** A text may be named several times. */
  readonly among: Int32Array;
  /** P(positive) 0–1, by text. */
  readonly targets: Float32Array;
  /** How much of a step a text moves the table by, by text, 0–1: the dense layers learn from every text in full. */
  readonly tableShares: Float32Array;
}

/**
 * Trains a bag of n-grams by binary cross-entropy. Seeded: the same lesson and seed give the same numbers.
 * @param kept  columns that get a row
 * @param firsts  by column: what the first numbers of each row begin as; the others begin by chance
 */
export function trainBagNetwork(ngrams: PlacedNgrams, kept: Int32Array, firsts: readonly Float32Array[], lesson: BagLesson, settings: BagSettings, seed: number): BagNetwork {
  const { d, hidden, power, ngramDropout, shortText, dropout, tableRate, layerRate, batchSize, epochs, averaging, spread } = settings;
  const random = seededRandom(seed), normal = () => (random() + random() + random() + random() - 2) * Math.sqrt(3);
  const table = new Float32Array(kept.length * d);
  kept.forEach((column, row) => { for (let j = 0; j < d; j++) table[row * d + j] = firsts[j]?.[column] ?? spread * normal(); });
  const sizes = [(1 + ngrams.shares.length + shortPoolNumbers.length) * d, ...hidden, 1];
  const layers = sizes.slice(1).map((outputs, l): DenseLayer => {
    const inputs = sizes[l] as number;
    return { inputs, outputs, weights: Float32Array.from({ length: inputs * outputs }, () => normal() * Math.sqrt(2 / inputs)), bias: new Float32Array(outputs), activation: l === hidden.length ? 'linear' : 'relu' };
  });
  const averaged = layers.map((layer): DenseLayer => ({ ...layer, weights: layer.weights.slice(), bias: layer.bias.slice() }));
  const options: BagPassOptions = { rowOf: rowsOf(kept, ngrams.hashes.length), power, ngramDropout, shortText, dropout, shortPools: shortPoolNumbers, shortReach };
  const pass = createBagPass({ d, table, layers }, ngrams, options), reading = createBagPass({ d, table, layers: averaged }, ngrams, options);
  const logits = (among: Int32Array): Float32Array => Float32Array.from(among, (text) => reading.forward(text, null));

  const parameters = layers.flatMap(({ weights, bias }) => [weights, bias]), means = averaged.flatMap(({ weights, bias }) => [weights, bias]), moments = parameters.map(momentsOf);
  const order = lesson.among.slice(), steps = Math.ceil(order.length / batchSize) * epochs;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += batchSize) {
      const batch = order.subarray(from, from + batchSize), fall = 1 - (0.95 * step++) / steps;
      for (const text of batch) {
        const rest = 1 / (1 + Math.exp(-pass.forward(text, random))) - (lesson.targets[text] as number);
        pass.backward(rest, tableRate * fall * (lesson.tableShares[text] as number));
      }
      const rate = adamRate(layerRate * fall, step), share = Math.min(averaging, (1 + step) / (10 + step));
      pass.slopes.forEach((slope, at) => {
        const own = parameters[at] as Float32Array, mean = means[at] as Float32Array;
        for (let i = 0; i < slope.length; i++) slope[i] = (slope[i] as number) / batch.length;
        adamStep(own, moments[at] as (typeof moments)[number], 0, slope, 0, own.length, rate);
        for (let i = 0; i < own.length; i++) mean[i] = share * (mean[i] as number) + (1 - share) * (own[i] as number);
        slope.fill(0);
      });
    }
  }
  return { d, power, hashes: Uint32Array.from(kept, (column) => ngrams.hashes[column] as number), table, layers: averaged, logits };
}
