import type { DenseLayer } from '../model.ts';
import { bagDefaults, trainBagNetwork, type BagNetwork } from './bagNetwork.ts';
import { linearTeacherDefaults, softRatios, trainLinearTeacher } from './linearTeacher.ts';
import { joined, strongestColumns, textsHolding, type PlacedNgrams } from './placedNgrams.ts';
import type { Taught } from './teachers.ts';

export interface StudentLesson {
  /** Reviews to learn from, each once. */
  readonly reviews: Int32Array;
  /** Reviews rewritten so that their label turned, and how many times each is put in. */
  readonly rewritten: Int32Array;
  readonly times: number;
  /** Short sentences that turn what they say, and plain ones. */
  readonly sentences: Int32Array;
  /** P(positive) 0–1 by text, rewritten reviews and sentences included, as the teachers say: see Taught. */
  readonly targets: Taught['targets'];
  readonly seed: number;
}

/** Chosen on rewritten texts that were held out and on the film-disjoint validation reviews. */
export const studentSettings = {
  /** n-grams of the table. */
  rows: 140_000,
  /** Each of the three networks that become one. */
  member: { ...bagDefaults, d: 12, epochs: 2 },
  /** Smoothing of the ratio between the classes among rewritten texts: few as they are, only n-grams in many of them say something. */
  rewrittenSmoothing: 8,
  /** A number of each row begins as this many times that ratio. */
  rewrittenGain: 5,
  /** Rewritten texts move the table by this share only, else it learns them by heart. */
  rewrittenShare: 0.3,
  /** The same of sentences. */
  sentenceShare: 0.15,
};

/**
 * The network that is released: linear models of the reviews choose the n-grams and say what their rows begin as; bag networks learn from everything, and become one.
 * @param onStep  called as each part is done
 */
export function trainStudent(ngrams: PlacedNgrams, { reviews, rewritten, times, sentences, targets, seed }: StudentLesson, onStep: () => void = () => undefined): BagNetwork {
  const { rows, member, rewrittenSmoothing, rewrittenGain, rewrittenShare, sentenceShare } = studentSettings, texts = joined([reviews, sentences]);
  const { pull } = trainLinearTeacher(ngrams, texts, targets.helped, linearTeacherDefaults, seed), kept = strongestColumns(pull, textsHolding(ngrams, texts), rows);
  const ratios = softRatios(ngrams, reviews, targets.helped, linearTeacherDefaults.smoothing), stretch = spreadOf(ratios, kept) / spreadOf(pull, kept), pulls = pull.map((value) => value * stretch);
  const turned = times === 0 ? [] : [softRatios(ngrams, rewritten, targets.plain, rewrittenSmoothing).map((ratio) => rewrittenGain * ratio)];
  onStep();

  const tableShares = new Float32Array(ngrams.texts).fill(1), among = joined([texts, ...Array.from({ length: times }, () => rewritten)]);
  for (const text of rewritten) tableShares[text] = rewrittenShare;
  for (const text of sentences) tableShares[text] = sentenceShare;
  // Each begins elsewhere, so that their errors differ.
  const members: readonly { readonly firsts: readonly Float32Array[]; readonly targets: Float32Array }[] = [
    { firsts: [pulls, ...turned], targets: targets.helped },
    { firsts: [ratios, ...turned], targets: targets.plain },
    { firsts: [pulls, ...turned, ratios], targets: targets.helped },
  ];
  return mergeNetworks(members.map(({ firsts, targets: own }, at) => {
    const network = trainBagNetwork(ngrams, kept, firsts, { among, targets: own, tableShares }, member, seed + 1 + at);
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
