/** Characters in which noise shows: it is the same everywhere. */
const lookedAt = 2500;
/** A text of that few different words, each four times over, is no prose; of more than that nobody need know how many. */
export const fewDifferent = 12;
/** Letters and digits without a break; turns from digit to letter among them. */
const longestRun = 45, mostTurns = 3;
/** Shares of the characters other than space. */
const mostSymbols = 0.05, leastLetters = 0.5;

const enum Kind { space, letter, digit, mark, symbol }
const symbols = '{}[]<>=_\\|%$#@^~;+/*&';
const kinds = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return unit <= 32 ? Kind.space : /[a-z]/i.test(character) ? Kind.letter : /\d/.test(character) ? Kind.digit : symbols.includes(character) ? Kind.symbol : Kind.mark;
});
const kindOf = (unit: number): Kind => (unit < 128 ? kinds[unit] as Kind : unit === 160 ? Kind.space : /[\p{L}\p{M}\ud800-\udfff]/u.test(String.fromCharCode(unit)) ? Kind.letter : Kind.mark);

/**
 * Whether a text is no prose of any language: numbers, marks, code, a word over and over, letters without a space.
 * @param words  words among those looked at, and how many different ones, counted to `fewDifferent` and one more
 * @param saying  tokens that say something beyond grammar: an emoji alone does
 */
export function looksLikeNoise(text: string, words: number, different: number, saying: number): boolean {
  if (words >= 6 && different <= Math.min(words / 4, fewDifferent)) return true;
  let letters = 0, nSymbols = 0, seen = 0, run = 0, turns = 0, before: Kind = Kind.space;
  for (let at = 0; at < text.length && at < lookedAt; at++) {
    const unit = text.charCodeAt(at);
    const skipped = unit === 60 || unit === 38 ? markupAt(text, at) : 0; // < &
    if (skipped > 0) {
      at += skipped - 1;
      before = Kind.space;
      run = turns = 0;
      continue;
    }
    const kind = kindOf(unit);
    if (kind !== Kind.space) seen++;
    if (kind === Kind.letter || kind === Kind.digit) {
      if (kind === Kind.letter) letters++;
      if (kind === Kind.letter && before === Kind.digit) turns++;
      if (++run >= longestRun || turns >= mostTurns) return true;
    } else run = turns = 0;
    if (kind === Kind.symbol || (unit === 41 && text.charCodeAt(at - 1) === 40)) { // an empty pair of brackets
      let end = at + 1;
      while (end < text.length && end - at < lookedAt && kindOf(text.charCodeAt(end)) === Kind.symbol && text.charCodeAt(end) !== 60) end++;
      const isRule = unit === 42 && end - at > 1; // ***
      if (!isRule) nSymbols += Math.min(2, end - at);
      seen += isRule ? -1 : end - at - 1;
      at = end - 1;
    }
    before = kind;
  }
  if (words === 0) return saying === 0 && seen > 2;
  if (saying === 0 && letters / seen < leastLetters) return true;
  return nSymbols >= 4 && nSymbols / seen > mostSymbols;
}

/** Length of the tag or entity that begins here; 0 where none does. */
function markupAt(text: string, at: number): number {
  const found = /^(?:<\/?[a-z][^<>]{0,80}>|&#?\w{1,8};)/i.exec(text.slice(at, at + 84));
  return found?.[0].length ?? 0;
}
