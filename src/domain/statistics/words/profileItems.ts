import { countCodes } from '../../kernels/countCodes.ts';
import { findFirst } from '../../kernels/firstFew.ts';
import { listLengths } from '../../kernels/listLengths.ts';
import type { Job } from '../job.ts';
import { listedText } from '../overview/listedCell.ts';
import type { ItemProfile } from '../profile.ts';
import type { ListData } from '../table.ts';
import { lengthsOf } from './lengthsOf.ts';

const most = 100;

/** @returns null where every list is missing */
export function* profileItems(data: ListData): Job<ItemProfile | null> {
  const lengths = listLengths(data), { codes, words } = data;
  if (lengths.length === 0) return null;
  yield;
  const counts = countCodes(codes, words.length), countAt = (item: number): number => counts[item] as number, textAt = (item: number): string => words[item] as string;
  const top = yield* findFirst(words.length, most, (a, b) => countAt(a) > countAt(b) || (countAt(a) === countAt(b) && textAt(a) < textAt(b)), (item) => countAt(item) > 0);
  yield;
  return {
    lengths: yield* lengthsOf(lengths), total: codes.length, distinct: counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0), empty: lengths.reduce((sum, length) => sum + (length === 0 ? 1 : 0), 0),
    top: top.map((item) => ({ value: listedText(textAt(item)), count: countAt(item) })),
  };
}
