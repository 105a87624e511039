/** Maps that the words are dealt out to: when one grows it moves a 64th of a million words, in a millisecond or two; a single one would hold everything up for 200 ms. */
const nMaps = 64;

/** Gives distinct words the numbers 0, 1, 2 … in the order in which they come. */
export class WordCodes {
  readonly words: string[] = [];
  readonly #maps = Array.from({ length: nMaps }, () => new Map<string, number>());

  codeOf(word: string): number {
    const { length } = word, map = this.#maps[(length + word.charCodeAt(length - 1) * 31 + word.charCodeAt(length >> 1) * 7) & (nMaps - 1)] as Map<string, number>; // NaN of an empty word is 0
    let code = map.get(word);
    if (code === undefined) {
      map.set(word, (code = this.words.length));
      this.words.push(word);
    }
    return code;
  }
}
