/** How far a probability is from even. */
export type Strength = 'clear' | 'plain' | 'leaning' | 'even';

/** @param probability  of a positive review, 0–1 */
export function strengthOf(probability: number): Strength {
  const sure = Math.max(probability, 1 - probability);
  return sure >= 0.95 ? 'clear' : sure >= 0.75 ? 'plain' : sure >= 0.6 ? 'leaning' : 'even';
}

/**
 * A calibrated probability as a count: "of 100 reviews read like this one, about 93 are positive". At the ends no calibration can tell 99.6 from 99.9: `beyond` says "more than 99".
 * @param probability  of a positive review, 0–1
 */
export function outOf100(probability: number): { readonly mood: 'positive' | 'negative'; readonly count: number; readonly beyond: boolean } {
  const mood = probability >= 0.5 ? 'positive' : 'negative', share = 100 * (mood === 'positive' ? probability : 1 - probability);
  return share > 99 ? { mood, count: 99, beyond: true } : { mood, count: Math.round(share), beyond: false };
}

/** A share as whole per cent that never rounds to certainty: 0.9996 is 0.99, 0.0001 is 0.01. */
export const neverCertain = (probability: number): number => Math.min(0.99, Math.max(0.01, probability));
