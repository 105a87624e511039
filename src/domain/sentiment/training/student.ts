import type { DenseLayer } from '../model.ts';
import { bagDefaults, trainBagNetwork, type BagNetwork } from './bagNetwork.ts';
import { linearTeacherDefaults, softRatios, trainLinearTeacher } from './linearTeacher.ts';
import { textsHolding, type PlacedNgrams } from './placedNgrams.ts';

export interface StudentLesson {
  /** Texts to learn from, each once. */
  readonly texts: Int32Array;
  /** Texts rewritten so that their label turned, and how many times each is put in. */
  readonly rewritten: Int32Array;
  readonly times: number;
  /** P(positive) 0–1 by text, one for each member: they learn from these in turn. */
  readonly targets: readonly Float32Array[];
  readonly seed: number;
}

/** Chosen on rewritten texts that were held out and on the film-disjoint validation reviews. */
export const studentSettings = {
  /** n-grams of the table. */
  rows: 140_000,
  /** Networks that become one; their errors differ, their mean is better than any. */
  members: 3,
  member: { ...bagDefaults, d: 12, epochs: 2 },
  /** Smoothing of the ratio between the classes among rewritten texts: few as they are, only n-grams in many of them say something. */
  rewrittenSmoothing: 8,
  /** A number of each row begins as this many times that ratio. */
  rewrittenGain: 5,
  /** Rewritten texts move the table by this share only, else it learns them by heart. */
  rewrittenShare: 0.3,
};

/** Columns that pull a linear model most: |weight · ratio| · √texts, the strongest first. */
export function strongestColumns(pull: Float32Array, holding: Int32Array, n: number): Int32Array {
  const worth = pull.map((weight, column) => Math.abs(weight) * Math.sqrt(holding[column] as number));
  return Int32Array.from(pull.keys()).sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b).slice(0, n);
}

/**
 * The network that is released: a linear model of the texts chooses the n-grams and says what their rows begin as; bag networks learn from the texts and the rewritten ones, and become one.
 * @param onStep  called as each part is done
 */
export function trainStudent(ngrams: PlacedNgrams, { texts, rewritten, times, targets, seed }: StudentLesson, onStep: () => void = () => undefined): BagNetwork {
  const { rows, members, member, rewrittenSmoothing, rewrittenGain, rewrittenShare } = studentSettings, [first] = targets;
  if (first === undefined) throw new RangeError('trainStudent: no targets');
  const { pull } = trainLinearTeacher(ngrams, texts, first, linearTeacherDefaults, seed), kept = strongestColumns(pull, textsHolding(ngrams, texts), rows);
  const ratios = softRatios(ngrams, texts, first, linearTeacherDefaults.smoothing), stretch = spreadOf(ratios, kept) / spreadOf(pull, kept), firsts: Float32Array[] = [pull.map((weight) => weight * stretch)];
  onStep();
  const tableShares = new Float32Array(ngrams.texts).fill(1), among = new Int32Array(texts.length + times * rewritten.length);
  among.set(texts);
  if (times > 0) {
    firsts.push(softRatios(ngrams, rewritten, first, rewrittenSmoothing).map((ratio) => rewrittenGain * ratio));
    for (const text of rewritten) tableShares[text] = rewrittenShare;
    for (let time = 0; time < times; time++) among.set(rewritten, texts.length + time * rewritten.length);
  }
  firsts.push(ratios);
  return mergeNetworks(Array.from({ length: members }, (_, at) => {
    const network = trainBagNetwork(ngrams, kept, firsts, { among, targets: targets[at % targets.length] ?? first, tableShares }, member, seed + 1 + at);
    onStep();
    return network;
  }));
}

/** Root of the mean square over the kept columns. */
const spreadOf = (values: Float32Array, kept: Int32Array): number => Math.sqrt(kept.reduce((sum, column) => sum + (values[column] as number) ** 2, 0) / kept.length) || 1;

/**
 * One network of the same rows whose table holds theirs side by side and whose layers hold theirs as blocks.
 * @param networks  of the same rows, d and layers
 */
export function mergeNetworks(networks: readonly BagNetwork[]): BagNetwork {
  const [one] = networks, n = networks.length;
  if (one === undefined) throw new RangeError('mergeNetworks: no network');
  const { d, hashes } = one, table = new Float32Array(hashes.length * d * n);
  networks.forEach((network, m) => {
    for (let row = 0; row < hashes.length; row++) table.set(network.table.subarray(row * d, (row + 1) * d), (row * n + m) * d);
  });
  const last = one.layers.length - 1;
  const layers = one.layers.map(({ inputs, outputs, activation }, l): DenseLayer => {
    const wide = l === last ? 1 : outputs * n, weights = new Float32Array(inputs * n * wide), bias = new Float32Array(wide);
    networks.forEach((network, m) => {
      const own = network.layers[l] as DenseLayer, column = l === last ? 0 : m * outputs, share = l === last ? 1 / n : 1;
      for (let i = 0; i < inputs; i++) {
        // The first layer takes pool after pool, each with the members side by side.
        const row = l === 0 ? Math.floor(i / d) * d * n + m * d + (i % d) : m * inputs + i;
        for (let o = 0; o < outputs; o++) weights[row * wide + column + o] = (own.weights[i * outputs + o] as number) * share;
      }
      for (let o = 0; o < outputs; o++) bias[column + o] = (bias[column + o] as number) + (own.bias[o] as number) * share;
    });
    return { inputs: inputs * n, outputs: wide, weights, bias, activation };
  });
  return {
    d: d * n, power: one.power, hashes, table, layers,
    logits: (among) => {
      const each = networks.map((network) => network.logits(among));
      return Float32Array.from(among, (_, at) => each.reduce((sum, logits) => sum + (logits[at] as number), 0) / n);
    },
  };
}
