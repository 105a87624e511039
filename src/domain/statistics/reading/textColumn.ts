import type { TextData } from '../table.ts';

/**
 * A column of texts whose words are those that are used, in the order of their first row.
 * @param codes  [rows], into `words`; −1 is a missing cell. Written over
 * @param words  distinct once `null`s (missing ones) are left out; equal ones become one
 */
export function textColumn(codes: Int32Array, words: readonly (string | null)[]): TextData {
  const places = new Int32Array(words.length).fill(-2), kept: string[] = [], known = new Map<string, number>();
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code < 0) continue;
    let place = places[code] as number;
    if (place === -2) {
      const word = words[code] as string | null;
      place = word === null ? -1 : known.get(word) ?? kept.push(word) - 1;
      if (word !== null) known.set(word, place);
      places[code] = place;
    }
    codes[row] = place;
  }
  return { form: 'texts', codes, words: kept };
}
