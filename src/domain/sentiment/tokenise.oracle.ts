import { keyOf, tokenPattern, type Token } from './tokenise.ts';

/** `tokenise` by one expression alone: slow and obvious. */
export function tokeniseSlowly(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0, isOpen = false;
  for (const match of text.matchAll(new RegExp(tokenPattern))) { // a copy: tokenise leaves its place in it
    const groups = match.groups as Record<string, string | undefined>, [found] = match, key = keyOf(groups, found);
    if (key !== null) {
      tokens.push({ key, start: match.index, end: match.index + found.length, sentence });
      if (groups['end'] === undefined && groups['mark'] === undefined) isOpen = true;
    }
    const isBreak = groups['end'] !== undefined || groups['line'] !== undefined || (groups['tag'] !== undefined && /^<\/?(?:br|p|div|li|h\d)\b/i.test(found));
    if (isBreak && isOpen) {
      sentence++;
      isOpen = false;
    }
  }
  return tokens;
}
