import { findFirst } from '../../kernels/firstFew.ts';
import type { Job } from '../job.ts';
import { listedCell } from '../overview/listedCell.ts';
import type { FrequencyProfile } from '../profile.ts';
import type { Cell } from '../table.ts';
import { entropyOf } from './entropyOf.ts';

const most = 50, least = 10;

/**
 * @param counts  of each distinct value
 * @param valueOf  the value of a place in `counts`
 * @param isBelow  whether the value of one place is below that of another: settles equal counts
 */
export function* frequencyOf(counts: Uint32Array, total: number, valueOf: (at: number) => Cell, isBelow: (a: number, b: number) => boolean): Job<FrequencyProfile> {
  const countAt = (at: number): number => counts[at] as number;
  const named = (places: readonly number[]) => places.map((at) => ({ value: listedCell(valueOf(at)), count: countAt(at) }));
  return {
    most: named(yield* findFirst(counts.length, most, (a, b) => countAt(a) > countAt(b) || (countAt(a) === countAt(b) && isBelow(a, b)))),
    least: named(yield* findFirst(counts.length, least, (a, b) => countAt(a) < countAt(b) || (countAt(a) === countAt(b) && isBelow(a, b)))),
    entropy: entropyOf(counts, total),
  };
}
