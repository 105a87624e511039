/**
 * The first `k` of the numbers 0 … n − 1 in an order, without sorting them all; equal ones ascend.
 * @param comesBefore  whether the first number stands before the second; a strict order
 * @param counts  whether a number is to be ranked at all: asked only of those that would be among the first
 */
export function firstFew(n: number, k: number, comesBefore: (a: number, b: number) => boolean, counts: (one: number) => boolean = () => true): number[] {
  const few: number[] = [];
  for (let one = 0; one < n; one++) {
    if ((few.length === k && !comesBefore(one, few[k - 1]!)) || !counts(one)) continue;
    if (few.length === k) few.pop();
    let low = 0, high = few.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (comesBefore(one, few[middle]!)) high = middle;
      else low = middle + 1;
    }
    few.splice(low, 0, one);
  }
  return few;
}
