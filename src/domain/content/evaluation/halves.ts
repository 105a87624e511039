import { seededRandom } from '../../random.ts';

export const splitSeed = 2024;

/** Two halves of a list, drawn by seed: weights are chosen on the first, figures come from the second. The order of `items` decides with the seed. */
export function halves<T>(items: readonly T[], seed = splitSeed): { readonly tuning: readonly T[]; readonly heldOut: readonly T[] } {
  const random = seededRandom(seed), drawn = items.slice();
  for (let at = drawn.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1)), kept = drawn[at] as T;
    drawn[at] = drawn[other] as T;
    drawn[other] = kept;
  }
  return { tuning: drawn.slice(0, drawn.length >> 1), heldOut: drawn.slice(drawn.length >> 1) };
}
