import type { ExpectedStars } from '../../../domain/taste/taste.ts';

/** From so many ratings on the list beats what anybody would get: see the model's card. */
export const enoughRatings = 3;

/** Mean half width of at least one interval, in stars. */
export function meanSpread(expected: Iterable<ExpectedStars>): number {
  let sum = 0, count = 0;
  for (const { spread } of expected) {
    sum += spread;
    count++;
  }
  return sum / count;
}
