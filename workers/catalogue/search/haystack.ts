import { tier } from './tier.ts';

const NEWLINE = 10, BLANK = 32;
/** Articles that a title may begin with, in the languages most titles are in. */
const articles = ['the', 'a', 'an', 'el', 'la', 'los', 'las', 'un', 'una', 'le', 'les', 'l', 'il', 'lo', 'i', 'gli', 'der', 'die', 'das', 'o', 'os', 'as'];

export type Offer = (entry: number, tier: number) => void;

/** Folded names in one string, one a line: a native `indexOf` over it passes 72 k titles in about a millisecond. */
export interface Haystack {
  /** Offers every entry that holds `typed` (folded, not empty), or all its words. */
  scan(typed: string, offer: Offer): void;
  /** Offers every entry that begins with `typed`, or holds it when it is long enough to mean something. */
  scanJoined(typed: string, offer: Offer): void;
}

export function createHaystack(folded: readonly string[]): Haystack {
  const hay = `\n${folded.join('\n')}\n`;
  /** Where each entry begins; one more for the end. */
  const starts = new Int32Array(folded.length + 1);
  let at = 1;
  for (let entry = 0; entry < folded.length; entry++) {
    starts[entry] = at;
    at += (folded[entry] as string).length + 1;
  }
  starts[folded.length] = at;

  /** Calls back at each place where `text` stands; the callback says where to look next. */
  function each(text: string, visit: (position: number, entry: number) => number): void {
    let entry = 0;
    for (let position = hay.indexOf(text); position >= 0; ) {
      while ((starts[entry + 1] as number) <= position) entry++;
      position = hay.indexOf(text, visit(position, entry));
    }
  }

  /** Tier of an occurrence at a word's beginning. */
  function tierAt(position: number, entry: number, length: number): number {
    const isEnd = hay.charCodeAt(position + length) === NEWLINE;
    if (hay.charCodeAt(position - 1) === NEWLINE) return isEnd ? tier.exact : tier.prefix;
    const first = hay.slice(starts[entry], position - 1);
    if (first.length <= 3 && articles.includes(first)) return isEnd ? tier.exactPastArticle : tier.prefixPastArticle;
    return tier.wordPrefix;
  }

  return {
    scan(typed, offer) {
      const tooShort = /^[a-z0-9]{1,2}$/.test(typed); // inside words these mean nothing, and are everywhere
      each(typed, (position, entry) => {
        const before = hay.charCodeAt(position - 1);
        if (before === NEWLINE || before === BLANK) {
          offer(entry, tierAt(position, entry, typed.length));
          return starts[entry + 1] as number; // no later place in this entry can be better
        }
        if (!tooShort) offer(entry, tier.inside);
        return position + 1;
      });
      const tokens = [...new Set(typed.split(' '))];
      if (tokens.length < 2) return;
      const rarest = tokens.reduce((longest, token) => (token.length > longest.length ? token : longest));
      each(rarest, (_, entry) => {
        const end = starts[entry + 1] as number;
        const line = hay.slice((starts[entry] as number) - 1, end).replace('\n', ' ');
        if (tokens.every((token) => line.includes(` ${token}`))) offer(entry, tier.anyOrder);
        else if (tokens.every((token) => token.length > 2 && line.includes(token))) offer(entry, tier.inside);
        return end;
      });
    },
    scanJoined(typed, offer) {
      each(typed, (position, entry) => {
        if (hay.charCodeAt(position - 1) === NEWLINE || typed.length >= 6) offer(entry, tier.joined);
        return starts[entry + 1] as number;
      });
    },
  };
}
