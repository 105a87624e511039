import type { ReadText } from './model.ts';
import { commonWords, foreignShape, foreignWords, grammarWords } from './reading/languageWords.ts';
import { fewDifferent, looksLikeNoise } from './reading/noise.ts';
import type { Token } from './tokenise.ts';

/** Why a model declines to judge. */
export type Doubt = 'empty' | 'tooShort' | 'fewKnownWords' | 'otherLanguage' | 'noise' | 'tooLong';

export interface Doubted {
  /** Null when nothing speaks against a verdict. */
  readonly why: Doubt | null;
  /** Share of the words looked at that the model or English knows, 0–1; 0 without words. */
  readonly knownShare: number;
}

/** UTF-16 units that are read; a longer text is doubted, and its beginning read. The longest of 100,000 reviews has 14,000. */
export const mostUnits = 60_000;
/** The language of a text shows in its first words, which stand among its first tokens if it has any. */
const lookedAt = 400, mostTokens = 2000;

/** What one word says for English (> 0) or against it. */
const evidence = { english: 2, known: 1, together: 0.5, unknown: -2, unknownName: -1, foreignShape: -2, foreign: -3 } as const;
/** From so many words on, words of one letter in the main are no words: "g r e a t". */
const fewestLetters = 6;
/** Below this mean evidence a word a text is not judged. */
const least = 0;

/** What is no rating, face, grade, mark or long number (`number`). */
function isWord({ key }: Token): boolean {
  const unit = key.charCodeAt(0);
  if (unit < 97 || (unit > 122 && unit < 170)) return false;
  return (unit <= 122 || /^[\p{L}\p{M}]/u.test(key)) && !key.includes(':') && key !== 'number';
}

const startsHigh = (text: string, { start }: Token): boolean => /^\p{Lu}/u.test(text.slice(start, start + 2));
const joining = new Set(['of', 'the', 'a', 'an', 'and', 'in', 'to', 'for', 'on', 'at', 'from', 'with', ':', '-', ',']);

/** How many English words stand outside what may be a title: two capitalised words or more and what joins them. People of every language name films in English. */
function countUntitled(text: string, tokens: readonly Token[], saysEnglish: Uint8Array): number {
  const isCapital = (at: number): boolean => { const token = tokens[at]; return token !== undefined && startsHigh(text, token); };
  let count = 0;
  for (let at = 0; at < Math.min(tokens.length, mostTokens);) {
    let end = at + 1, capitals = 1;
    for (let next = end; isCapital(at) && next < tokens.length; next++) {
      if (isCapital(next)) { end = next + 1; capitals++; } else if (!joining.has(tokens[next]?.key ?? '')) break;
    }
    if (capitals === 1) count += saysEnglish[at] as number;
    at = end;
  }
  return count;
}

/**
 * Whether a text is one that the model has no business judging, from signs that cost next to nothing: which of its tokens are in the table, which hold English
 * sentences together and which those of other languages, and what share of its characters letters are.
 * @param text  as long as it is; only its beginning is looked at
 * @param read  the text, or its first `mostUnits`, as the model reads it
 */
export function doubtOf(text: string, { tokens, firsts, lengths }: Pick<ReadText, 'tokens' | 'firsts' | 'lengths'>): Doubted {
  if (text.trim() === '') return { why: 'empty', knownShare: 0 };
  const known = new Uint8Array(tokens.length), together = new Uint8Array(tokens.length), saysEnglish = new Uint8Array(tokens.length);
  for (let i = 0; i < firsts.length; i++) {
    const first = firsts[i] as number, length = lengths[i] as number;
    if (length > 1) together[first] = 1;
    known.fill(1, first, first + length); // a small table may know a word in company alone
  }

  let words = 0, letters = 0, english = 0, foreign = 0, abroad = 0, familiar = 0, score = 0, saying = 0;
  const different = new Set<string>();
  for (let at = 0; at < Math.min(tokens.length, mostTokens) && words < lookedAt; at++) {
    const token = tokens[at] as Token;
    if (!isWord(token)) {
      const isMark = token.key.length === 1 && token.key < '\u0080'; // most are: no need of the expression
      if (known[at] === 1 && !isMark && /.[:/)(]|<3|\p{Extended_Pictographic}/u.test(token.key)) saying++; // a rating, a face
      continue;
    }
    words++;
    if (different.size <= fewDifferent) different.add(token.key);
    if (token.key.length === 1) letters++;
    const isGrammar = grammarWords.has(token.key), isEnglish = isGrammar || commonWords.has(token.key);
    if (isEnglish || known[at] === 1) familiar++;
    if (!isGrammar && known[at] === 1) saying++;
    const sign = isEnglish ? 'english' : foreignWords.has(token.key) ? 'foreign' : known[at] === 1 ? 'known' : foreignShape.test(token.key) ? 'foreignShape' : startsHigh(text, token) ? 'unknownName' : 'unknown';
    score += evidence[sign];
    if (sign === 'english') {
      english++;
      saysEnglish[at] = 1;
    } else if (sign === 'foreign' || sign === 'foreignShape') {
      foreign++;
      if (!startsHigh(text, token)) abroad++; // no name
    }
    if (together[at] === 1) score += evidence.together;
  }
  const knownShare = words === 0 ? 0 : familiar / words, doubted = (why: Doubt | null): Doubted => ({ why, knownShare });
  if (looksLikeNoise(text, words, different.size, saying) || (words >= fewestLetters && letters > words / 2)) return doubted('noise');
  if (words === 0) return doubted(saying > 0 ? null : 'tooShort');
  if (abroad > 1 && abroad > countUntitled(text, tokens, saysEnglish)) return doubted('otherLanguage');
  if (foreign > english && score < 0) return doubted('otherLanguage');
  if (score / words < least) return doubted(foreign > 0 && foreign >= english ? 'otherLanguage' : 'fewKnownWords');
  if (words <= 2 && saying === 0) return doubted('tooShort');
  return doubted(text.length > mostUnits ? 'tooLong' : null);
}
