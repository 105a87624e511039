import { seededRandom } from '../../random.ts';
import { shuffle } from '../../shuffle.ts';
import type { SparseRows } from '../../kernels/sparseRows.ts';
import type { Label } from '../evaluation/measure.ts';
import { adamRate, adamStep, momentsOf } from './adam.ts';
import { copyNetwork, createNetwork, parametersOf, type Network } from './network.ts';
import { createTape } from './tape.ts';

export interface NetworkSettings {
  /** Units of each hidden layer. */
  readonly hidden: readonly number[];
  /** Of the inputs and after every hidden layer, 0 ≤ dropout < 1. */
  readonly dropout: number;
  /** Adam's, > 0. */
  readonly learningRate: number;
  readonly batchSize: number;
  readonly maxEpochs: number;
  /** Epochs without a lower validation loss after which training ends. */
  readonly patience: number;
}
/** Those of Google's text-classification guide, which the classic project followed; its units and layers are named with each network. */
export const networkDefaults = { dropout: 0.2, learningRate: 1e-3, batchSize: 128, maxEpochs: 30, patience: 2 } as const;

/** Texts as rows with the label of each, and which rows to learn from and which to stop by. */
export interface Task {
  readonly rows: SparseRows;
  readonly labels: ArrayLike<Label>;
  readonly fit: Int32Array;
  readonly validation: Int32Array;
}

export interface Epoch {
  /** Mean binary cross-entropy over the fitting texts, with dropout, while they were learnt from. */
  readonly fitLoss: number;
  readonly validationLoss: number;
}
export interface TrainedNetwork {
  /** As it was after its best epoch. */
  readonly network: Network;
  readonly epochs: readonly Epoch[];
  /** 1, 2, … */
  readonly bestEpoch: number;
  /** Of the validation texts. */
  readonly logits: Float32Array;
}

/** Binary cross-entropy of a logit, in nats. */
export const lossOf = (logit: number, label: Label): number => Math.max(logit, 0) - label * logit + Math.log1p(Math.exp(-Math.abs(logit)));

/** The logit of each of `among`, nothing dropped. */
export function networkLogits(network: Network, rows: SparseRows, among: Int32Array): Float32Array {
  const { forward } = createTape(network, rows, 0);
  return Float32Array.from(among, (row) => forward(row, null));
}

/** Seeded: the same settings, task and seed give the same numbers. */
export function trainNetwork({ rows, labels, fit, validation }: Task, { hidden, dropout, learningRate, batchSize, maxEpochs, patience }: NetworkSettings, seed: number, onEpoch: (epoch: Epoch) => void = () => undefined): TrainedNetwork {
  const random = seededRandom(seed), network = createNetwork(rows.columns, hidden, random), tape = createTape(network, rows, dropout), { units, table } = network;
  const dense = parametersOf(network).slice(1), denseMoments = dense.map(momentsOf), tableMoments = momentsOf(table);
  const order = fit.slice(), epochs: Epoch[] = [];
  let step = 0, best: { network: Network; loss: number; epoch: number; logits: Float32Array } | null = null;

  function learn(batch: Int32Array): number {
    let loss = 0;
    for (const row of batch) {
      const logit = tape.forward(row, dropout === 0 ? null : random), label = labels[row] as Label;
      loss += lossOf(logit, label);
      tape.backward((1 / (1 + Math.exp(-logit)) - label) / batch.length);
    }
    const rate = adamRate(learningRate, ++step), touched = tape.touched();
    touched.features.forEach((feature, slot) => { adamStep(table, tableMoments, feature * units, touched.table, slot * units, units, rate); });
    dense.forEach((parameters, at) => { adamStep(parameters, denseMoments[at] as (typeof denseMoments)[number], 0, tape.dense[at] as Float32Array, 0, parameters.length, rate); });
    tape.clear();
    return loss;
  }

  while (epochs.length < maxEpochs && (best === null || epochs.length - best.epoch < patience)) {
    shuffle(order, random);
    let loss = 0;
    for (let from = 0; from < order.length; from += batchSize) loss += learn(order.subarray(from, from + batchSize));
    const logits = networkLogits(network, rows, validation);
    const validationLoss = logits.reduce((sum, logit, at) => sum + lossOf(logit, labels[validation[at] as number] as Label), 0) / validation.length;
    const epoch = { fitLoss: loss / order.length, validationLoss };
    epochs.push(epoch);
    if (best === null || validationLoss < best.loss) best = { network: copyNetwork(network), loss: validationLoss, epoch: epochs.length, logits };
    onEpoch(epoch);
  }
  if (best === null) throw new RangeError('trainNetwork: no epoch, or a loss that is no number');
  return { network: best.network, epochs, bestEpoch: best.epoch, logits: best.logits };
}
