import type { Offer } from './haystack.ts';
import { tier } from './tier.ts';
import { wordsNear, type Words } from './words.ts';

/** Edits allowed in a word of this length: at first few, and more only when nothing is near. */
const strict = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);
const lenient = (length: number) => (length < 3 ? 0 : length < 5 ? 1 : length < 8 ? 2 : 3);

/** Offers every entry that holds a word near each word typed, at tier `near` plus the edits in all. */
export function nearTiers(index: Words, typed: string, entries: number, offer: Offer): void {
  const tokens = [...new Set(typed.split(' '))].slice(0, 8);
  if (!offerWithin(index, tokens, strict, entries, offer)) offerWithin(index, tokens, lenient, entries, offer);
}

function offerWithin(index: Words, tokens: readonly string[], allowed: (length: number) => number, entries: number, offer: Offer): boolean {
  const stage = new Uint8Array(entries); // tokens found so far
  const total = new Uint8Array(entries); // edits so far
  for (const [turn, token] of tokens.entries()) {
    let reached = false;
    for (const { word, edits } of wordsNear(index, token, allowed(token.length))) {
      for (let at = index.starts[word] as number, end = index.starts[word + 1] as number; at < end; at++) {
        const entry = index.entries[at] as number;
        if (stage[entry] !== turn) continue; // lacks an earlier word, or has this one with fewer edits
        stage[entry] = turn + 1;
        (total[entry] as number) += edits;
        reached = true;
      }
    }
    if (!reached) return false;
  }
  for (let entry = 0; entry < entries; entry++) if (stage[entry] === tokens.length) offer(entry, Math.min(tier.near + (total[entry] as number), tier.none - 1));
  return true;
}
