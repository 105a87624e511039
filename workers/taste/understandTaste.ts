import type { RecommendRequest, Steering } from '../../src/contracts/taste.ts';

/** Hits at most. */
const mostHits = 200;

/** @throws RangeError saying what was expected; ratings are checked where they are folded in */
export function checkRecommend({ steering, among, k }: RecommendRequest, works: number): void {
  if (!(Number.isInteger(k) && k >= 1 && k <= mostHits)) throw new RangeError(`recommend: k is ${k}, expected 1–${mostHits}`);
  checkSteering(steering);
  for (const row of among ?? []) checkWork(row, works);
}

/** @throws RangeError */
export function checkSteering({ adventure, diversity, novelty }: Steering): void {
  for (const [name, value, least] of [['adventure', adventure, -1], ['diversity', diversity, 0], ['novelty', novelty, -1]] as const) {
    if (!(value >= least && value <= 1)) throw new RangeError(`taste: ${name} is ${value}, expected ${least === 0 ? '0' : '−1'}–1`);
  }
}

/** @throws RangeError */
export function checkWork(row: number, works: number): void {
  if (!(Number.isInteger(row) && row >= 0 && row < works)) throw new RangeError(`taste: no work ${row}, there are ${works}`);
}
