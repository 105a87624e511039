import { areaUnderCurve } from './areaUnderCurve.ts';
import { expectedCalibrationError, positiveCalibrationError, reliabilityBins, type ReliabilityBin } from './reliability.ts';
import { wilson, type Share } from './wilson.ts';

/** 0 negative, 1 positive. */
export type Label = 0 | 1;

/** Right and wrong verdicts; a text is judged positive from P(positive) = 0.5 on. */
export interface Confusion {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly trueNegative: number;
  readonly falseNegative: number;
}

/** Every figure that a card or a command line prints of a model on a labelled set. JSON-serialisable. */
export interface Measured {
  /** Texts. */
  readonly n: number;
  /** With Wilson's 95 % interval. */
  readonly accuracy: Share;
  /** Mean binary cross-entropy in nats; probabilities are kept 1e-15 from 0 and 1. */
  readonly logLoss: number;
  /** Null when only one class is there. */
  readonly auc: number | null;
  /** Over 15 bins of the predicted class's confidence (Guo et al., 2017). */
  readonly ece: number;
  /** Over 15 bins of P(positive): the stricter one. */
  readonly ecePositive: number;
  /** 15, by P(positive). */
  readonly bins: readonly ReliabilityBin[];
  readonly confusion: Confusion;
}

const edge = 1e-15;

export function logLoss(labels: ArrayLike<Label>, probabilities: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < labels.length; at++) {
    const kept = Math.min(1 - edge, Math.max(edge, probabilities[at] as number));
    sum -= Math.log(labels[at] === 1 ? kept : 1 - kept);
  }
  return sum / labels.length;
}

function confusionOf(labels: ArrayLike<Label>, probabilities: ArrayLike<number>): Confusion {
  const counts = [0, 0, 0, 0];
  for (let at = 0; at < labels.length; at++) {
    const cell = 2 * (labels[at] as number) + Number((probabilities[at] as number) >= 0.5);
    counts[cell] = (counts[cell] as number) + 1;
  }
  const [trueNegative = 0, falsePositive = 0, falseNegative = 0, truePositive = 0] = counts;
  return { truePositive, falsePositive, trueNegative, falseNegative };
}

/**
 * @param probabilities  of a positive text, 0–1, one a label
 * @throws RangeError when there is no text, lengths differ or a probability is none
 */
export function measure(labels: ArrayLike<Label>, probabilities: ArrayLike<number>): Measured {
  const n = labels.length;
  if (n === 0 || probabilities.length !== n) throw new RangeError(`measure: ${n} labels, ${probabilities.length} probabilities`);
  for (let at = 0; at < n; at++) {
    const probability = probabilities[at] as number;
    if (!(probability >= 0 && probability <= 1)) throw new RangeError(`measure: probability ${probability} at ${at}`);
  }
  const confusion = confusionOf(labels, probabilities);
  return {
    n, confusion,
    accuracy: wilson(confusion.truePositive + confusion.trueNegative, n),
    logLoss: logLoss(labels, probabilities),
    auc: areaUnderCurve(labels, probabilities),
    ece: expectedCalibrationError(labels, probabilities),
    ecePositive: positiveCalibrationError(labels, probabilities),
    bins: reliabilityBins(labels, probabilities),
  };
}
