import { seededRandom } from '../../random.ts';

/** Distinct texts, and characters of them, that words are counted over at most. */
export const mostTexts = 200_000, mostCharacters = 10_000_000;

/**
 * How often each text counts: as often as it occurs, or, where texts are too many or too long, in a sample of places, one drawn from each of as many equal stretches.
 * @param codes  of every place; negative ones are missing
 * @param counts  of every text
 * @param lengths  of every text in characters
 * @returns sampled: places drawn that hold a text; null where all count
 */
export function sampleCodes(codes: Int32Array, counts: Uint32Array, lengths: ArrayLike<number>, seed: number): { readonly counts: Uint32Array; readonly sampled: number | null } {
  let own = 0, all = 0, present = 0;
  counts.forEach((count, text) => {
    own += lengths[text] as number;
    all += (lengths[text] as number) * count;
    present += count;
  });
  if (counts.length <= mostTexts && own <= mostCharacters) return { counts, sampled: null };
  const wanted = Math.max(1, Math.min(mostTexts, Math.floor((mostCharacters * present) / all))), places = Math.min(codes.length, Math.ceil((wanted * codes.length) / present));
  const drawn = new Uint32Array(counts.length), random = seededRandom(seed);
  let sampled = 0;
  for (let stretch = 0; stretch < places; stretch++) {
    const code = codes[Math.floor(((stretch + random()) * codes.length) / places)] as number;
    if (code < 0) continue;
    drawn[code] = (drawn[code] as number) + 1;
    sampled++;
  }
  return { counts: drawn, sampled };
}
