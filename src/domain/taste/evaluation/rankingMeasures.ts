/** NDCG@k of a list, best first: a hit at place p (from 0) counts 1 / log2(p + 2), less than all hits there could be in k places. @param relevant  at least one */
export function ndcgAt(best: ArrayLike<number>, relevant: ReadonlySet<number>, k: number): number {
  let gain = 0, ideal = 0;
  for (let place = 0; place < k; place++) {
    if (place < best.length && relevant.has(best[place] as number)) gain += 1 / Math.log2(place + 2);
    if (place < relevant.size) ideal += 1 / Math.log2(place + 2);
  }
  return gain / ideal;
}

/** Share of what could be found in k places that was found. @param relevant  at least one */
export function recallAt(best: ArrayLike<number>, relevant: ReadonlySet<number>, k: number): number {
  let hits = 0;
  for (let place = 0; place < k && place < best.length; place++) if (relevant.has(best[place] as number)) hits++;
  return hits / Math.min(k, relevant.size);
}

/** What many lists of the same length have in common. */
export interface ListMeasures {
  /** Share of the candidates that are in some list. */
  readonly coverage: number;
  /** Mean −log2 of the share of people who rated a listed title. */
  readonly novelty: number;
  /** Mean number of raters of a listed title. */
  readonly popularity: number;
}

/** @param raters  of each candidate, of `people` @param lists  candidates */
export function listMeasures(lists: readonly ArrayLike<number>[], raters: ArrayLike<number>, people: number): ListMeasures {
  const seen = new Set<number>();
  let listed = 0, bits = 0, known = 0;
  for (const list of lists) for (let place = 0; place < list.length; place++) {
    const item = list[place] as number, count = raters[item] as number;
    seen.add(item);
    listed++;
    bits -= Math.log2(Math.max(count, 1) / people);
    known += count;
  }
  return { coverage: seen.size / raters.length, novelty: bits / Math.max(listed, 1), popularity: known / Math.max(listed, 1) };
}
