import { sortValues } from '../../kernels/sortedOrder.ts';
import type { Job } from '../job.ts';
import { boxOf } from '../numbers/boxOf.ts';
import { finiteOf } from '../numbers/histogramOf.ts';
import type { BoxProfile, PairProfile } from '../profile.ts';
import type { Cell } from '../table.ts';
import type { PairValues } from './pairValues.ts';

/** Boxes of a number by the values of a category; the last is of all other values where there are any, under null. @param numbers  [rows] */
export function* groupBoxes({ values, hasOthers, codes, rowOf }: PairValues, numbers: Float64Array): Job<Pick<PairProfile & { readonly kind: 'groups' }, 'boxes' | 'rows'>> {
  const boxes: { readonly value: Cell; readonly count: number; readonly box: BoxProfile }[] = [], own = new Float64Array(codes.length), counted = new Uint8Array(numbers.length);
  for (const [bin, value] of [...values, ...(hasOthers ? [null] : [])].entries()) {
    let n = 0;
    for (let at = 0; at < codes.length; at++) {
      if (codes[at] !== bin) continue;
      const row = rowOf?.[at] ?? at;
      own[n++] = numbers[row] as number;
      if (Number.isFinite(numbers[row])) counted[row] = 1;
    }
    yield;
    const sorted = finiteOf(yield* sortValues(own.subarray(0, n))), box = boxOf(sorted);
    if (box) boxes.push({ value, count: sorted.length, box });
    yield;
  }
  let rows = 0;
  for (let row = 0; row < counted.length; row++) rows += counted[row] as number;
  return { boxes, rows };
}
