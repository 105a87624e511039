import type { Job } from '../statistics/job.ts';
import type { ListData } from '../statistics/table.ts';

/** Which rows hold the same list. */
export interface ListGroups {
  /** [groups], ≥ 1. */
  readonly counts: Uint32Array;
  /** [groups], the first row of each. */
  readonly firsts: Uint32Array;
}

const piece = 1 << 14;

/** Lists compare as wholes, items in order; missing ones are in no group. Groups come by their first row. */
export function* groupLists({ starts, codes, missing }: ListData): Job<ListGroups> {
  const rows = starts.length - 1, size = 2 ** Math.ceil(Math.log2(Math.max(2, rows * 2))), mask = size - 1, slots = new Int32Array(size).fill(-1);
  const counts = new Uint32Array(rows), firsts = new Uint32Array(rows), hashes = new Uint32Array(rows);
  let groups = 0;
  const add = (from: number, to: number): void => {
    for (let row = from; row < to; row++) {
      if (missing !== null && missing[row] === 1) continue;
      const hash = hashOf(codes, starts[row]!, starts[row + 1]!);
      let slot = hash & mask, group = slots[slot]!;
      while (group >= 0 && !(hashes[group] === hash && isSame(starts, codes, firsts[group]!, row))) group = slots[(slot = (slot + 1) & mask)]!;
      if (group < 0) {
        slots[slot] = group = groups++;
        hashes[group] = hash;
        firsts[group] = row;
      }
      counts[group]!++;
    }
  };
  for (let row = 0; row < rows; row += piece) {
    add(row, Math.min(rows, row + piece));
    yield;
  }
  return { counts: counts.slice(0, groups), firsts: firsts.slice(0, groups) };
}

function hashOf(codes: Int32Array, from: number, to: number): number {
  let hash = to - from + 1;
  for (let at = from; at < to; at++) {
    hash = Math.imul(hash ^ codes[at]!, 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function isSame(starts: Uint32Array, codes: Int32Array, a: number, b: number): boolean {
  const from = starts[a]!, other = starts[b]!, length = starts[a + 1]! - from;
  if (starts[b + 1]! - other !== length) return false;
  for (let at = 0; at < length; at++) if (codes[from + at] !== codes[other + at]) return false;
  return true;
}
