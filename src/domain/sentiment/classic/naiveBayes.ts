import type { Label } from '../evaluation/measure.ts';
import { createTokenHasher, visitNgrams } from '../ngrams.ts';
import { createRowTable } from '../rowTable.ts';
import { tokenise } from '../tokenise.ts';
import type { NgramCounts } from './countNgrams.ts';
import { minTexts } from './features.ts';
import { minimise } from './minimise.ts';
import { lossOf } from './trainNetwork.ts';

/** A linear model over which n-grams a text holds, whatever their count: logit = bias + Σ weights of the distinct n-grams that it knows. */
export interface NgramLogistic {
  readonly longest: number;
  /** Ascending, [n] */
  readonly hashes: Uint32Array;
  /** [n] */
  readonly weights: Float32Array;
  readonly bias: number;
}

export interface NaiveBayesSettings {
  /** Texts that each class is taken to have seen an n-gram in beforehand, > 0. */
  readonly smoothing: number;
  /** Pull of the learnt weights towards 0 against the mean loss, ≥ 0. */
  readonly decay: number;
  readonly maxSteps: number;
  /** Steps without a lower validation loss after which training ends. */
  readonly patience: number;
}
/** `decay` was chosen on the film-disjoint validation reviews. */
export const naiveBayesDefaults: NaiveBayesSettings = { smoothing: 1, decay: 3e-4, maxSteps: 60, patience: 4 };

export interface TrainedNaiveBayes {
  readonly model: NgramLogistic;
  readonly steps: number;
  /** Of the validation texts. */
  readonly logits: Float32Array;
}

/**
 * log((p / ‖p‖₁) / (q / ‖q‖₁)) of each column: p and q are the positive and negative texts that hold it, smoothed. 0 for one in fewer than two fitting texts.
 * @param fit  texts to count
 */
export function logRatios({ hashes, starts, columns }: NgramCounts, labels: ArrayLike<Label>, fit: Int32Array, smoothing: number): Float64Array {
  const holding = [new Float64Array(hashes.length), new Float64Array(hashes.length)] as const;
  for (const text of fit) {
    const counted = holding[labels[text] as Label];
    for (let at = starts[text] as number; at < (starts[text + 1] as number); at++) counted[columns[at] as number] = (counted[columns[at] as number] as number) + 1;
  }
  const [negative, positive] = holding, sums = [0, 0];
  const isKept = (column: number) => (negative[column] as number) + (positive[column] as number) >= minTexts;
  for (let column = 0; column < hashes.length; column++) {
    if (!isKept(column)) continue;
    sums[0] = (sums[0] as number) + (negative[column] as number) + smoothing;
    sums[1] = (sums[1] as number) + (positive[column] as number) + smoothing;
  }
  const base = Math.log((sums[0] as number) / (sums[1] as number));
  return Float64Array.from(hashes, (_, column) => (isKept(column) ? Math.log(((positive[column] as number) + smoothing) / ((negative[column] as number) + smoothing)) + base : 0));
}

/** Mean cross-entropy over `fit` + decay / 2 · ‖w‖² of logit = w[columns] + Σ w[c] · ratio[c], and its gradient; w is [columns + 1], its last the bias, which nothing pulls. */
export function naiveBayesLoss({ starts, columns }: NgramCounts, ratios: Float64Array, labels: ArrayLike<Label>, fit: Int32Array, decay: number) {
  const n = ratios.length;
  return (point: Float64Array, slope: Float64Array): number => {
    let loss = 0, pull = 0;
    slope.fill(0);
    for (const text of fit) {
      const from = starts[text] as number, end = starts[text + 1] as number, label = labels[text] as Label;
      let logit = point[n] as number;
      for (let at = from; at < end; at++) logit += (point[columns[at] as number] as number) * (ratios[columns[at] as number] as number);
      loss += lossOf(logit, label);
      const rest = (1 / (1 + Math.exp(-logit)) - label) / fit.length;
      for (let at = from; at < end; at++) slope[columns[at] as number] = (slope[columns[at] as number] as number) + rest;
      slope[n] = (slope[n] as number) + rest;
    }
    for (let column = 0; column < n; column++) {
      const weight = point[column] as number;
      slope[column] = (slope[column] as number) * (ratios[column] as number) + decay * weight;
      pull += weight * weight;
    }
    return loss / fit.length + (decay / 2) * pull;
  };
}

/**
 * NB-weighted n-gram logistic regression: each n-gram stands in a text with its log ratio between the classes, and the weights of these are learnt.
 * Source: Wang & Manning, ACL 2012; with logistic loss Mesnil et al., 2014.
 */
export function trainNaiveBayes(counts: NgramCounts, longest: number, labels: ArrayLike<Label>, fit: Int32Array, validation: Int32Array, settings: NaiveBayesSettings, onStep: () => void = () => undefined): TrainedNaiveBayes {
  const { hashes, starts, columns } = counts, ratios = logRatios(counts, labels, fit, settings.smoothing), n = hashes.length;
  const logitsAt = (point: Float64Array): Float32Array => Float32Array.from(validation, (text) => {
    let logit = point[n] as number;
    for (let at = starts[text] as number; at < (starts[text + 1] as number); at++) logit += (point[columns[at] as number] as number) * (ratios[columns[at] as number] as number);
    return logit;
  });
  let best: { point: Float64Array; loss: number; step: number; logits: Float32Array } = { point: new Float64Array(n + 1), loss: Infinity, step: 0, logits: new Float32Array(validation.length) };
  minimise(naiveBayesLoss(counts, ratios, labels, fit, settings.decay), new Float64Array(n + 1), {
    maxSteps: settings.maxSteps, memory: 5,
    shouldStop: (point, step) => {
      onStep();
      const logits = logitsAt(point), loss = logits.reduce((sum, logit, at) => sum + lossOf(logit, labels[validation[at] as number] as Label), 0) / validation.length;
      if (loss < best.loss) best = { point: point.slice(), loss, step, logits };
      return step - best.step >= settings.patience;
    },
  });
  const kept = Int32Array.from(hashes.keys()).filter((column) => ratios[column] !== 0);
  return {
    steps: best.step, logits: best.logits,
    model: {
      longest, bias: best.point[n] as number,
      hashes: Uint32Array.from(kept, (column) => hashes[column] as number),
      weights: Float32Array.from(kept, (column) => (best.point[column] as number) * (ratios[column] as number)),
    },
  };
}

/** The logit of each text, from its words. */
export function naiveBayesLogits({ longest, hashes, weights, bias }: NgramLogistic, texts: readonly string[]): Float32Array {
  const rowOf = createRowTable(hashes), hashesOf = createTokenHasher();
  return Float32Array.from(texts, (text) => {
    const held = new Set<number>();
    visitNgrams(hashesOf(tokenise(text)), longest, (hash) => { held.add(rowOf(hash)); });
    held.delete(-1);
    let logit = bias;
    for (const row of held) logit += weights[row] as number;
    return logit;
  });
}
