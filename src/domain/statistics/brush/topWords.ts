import type { ListData, TextData } from '../table.ts';

/** The most frequent words of a column. */
export interface TopWords {
  /** At most as many as asked for, most frequent first, equal ones by word. */
  readonly words: readonly string[];
  /** Of every word of the column its place among them, −1: not among them. */
  readonly places: Int32Array;
}

/** Of lists: items. */
export function topWords({ codes, words }: Pick<TextData | ListData, 'codes' | 'words'>, most: number): TopWords {
  const counts = new Uint32Array(words.length), places = new Int32Array(words.length).fill(-1);
  for (let at = 0; at < codes.length; at++) if ((codes[at] as number) >= 0) counts[codes[at] as number] = (counts[codes[at] as number] as number) + 1;
  const top: number[] = [], isBefore = (a: number, b: number): boolean => counts[a] !== counts[b] ? (counts[a] as number) > (counts[b] as number) : (words[a] as string) < (words[b] as string);
  for (let code = 0; code < words.length; code++) {
    // Few are wanted of possibly very many: each is held against the last of the best.
    if (top.length === most && (most === 0 || !isBefore(code, top.at(-1) as number))) continue;
    let at = top.length;
    while (at > 0 && isBefore(code, top[at - 1] as number)) at--;
    top.splice(at, 0, code);
    if (top.length > most) top.pop();
  }
  top.forEach((code, place) => { places[code] = place; });
  return { words: top.map((code) => words[code] as string), places };
}
