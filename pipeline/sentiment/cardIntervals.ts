import type { Figure } from '../../src/contracts/sentimentCard.ts';
import type { Label, Measured } from '../../src/domain/sentiment/evaluation/measure.ts';
import { nBins } from '../../src/domain/sentiment/evaluation/reliability.ts';
import { seededRandom } from '../../src/domain/random.ts';

interface Drawn { readonly auc: number; readonly logLoss: number; readonly ece: number }

/**
 * Percentile intervals (95 %) of AUC, log loss and calibration error: the texts are drawn anew, with replacement, `resamples` times.
 * @param measured  of the texts as they are: the intervals' middle values
 * @throws RangeError when only one class is there
 */
export function resampledIntervals(labels: ArrayLike<Label>, probabilities: ArrayLike<number>, measured: Measured, resamples = 500, seed = 1): { readonly auc: Figure; readonly logLoss: Figure; readonly ece: Figure; readonly resamples: number } {
  if (measured.auc === null) throw new RangeError('resampledIntervals: only one class');
  const n = labels.length, random = seededRandom(seed), counts = new Uint16Array(n), draw = prepared(labels, probabilities), drawn: Drawn[] = [];
  while (drawn.length < resamples) {
    counts.fill(0);
    for (let i = 0; i < n; i++) {
      const at = Math.floor(random() * n);
      counts[at] = (counts[at] as number) + 1;
    }
    drawn.push(draw(counts));
  }
  const between = (name: keyof Drawn, value: number): Figure => {
    const values = drawn.map((one) => one[name]).filter((one) => !Number.isNaN(one)).sort((a, b) => a - b);
    const place = (share: number) => values[Math.min(values.length - 1, Math.floor(share * values.length))] ?? value;
    return { value, low: Math.min(value, place(0.025)), high: Math.max(value, place(0.975)) };
  };
  return { auc: between('auc', measured.auc), logLoss: between('logLoss', measured.logLoss), ece: between('ece', measured.ece), resamples };
}

/** The figures of a sample in which text `at` stands counts[at] times; texts are put in order once for all samples. */
export function prepared(labels: ArrayLike<Label>, probabilities: ArrayLike<number>): (counts: ArrayLike<number>) => Drawn {
  const n = labels.length, order = Uint32Array.from({ length: n }, (_, at) => at).sort((a, b) => (probabilities[a] as number) - (probabilities[b] as number));
  const losses = new Float64Array(n), bins = new Uint8Array(n), gaps = new Float64Array(n);
  for (let at = 0; at < n; at++) {
    const p = probabilities[at] as number, confidence = Math.max(p, 1 - p);
    losses[at] = -Math.log(Math.min(1, Math.max(1e-15, labels[at] === 1 ? p : 1 - p)));
    bins[at] = Math.min(nBins - 1, Math.floor(confidence * nBins));
    gaps[at] = confidence - Number(Number(p >= 0.5) === labels[at]);
  }
  return (counts) => {
    let total = 0, loss = 0, positives = 0, below = 0, area = 0;
    const binGaps = new Float64Array(nBins);
    for (let from = 0; from < n; ) {
      let to = from, tiedPositives = 0, tiedNegatives = 0;
      for (; to < n && probabilities[order[to] as number] === probabilities[order[from] as number]; to++) {
        const at = order[to] as number, count = counts[at] as number, bin = bins[at] as number;
        total += count;
        loss += count * (losses[at] as number);
        binGaps[bin] = (binGaps[bin] as number) + count * (gaps[at] as number);
        if (labels[at] === 1) tiedPositives += count;
        else tiedNegatives += count;
      }
      area += tiedPositives * (below + tiedNegatives / 2);
      below += tiedNegatives;
      positives += tiedPositives;
      from = to;
    }
    return { auc: area / (positives * below), logLoss: loss / total, ece: binGaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / total };
  };
}
