/** A word, number, rating, face or mark of a text. `key` is what the models know it by; `start` and `end` are UTF-16 offsets into the text. */
export interface Token {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** 0, 1, … in reading order; a break of line or a full stop begins the next. */
  readonly sentence: number;
}

/** One alternative a kind, tried in this order. Tags of HTML are skipped but end a sentence when they break the line. */
export const tokenPattern = new RegExp([
  String.raw`(?<tag><\/?[a-z][^<>]{0,80}>)`,
  String.raw`(?<entity>&(?:amp|quot|lt|gt|nbsp|#\d{1,5}|#x[\da-f]{1,5});)`,
  String.raw`(?<link>(?:https?:\/\/|www\.)[^\s<>"]+)`,
  String.raw`(?<rating>\d{1,3}(?:[.,]\d{1,2})?(?:\s?\/\s?|\s(?:out\s)?of\s(?:a\spossible\s)?)(?:100|10|5|4|ten|five|four)(?![\d/]))`,
  String.raw`(?<face>[:;=8xX][-o^']?[)(\][/\\|DPp*]+(?![\p{L}\d])|<3|\p{Extended_Pictographic})`,
  String.raw`(?<grade>(?<![\p{L}\d])[A-DFa-df](?:\+|-(?=\s|$))(?![\p{L}\d+]))`,
  String.raw`(?<word>[\p{L}\p{M}]+(?:['’\u0092][\p{L}\p{M}]+)*)`,
  String.raw`(?<number>\d+(?:[.,]\d+)*)`,
  String.raw`(?<end>[.!?…\u0085]+)`,
  String.raw`(?<mark>[*★☆]+|[,;:()"“”-])`,
  String.raw`(?<line>\n\s*\n)`,
].join('|'), 'giu');

const outOf: Readonly<Record<string, number>> = { ten: 10, five: 5, four: 4 };
const faces = new Map([[')', ':)'], [']', ':)'], ['d', ':)'], ['p', ':)'], ['*', ':)'], ['(', ':('], ['[', ':('], ['/', ':/'], ['\\', ':/'], ['|', ':/']]);

/**
 * The tokens of a text, lower-cased, stretched letters shortened ("sooooo" → "soo"), curly apostrophes made straight. A rating such as "7/10" or "8 out of ten" is one
 * token whose key is the share of what could be had, in tenths (`rating:7`).
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0, isOpen = false, at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    // Nine tokens in ten are plain words and marks, for which the expression below is slow: 190 µs a review of 230 words, 35 in this way.
    if (unit === 32 || unit === 39 || unit === 47) { at++; continue; } // space ' /
    if ((unit | 32) >= 97 && (unit | 32) <= 122) {
      const end = plainWordEnd(text, at);
      if (end > 0) {
        tokens.push({ key: plainKey(text.slice(at, end)), start: at, end, sentence });
        isOpen = true;
        at = end;
        continue;
      }
    } else if (unit === 44 || unit === 40 || unit === 41 || unit === 34 || unit === 45) { // , ( ) " -
      tokens.push({ key: text.charAt(at), start: at, end: ++at, sentence });
      continue;
    }
    tokenPattern.lastIndex = at;
    const match = tokenPattern.exec(text);
    if (!match) break;
    const groups = match.groups as Record<string, string | undefined>, [found] = match;
    const key = keyOf(groups, found);
    at = match.index + found.length;
    if (key !== null) {
      tokens.push({ key, start: match.index, end: at, sentence });
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

/** Where a word of the letters a–z ends that begins here, apostrophes inside it included; 0 where it may be something else: a face, a grade, a link, a word with other letters. */
export function plainWordEnd(text: string, start: number): number {
  const first = text.charCodeAt(start) | 32;
  if (first === 120) return 0; // x: a face
  for (let at = start + 1; ; at++) {
    const unit = text.charCodeAt(at); // NaN behind the end
    if ((unit | 32) >= 97 && (unit | 32) <= 122) continue;
    if (unit >= 128) return 0;
    if (unit === 39) {
      const next = text.charCodeAt(at + 1);
      if (next >= 128) return 0;
      if ((next | 32) >= 97 && (next | 32) <= 122) continue;
    }
    if (at === start + 1 && first <= 102 && (unit === 43 || unit === 45)) return 0; // A+
    if ((first === 104 && unit === 58) || (first === 119 && unit === 46)) return 0; // http: www.
    return at;
  }
}

/** The key of a word of the letters a–z. */
export function plainKey(word: string): string {
  const key = word.toLowerCase();
  for (let at = 2; at < key.length; at++) if (key.charCodeAt(at) === key.charCodeAt(at - 1) && key.charCodeAt(at) === key.charCodeAt(at - 2)) return shorten(key);
  return key;
}

/** The key of what the pattern found; null for what is skipped. */
export function keyOf(groups: Record<string, string | undefined>, found: string): string | null {
  if (groups['word'] !== undefined) return shorten(found.toLowerCase().replace(/[’\u0092]/g, "'"));
  if (groups['end'] !== undefined) return /[?]/.test(found) ? (/!/.test(found) ? '?!' : '?') : /!/.test(found) ? (found.length > 1 ? '!!' : '!') : found.length > 1 || found === '…' || found === '\u0085' ? '...' : '.';
  if (groups['mark'] !== undefined) return /[*★☆]/.test(found) ? `stars:${Math.min(10, found.replace(/☆/g, '').length)}` : /["“”]/.test(found) ? '"' : found;
  if (groups['rating'] !== undefined) return ratingKey(found);
  if (groups['face'] !== undefined) return found === '<3' || found.length > 1 && /\p{Extended_Pictographic}/u.test(found) ? found : faces.get(found.at(-1)?.toLowerCase() ?? '') ?? found;
  if (groups['grade'] !== undefined) return `grade:${found.toUpperCase()}`;
  if (groups['number'] !== undefined) return found.length > 4 ? 'number' : found;
  return null;
}

const shorten = (word: string): string => word.replace(/(\p{L})\1{2,}/gu, '$1$1');

function ratingKey(found: string): string {
  const [given = '', best = ''] = found.toLowerCase().split(/\s?\/\s?|\s(?:out\s)?of\s(?:a\spossible\s)?/);
  const share = Number(given.replace(',', '.')) / (outOf[best] ?? Number(best));
  return share <= 1 ? `rating:${Math.round(share * 10)}` : 'rating:11';
}
