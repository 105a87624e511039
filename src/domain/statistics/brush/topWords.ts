import { listedText } from '../overview/listedCell.ts';
import type { ListData, TextData } from '../table.ts';
import { topCodes } from '../topCodes.ts';

/** The most frequent words of a column. */
export interface TopWords {
  /** At most as many as asked for, most frequent first, equal ones by word. */
  readonly words: readonly string[];
  /** Of every word of the column its place among them, −1: not among them. */
  readonly places: Int32Array;
}

/** Of lists: items. */
export function topWords({ codes, words }: Pick<TextData | ListData, 'codes' | 'words'>, most: number): TopWords {
  const top = topCodes(codes, words.length, most, (a, b) => (words[a] as string) < (words[b] as string)), places = new Int32Array(words.length).fill(-1);
  top.forEach((code, place) => { places[code] = place; });
  return { words: top.map((code) => listedText(words[code] as string)), places };
}
