import { countCodes } from '../../kernels/countCodes.ts';
import { isDateLike, isNumberLike, isPaddedCode, isUrlLike } from '../quality/likeness.ts';
import type { ColumnType, TextData } from '../table.ts';
import { isIdentifierName } from './typeOfNumbers.ts';

/** Distinct texts that are looked at, evenly drawn. */
const looked = 2000;
const mostly = 0.9, leastMixed = 0.1, leastMixedNumbers = 5;
/** Digits alone may be an identifier's; money, shares, decimals and dates are not. */
const digitsAlone = /^\s*\d+\s*$/;
const leastIdentifiers = 10, leastOnce = 0.99, longestIdentifier = 64;
const fewCategories = 20, mostRepeating = 0.5, mostWordsOfCategory = 8, mostCharactersOfCategory = 60;
const truths = [['false', 'true'], ['no', 'yes'], ['n', 'y'], ['f', 't'], ['no', 'sí'], ['no', 'si'], ['falso', 'verdadero'], ['off', 'on']].map((pair) => pair.join('|'));

/** See `inferType`. */
export function typeOfTexts(name: string, { codes, words }: TextData): ColumnType {
  if (words.length === 0) return 'empty';
  if (words.length === 1) return 'constant';
  if (words.length === 2 && truths.includes(words.map((word) => word.trim().toLowerCase()).sort().join('|'))) return 'boolean';

  const counts = countCodes(codes, words.length), count = counts.reduce((sum, one) => sum + one, 0), step = Math.max(1, words.length / looked);
  let rows = 0, addresses = 0, numbers = 0, distinctNumbers = 0, characters = 0, parts = 0, coded = 0, own = 0, padded = 0, measured = 0;
  for (let at = 0; at < words.length; at += step) {
    const word = words[Math.floor(at)] as string, often = counts[Math.floor(at)] as number, blanks = word.length > 2000 ? word.length / 6 : word.trim().split(/\s+/).length;
    rows += often;
    own++;
    characters += word.length * often;
    parts += blanks * often;
    if (isUrlLike(word)) addresses += often;
    else if (isNumberLike(word)) {
      numbers += often;
      distinctNumbers++;
      if (!digitsAlone.test(word)) measured++;
    } else if (isPaddedCode(word)) padded += often;
    else if (isDateLike(word)) measured++;
    if (blanks === 1 && word.length <= longestIdentifier && /\d/.test(word)) coded++;
  }
  if (addresses >= mostly * rows) return 'url';
  if (numbers >= leastMixed * rows && numbers + padded <= mostly * rows && distinctNumbers >= leastMixedNumbers) return 'mixed';
  if (count >= leastIdentifiers && words.length >= leastOnce * count && measured < mostly * own && (coded >= mostly * own || (isIdentifierName(name) && parts === rows))) return 'identifier';
  if (words.length <= fewCategories) return words.length > 2 && words.length === count && parts > mostWordsOfCategory * rows ? 'text' : 'categorical';
  return words.length > mostRepeating * count || parts > mostWordsOfCategory * rows || characters > mostCharactersOfCategory * rows ? 'text' : 'categorical';
}
