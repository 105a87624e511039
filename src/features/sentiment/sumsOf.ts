import type { Contribution } from '../../contracts/sentiment.ts';

/** What the words pull towards either side together; with the start (`bias`) they are the logit. */
export function sumsOf(words: readonly Contribution[]): { readonly positive: number; readonly negative: number } {
  let positive = 0, negative = 0;
  for (const { weight } of words) {
    if (weight > 0) positive += weight;
    else negative += weight;
  }
  return { positive, negative };
}
