import type { Label } from './measure.ts';

export const nBins = 15;

/** One of the equal-width bins of P(positive): a point of the reliability curve. */
export interface ReliabilityBin {
  /** P(positive) from here (included) … */
  readonly from: number;
  /** … to here (left out, but for 1). */
  readonly to: number;
  readonly count: number;
  /** Mean P(positive) of its texts, and the share of them that are positive; null where it is empty. */
  readonly meanProbability: number | null;
  readonly positiveShare: number | null;
}

const binOf = (probability: number): number => Math.min(nBins - 1, Math.floor(probability * nBins));

/** Counts, sums of `chances` and sums of `happened` by bin of the chance. */
function sums(n: number, chance: (at: number) => number, happened: (at: number) => number) {
  const counts = new Uint32Array(nBins), chances = new Float64Array(nBins), hits = new Uint32Array(nBins);
  for (let at = 0; at < n; at++) {
    const value = chance(at), bin = binOf(value);
    counts[bin] = (counts[bin] as number) + 1;
    chances[bin] = (chances[bin] as number) + value;
    hits[bin] = (hits[bin] as number) + happened(at);
  }
  return { counts, chances, hits };
}

const gap = ({ chances, hits }: ReturnType<typeof sums>, n: number): number => chances.reduce((sum, chance, bin) => sum + Math.abs(chance - (hits[bin] as number)), 0) / n;

/**
 * Expected calibration error over 15 equal-width bins of the confidence in the predicted class, as the field reports it: Σ share of bin · |accuracy − mean confidence|.
 * Of two classes the confidence is ≥ 0.5, so that 8 of the 15 bins are in use.
 * Source: Guo, Pleiss, Sun & Weinberger, ICML 2017.
 */
export function expectedCalibrationError(labels: ArrayLike<Label>, probabilities: ArrayLike<number>): number {
  const confidence = (at: number) => Math.max(probabilities[at] as number, 1 - (probabilities[at] as number));
  return gap(sums(labels.length, confidence, (at) => Number(Number((probabilities[at] as number) >= 0.5) === labels[at])), labels.length);
}

/** The same over 15 bins of P(positive) against the share of positives: never smaller, up to texts at 0.5, since errors of both sides cannot cancel. */
export function positiveCalibrationError(labels: ArrayLike<Label>, probabilities: ArrayLike<number>): number {
  return gap(sums(labels.length, (at) => probabilities[at] as number, (at) => labels[at] as number), labels.length);
}

/** The reliability curve: all 15 bins of P(positive), ascending. */
export function reliabilityBins(labels: ArrayLike<Label>, probabilities: ArrayLike<number>): readonly ReliabilityBin[] {
  const { counts, chances, hits } = sums(labels.length, (at) => probabilities[at] as number, (at) => labels[at] as number);
  return Array.from(counts, (count, bin) => ({
    from: bin / nBins, to: (bin + 1) / nBins, count,
    meanProbability: count === 0 ? null : (chances[bin] as number) / count,
    positiveShare: count === 0 ? null : (hits[bin] as number) / count,
  }));
}
