import type { Contribution } from '../../contracts/sentiment.ts';

/** How strongly a word is marked: 0 not at all, 1–3 towards positive, −1…−3 towards negative. */
export type Tint = -3 | -2 | -1 | 0 | 1 | 2 | 3;

/** Shares of the strongest word from which a mark grows stronger. */
const steps = [0.15, 0.4, 0.7] as const;
/** In a text of a few words none of which is strong nothing is marked strongly: so much moves an even verdict by some 18 points. The more words, the less each can do. */
const leastStrongest = 0.8, fewWords = 10;

/** The largest part that a word has in the logit, whichever way; what the marks are measured by. */
export function strongestOf(words: readonly Contribution[]): number {
  return words.reduce((most, { weight }) => Math.max(most, Math.abs(weight)), leastStrongest * Math.sqrt(Math.min(1, fewWords / Math.max(1, words.length))));
}

/** @param strongest  from `strongestOf`, > 0 */
export function tintOf(weight: number, strongest: number): Tint {
  const share = Math.abs(weight) / strongest;
  const level = steps.filter((step) => share >= step).length;
  return (weight < 0 && level > 0 ? -level : level) as Tint;
}
