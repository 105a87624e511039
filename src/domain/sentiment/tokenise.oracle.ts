import type { Token } from './tokenise.ts';

// One alternative a kind, tried in this order. Tags of HTML are skipped but end a sentence when they break the line.
const pattern = new RegExp([
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

/** `tokenise` by one expression alone: slow and obvious. */
export function tokeniseSlowly(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0, isOpen = false;
  for (const match of text.matchAll(pattern)) {
    const groups = match.groups as Record<string, string | undefined>, [found] = match;
    const key = keyOf(groups, found);
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

function keyOf(groups: Record<string, string | undefined>, found: string): string | null {
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
