import { finish, type Job } from '../statistics/job.ts';

const piece = 1 << 15;

/**
 * The first `k` of the numbers 0 … n − 1 in an order, without sorting them all; equal ones ascend.
 * @param comesBefore  whether the first number stands before the second; a strict order
 * @param isRanked  whether a number is to be ranked at all: asked only of those that would be among the first
 */
export function firstFew(n: number, k: number, comesBefore: (a: number, b: number) => boolean, isRanked?: (one: number) => boolean): number[] {
  return finish(findFirst(n, k, comesBefore, isRanked));
}

/** `firstFew` in pieces. */
export function* findFirst(n: number, k: number, comesBefore: (a: number, b: number) => boolean, isRanked: (one: number) => boolean = () => true): Job<number[]> {
  const few: number[] = [];
  for (let from = 0; from < n; from += piece) {
    if (from > 0) yield;
    offer(few, k, from, Math.min(n, from + piece), comesBefore, isRanked);
  }
  return few;
}

function offer(few: number[], k: number, from: number, to: number, comesBefore: (a: number, b: number) => boolean, isRanked: (one: number) => boolean): void {
  for (let one = from; one < to; one++) {
    if ((few.length === k && !comesBefore(one, few[k - 1]!)) || !isRanked(one)) continue;
    if (few.length === k) few.pop();
    let low = 0, high = few.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (comesBefore(one, few[middle]!)) high = middle;
      else low = middle + 1;
    }
    few.splice(low, 0, one);
  }
}
