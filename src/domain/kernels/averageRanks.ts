import { sortedOrder } from './sortedOrder.ts';

/**
 * Ranks from 1; equal values share the mean of theirs, a missing one has none (NaN).
 * @param order  `sortedOrder(values)`, where it is known already
 * @returns [rows]
 */
export function averageRanks(values: Float64Array, order: Uint32Array = sortedOrder(values)): Float64Array<ArrayBuffer> {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  for (let from = 0, to = 0; from < order.length; from = to) {
    const value = values[order[from]!];
    for (to = from + 1; to < order.length && values[order[to]!] === value;) to++;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at++) ranks[order[at]!] = rank;
  }
  return ranks;
}
