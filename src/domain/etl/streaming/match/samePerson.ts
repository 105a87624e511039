import { fold } from '../../../text/fold.ts';

/** A name prepared for comparison. */
export interface PersonKey {
  readonly words: readonly string[];
  /** All letters, sorted: equal for `Kim Ji-woon` and `Jiwoon Kim`. */
  readonly letters: string;
}

export function personKey(name: string): PersonKey {
  const words = fold(name).split(' ').filter((word) => word !== '' && word !== 'jr' && word !== 'sr');
  return { words, letters: [...words.join('')].sort().join('') };
}

/**
 * Whether two names are the same person's, in the setting of one title: the same letters in any order,
 * the same first and last word, the same last word with an initial or a short form, the same initial and last words one letter apart, or long names one letter apart.
 */
export function samePerson(a: PersonKey, b: PersonKey): boolean {
  if (a.letters === '' || b.letters === '') return false;
  if (a.letters === b.letters) return true;
  const aLast = a.words.at(-1) ?? '', bLast = b.words.at(-1) ?? '', aFirst = a.words[0] ?? '', bFirst = b.words[0] ?? '';
  if (a.words.length > 1 && b.words.length > 1 && aLast === bLast && aLast.length > 2) {
    if (aFirst === bFirst || aFirst.startsWith(bFirst) || bFirst.startsWith(aFirst)) return true;
  }
  if (aFirst[0] === bFirst[0] && aLast.length > 5 && bLast.length > 5 && oneEditApart(aLast, bLast)) return true;
  return a.letters.length >= 9 && b.letters.length >= 9 && oneEditApart(a.words.join(''), b.words.join(''));
}

/** Whether two names might still be one person's: a family name in common. */
function sharesName(a: PersonKey, b: PersonKey): boolean {
  return a.words.some((word) => word.length > 3 && b.words.includes(word));
}

function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return Math.max(a.length, b.length) - head - tail <= 1;
}

export type Agreement = 'agree' | 'unclear' | 'contradict' | 'unknown';

/** How two lists of people compare, as wholes. */
export function comparePeople(a: readonly PersonKey[], b: readonly PersonKey[]): { agreement: Agreement; common: number } {
  if (a.length === 0 || b.length === 0) return { agreement: 'unknown', common: 0 };
  const common = a.filter((one) => b.some((other) => samePerson(one, other))).length;
  if (common > 0) return { agreement: 'agree', common };
  return { agreement: a.some((one) => b.some((other) => sharesName(one, other))) ? 'unclear' : 'contradict', common: 0 };
}
