import { fold } from '../text/fold.ts';

/** Articles, prepositions and the like in the languages that titles come in, folded, and which part of a series it is: they say nothing about a work. */
const stopWords: ReadonlySet<string> = new Set((
  'a an and at but by for from in into is it its my no of on or s the to up us vs with ' +
  'as da das de dei del della den der des di die do dos du e een ein eine el en et gli i il l la las le les lo los na o os ou para per por pour sur u un una und une uno van von y z ' +
  '1 2 3 4 5 6 7 8 9 ii iii iv v vi vii viii ix part chapter episode season vol volume'
).split(' '));

/** Folded words of a title that tell titles apart, in their order; a title of stop words alone keeps them. */
export function titleWords(title: string): readonly string[] {
  const words = plainWords(title) ?? fold(title).split(' ').filter((word) => word !== '');
  let telling = 0;
  for (const word of words) if (!stopWords.has(word)) telling++;
  return telling === words.length || telling === 0 ? words : words.filter((word) => !stopWords.has(word));
}

/** The words of `fold` for plain ASCII, five titles in six, in a third of the time (but for `&`, which `fold` reads as a stop word); null for other titles. */
function plainWords(title: string): string[] | null {
  let lower = title.toLowerCase();
  if (lower.includes("'") || lower.includes('`')) lower = lower.replace(/['`]/g, '');
  const words: string[] = [];
  let from = -1;
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      if (from < 0) from = at;
    } else if (code > 126) {
      return null;
    } else if (from >= 0) {
      words.push(lower.slice(from, at));
      from = -1;
    }
  }
  if (from >= 0) words.push(lower.slice(from));
  return words;
}
