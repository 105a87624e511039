const LONGEST = 64;
const rows = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)] as const;

/**
 * Fewest edits (insert, drop, replace, swap neighbours) that turn `typed` into some beginning of `word`: what is still to be typed costs nothing.
 * Stops early: anything above `most` reads `most + 1`. Texts are cut at 64 letters.
 * Source: optimal string alignment (Wagner & Fischer, JACM 21(1), 1974, with Damerau's transposition), minimum over the last row.
 */
export function prefixEdits(typed: string, word: string, most: number): number {
  const n = Math.min(typed.length, LONGEST), m = Math.min(word.length, LONGEST, n + most);
  if (n - m > most) return most + 1;
  let [older, previous, current] = rows;
  for (let j = 0; j <= m; j++) previous[j] = j;
  for (let i = 1; i <= n; i++) {
    const letter = typed.charCodeAt(i - 1);
    let least = (current[0] = i);
    for (let j = 1; j <= m; j++) {
      const other = word.charCodeAt(j - 1);
      let edits = previous[j - 1]! + (letter === other ? 0 : 1);
      if (previous[j]! + 1 < edits) edits = previous[j]! + 1;
      if (current[j - 1]! + 1 < edits) edits = current[j - 1]! + 1;
      if (i > 1 && j > 1 && letter === word.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === other && older[j - 2]! + 1 < edits) edits = older[j - 2]! + 1;
      current[j] = edits;
      if (edits < least) least = edits;
    }
    if (least > most) return most + 1;
    [older, previous, current] = [previous, current, older];
  }
  let fewest = most + 1;
  for (let j = 0; j <= m; j++) if (previous[j]! < fewest) fewest = previous[j]!;
  return fewest;
}
