import type { TextData } from '../table.ts';

/**
 * A column of texts whose words are those that are used, in the order of their first row.
 * @param codes  [rows], into `words`; −1 is a missing cell. Written over
 * @param words  null: a missing cell
 * @param mayRepeat  whether equal words may stand there twice, which then become one
 */
export function textColumn(codes: Int32Array, words: readonly (string | null)[], mayRepeat: boolean): TextData {
  const places = new Int32Array(words.length).fill(-2), kept: string[] = [], known = new Map<string, number>();
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code < 0) continue;
    let place = places[code] as number;
    if (place === -2) {
      const word = words[code] as string | null;
      place = word === null ? -1 : (mayRepeat ? known.get(word) : undefined) ?? kept.push(word) - 1;
      if (mayRepeat && word !== null) known.set(word, place);
      places[code] = place;
    }
    codes[row] = place;
  }
  return { form: 'texts', codes, words: kept };
}
