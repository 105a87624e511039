import { keyOf, plainKey, plainWordEnd, tokenPattern } from '../../sentiment/tokenise.ts';
import { PlainWords } from './plainWords.ts';

const isWord = /^[\p{L}\p{M}']+$/u;

/** Numbers the words of texts: the tokens are those of `tokenise`, found three times as fast, as none is made. */
export function createWordNumbers() {
  const known = new Map<string, number>(), plain = new PlainWords(), words: string[] = [];
  const numberOf = (key: string): number => {
    let number = known.get(key);
    if (number === undefined) known.set(key, (number = isWord.test(key) ? words.push(key) - 1 : -1));
    return number;
  };
  const numberOfPlain = (word: string): number => numberOf(plainKey(word));
  return {
    /** Different words in the order of their first appearance: lower-cased, stretched letters shortened. */
    words: words as readonly string[],
    /** Calls with the number of each token between `from` and `to`, in order: a place in `words`, or −1 of what is no word. */
    visit(text: string, from: number, to: number, tell: (number: number) => void): void {
      const part = from === 0 && to === text.length ? text : text.slice(from, to);
      for (let at = 0; at < part.length; ) {
        const unit = part.charCodeAt(at);
        if (unit === 32 || unit === 39 || unit === 47) { at++; continue; } // space ' /
        if ((unit | 32) >= 97 && (unit | 32) <= 122) {
          const end = plainWordEnd(part, at);
          if (end > 0) {
            tell(plain.find(part, at, end, numberOfPlain));
            at = end;
            continue;
          }
        } else if (unit === 44 || unit === 40 || unit === 41 || unit === 34 || unit === 45) { // , ( ) " -
          tell(-1);
          at++;
          continue;
        }
        tokenPattern.lastIndex = at;
        const match = tokenPattern.exec(part);
        if (!match) return;
        const [found] = match, key = keyOf(match.groups as Record<string, string | undefined>, found);
        at = match.index + found.length;
        if (key !== null) tell(numberOf(key));
      }
    },
  };
}
