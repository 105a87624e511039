import type { ReadText } from './model.ts';
import { commonWords, foreignShape, foreignWords, grammarWords } from './reading/functionWords.ts';
import { looksLikeNoise } from './reading/noise.ts';
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
/** The language of a text shows in its first words. */
const lookedAt = 400;

/** What one word says for English (> 0) or against it. */
const evidence = { english: 2, known: 1, together: 0.5, unknown: -2, unknownName: -1, foreignShape: -2, foreign: -3 } as const;
/** Below this mean evidence a word a text is not judged. */
const least = 0;

/** What is no rating, face, grade, mark or long number (`number`). */
function isWord({ key }: Token): boolean {
  const unit = key.charCodeAt(0);
  if (unit < 97 || (unit > 122 && unit < 170)) return false;
  return (unit <= 122 || /^[\p{L}\p{M}]/u.test(key)) && !key.includes(':') && key !== 'number';
}

/**
 * Whether a text is one that the model has no business judging, from signs that cost next to nothing: which of its tokens are in the table, which hold English
 * sentences together and which those of other languages, and what share of its characters letters are.
 * @param text  as long as it is; only its beginning is looked at
 * @param read  the text, or its first `mostUnits`, as the model reads it
 */
export function doubtOf(text: string, { tokens, firsts, lengths }: Pick<ReadText, 'tokens' | 'firsts' | 'lengths'>): Doubted {
  if (text.trim() === '') return { why: 'empty', knownShare: 0 };
  const known = new Uint8Array(tokens.length), together = new Uint8Array(tokens.length);
  for (let i = 0; i < firsts.length; i++) (lengths[i] === 1 ? known : together)[firsts[i] as number] = 1;

  let words = 0, english = 0, foreign = 0, familiar = 0, score = 0, saying = 0;
  const different = new Set<string>();
  for (let at = 0; at < tokens.length && words < lookedAt; at++) {
    const token = tokens[at] as Token;
    if (!isWord(token)) {
      if (known[at] === 1 && /.[:/)(]|<3|\p{Extended_Pictographic}/u.test(token.key)) saying++; // a rating, a face
      continue;
    }
    words++;
    different.add(token.key);
    const isGrammar = grammarWords.has(token.key), isEnglish = isGrammar || commonWords.has(token.key);
    if (isEnglish || known[at] === 1) familiar++;
    if (!isGrammar && known[at] === 1) saying++;
    if (isEnglish) english++;
    if (isEnglish) score += evidence.english;
    else if (foreignWords.has(token.key)) { foreign++; score += evidence.foreign; }
    else if (known[at] === 1) score += evidence.known;
    else if (foreignShape.test(token.key)) { foreign++; score += evidence.foreignShape; }
    else score += /^\p{Lu}\p{Ll}/u.test(text.slice(token.start, token.start + 2)) ? evidence.unknownName : evidence.unknown;
    if (together[at] === 1) score += evidence.together;
  }
  const knownShare = words === 0 ? 0 : familiar / words, doubted = (why: Doubt | null): Doubted => ({ why, knownShare });
  if (looksLikeNoise(text, words, different.size, saying)) return doubted('noise');
  if (words === 0) return doubted(saying > 0 ? null : 'tooShort');
  if (foreign > english && score < 0) return doubted('otherLanguage');
  if (score / words < least) return doubted(foreign > 0 && foreign >= english ? 'otherLanguage' : 'fewKnownWords');
  if (words <= 2 && saying === 0) return doubted('tooShort');
  return doubted(text.length > mostUnits ? 'tooLong' : null);
}
