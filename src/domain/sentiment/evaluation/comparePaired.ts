import type { Label } from './measure.ts';
import { z95 } from './wilson.ts';

/** How two models differ on the same texts. */
export interface PairedComparison {
  /** Texts that only the first, or only the second, judges rightly. */
  readonly onlyFirst: number;
  readonly onlySecond: number;
  /** Accuracy of the first minus that of the second, −1…1, with its 95 % interval. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** McNemar's exact test, two-sided: chance of a split at least so uneven were the models alike. */
  readonly pValue: number;
}

/** Two-sided exact binomial test of a fair coin. */
export function fairCoinTest(heads: number, tails: number): number {
  const n = heads + tails;
  let logTerm = -n * Math.LN2, sum = 0;
  for (let k = 0; k <= Math.min(heads, tails); k++) {
    sum += Math.exp(logTerm);
    logTerm += Math.log((n - k) / (k + 1));
  }
  return Math.min(1, 2 * sum);
}

/**
 * The accuracies of two models on the same texts; a text is judged positive from 0.5 on.
 * @throws RangeError when lengths differ or there is no text
 * Source of the interval: Bonett & Price, J. Educ. Behav. Stat. 37(4), 2012 (Wald with a pseudo-count on each kind of disagreement).
 */
export function comparePaired(labels: ArrayLike<Label>, first: ArrayLike<number>, second: ArrayLike<number>): PairedComparison {
  const n = labels.length;
  if (n === 0 || first.length !== n || second.length !== n) throw new RangeError(`comparePaired: ${n} labels, ${first.length} and ${second.length} probabilities`);
  let onlyFirst = 0, onlySecond = 0;
  for (let at = 0; at < n; at++) {
    const firstIsRight = Number((first[at] as number) >= 0.5) === labels[at], secondIsRight = Number((second[at] as number) >= 0.5) === labels[at];
    if (firstIsRight && !secondIsRight) onlyFirst++;
    if (secondIsRight && !firstIsRight) onlySecond++;
  }
  const p = (onlyFirst + 1) / (n + 2), q = (onlySecond + 1) / (n + 2), half = z95 * Math.sqrt((p + q - (p - q) ** 2) / (n + 2));
  return { onlyFirst, onlySecond, difference: (onlyFirst - onlySecond) / n, low: Math.max(-1, p - q - half), high: Math.min(1, p - q + half), pValue: fairCoinTest(onlyFirst, onlySecond) };
}
