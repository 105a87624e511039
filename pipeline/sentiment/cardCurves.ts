import type { HistogramBin } from '../../src/contracts/sentimentCard.ts';
import type { Label } from '../../src/domain/sentiment/evaluation/measure.ts';

/** Reviews of either class by P(positive), in `bins` equal bins. */
export function histogramOf(labels: ArrayLike<Label>, probabilities: ArrayLike<number>, bins = 20): readonly HistogramBin[] {
  const counts = Array.from({ length: bins }, () => [0, 0]);
  for (let at = 0; at < labels.length; at++) {
    const bin = counts[Math.min(bins - 1, Math.floor((probabilities[at] as number) * bins))] as number[], label = labels[at] as Label;
    bin[label] = (bin[label] as number) + 1;
  }
  return counts.map(([negative = 0, positive = 0], bin) => ({ from: bin / bins, to: (bin + 1) / bins, negative, positive }));
}

/**
 * The ROC curve from (0, 0) to (1, 1), thinned to about `points` points; texts of one score are passed in one step.
 * @throws RangeError without both classes
 */
export function rocOf(labels: ArrayLike<Label>, probabilities: ArrayLike<number>, points = 60): readonly { readonly falsePositive: number; readonly truePositive: number }[] {
  const order = Array.from({ length: labels.length }, (_, at) => at).sort((a, b) => (probabilities[b] as number) - (probabilities[a] as number));
  const positives = order.reduce((sum, at) => sum + (labels[at] as number), 0), negatives = order.length - positives;
  if (positives === 0 || negatives === 0) throw new RangeError(`rocOf: ${positives} of ${order.length} are positive`);
  const curve = [{ falsePositive: 0, truePositive: 0 }];
  let hits = 0, alarms = 0;
  order.forEach((at, place) => {
    if (labels[at] === 1) hits++;
    else alarms++;
    const next = order[place + 1];
    if (next !== undefined && probabilities[next] === probabilities[at]) return;
    const here = { falsePositive: alarms / negatives, truePositive: hits / positives }, last = curve.at(-1) ?? here;
    // Steps of equal length along the curve: its bend keeps its points.
    if (next === undefined || here.falsePositive - last.falsePositive + here.truePositive - last.truePositive >= 2 / points) curve.push(here);
  });
  return curve;
}
