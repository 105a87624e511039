import { seededRandom } from '../../src/domain/random.ts';

/** `size` of the items without replacement, in the order drawn; the same seed draws the same from the same items. */
export function drawSample<T>(items: readonly T[], size: number, seed: number): T[] {
  const random = seededRandom(seed);
  const left = [...items];
  return Array.from({ length: Math.min(size, left.length) }, () => left.splice(Math.floor(random() * left.length), 1)).flat();
}
