/**
 * How long a typist may rest before the text is read, ms: short texts take a few milliseconds and follow every key, a megabyte waits until the hand rests.
 * @param characters  of the text
 */
export function pauseMs(characters: number): number {
  return Math.min(900, 40 + Math.max(0, characters - 5000) / 250);
}
