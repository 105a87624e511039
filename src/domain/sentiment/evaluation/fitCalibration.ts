import { probabilityOf } from '../judge.ts';
import type { Calibration } from '../model.ts';
import type { Label } from './measure.ts';

const maxSteps = 100, smallest = 1e-10;

/**
 * Platt scaling: scale and offset of least cross-entropy, by Newton steps that are halved until the loss falls. Targets are drawn in from 0 and 1 by the count of their class
 * (Platt's correction), so that separable logits have a finite answer.
 * @param logits  of reviews that no training has seen
 * @throws RangeError without both classes
 * Source: Lin, Lin & Weng, Machine Learning 68, 2007.
 */
export function fitCalibration(logits: ArrayLike<number>, labels: ArrayLike<Label>): Calibration {
  const n = logits.length;
  let positives = 0;
  for (let at = 0; at < n; at++) positives += labels[at] as number;
  if (positives === 0 || positives === n) throw new RangeError(`fitCalibration: ${positives} of ${n} are positive`);
  const high = (positives + 1) / (positives + 2), low = 1 / (n - positives + 2);

  const loss = (scale: number, offset: number): number => {
    let sum = 0;
    for (let at = 0; at < n; at++) {
      const z = scale * (logits[at] as number) + offset, target = labels[at] === 1 ? high : low;
      sum += Math.max(z, 0) - target * z + Math.log1p(Math.exp(-Math.abs(z)));
    }
    return sum;
  };

  let scale = 0, offset = Math.log((positives + 1) / (n - positives + 1)), current = loss(scale, offset);
  for (let step = 0; step < maxSteps; step++) {
    let gScale = 0, gOffset = 0, hScale = smallest, hOffset = smallest, hBoth = 0;
    for (let at = 0; at < n; at++) {
      const x = logits[at] as number, p = probabilityOf({ scale, offset }, x), rest = p - (labels[at] === 1 ? high : low), curve = p * (1 - p);
      gScale += rest * x;
      gOffset += rest;
      hScale += curve * x * x;
      hOffset += curve;
      hBoth += curve * x;
    }
    if (Math.abs(gScale) < 1e-9 * n && Math.abs(gOffset) < 1e-9 * n) break;
    const determinant = hScale * hOffset - hBoth * hBoth;
    const toScale = (hOffset * gScale - hBoth * gOffset) / determinant, toOffset = (hScale * gOffset - hBoth * gScale) / determinant;
    const falls = (length: number) => loss(scale - length * toScale, offset - length * toOffset);
    let length = 1, next = falls(length);
    while (!(next < current) && length > smallest) next = falls(length /= 2);
    if (!(next < current)) break;
    scale -= length * toScale;
    offset -= length * toOffset;
    current = next;
  }
  return { scale, offset };
}
