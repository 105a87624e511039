import { parseDate } from '../recipe/dateText.ts';
import { parseNumber } from '../recipe/numberText.ts';

/** A code, not a number: read as one it would lose its zeros. */
const leadingZero = /^[+-]?0\d/;
/** How numbers and dates begin: what begins otherwise need not be parsed. */
const beginsNumber = /^[\s(+\-−–]*(?:[.,]?\d|∞|inf|[A-Z]{0,3}\p{Sc}|[A-Z]{3} ?[\d.,+-])/iu;
const beginsDate = /^\s*(?:\d{1,4}[-/.\s]|\d{4}|\d{1,2}(?:st|nd|rd|th|º|°)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|set|mon|tue|wed|thu|fri|sat|sun|lun|mi[eé]|jue|vie|s[aá]b|dom)\p{L}*[.,]?\s)/iu;

/** An address of a machine (IPv4), which European thousands would make a number: 10.123.200.101. */
const machine = /^\s*(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\s*$/;

/** Whether a text reads as a number, as retyping it would read it; codes with leading zeros, addresses of machines and whole numbers beyond 2⁵³ do not. */
export function isNumberLike(text: string): boolean {
  if (text.length > 40 || !beginsNumber.test(text) || leadingZero.test(text.trim()) || machine.test(text)) return false;
  const value = parseNumber(text, '.') ?? parseNumber(text, ',');
  return value !== null && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

/** Whether a text is a code of digits alone with a zero before them (`01234`): where some are, the others are codes too. */
export const isPaddedCode = (text: string): boolean => /^\s*0\d+\s*$/.test(text);

/** Whether a text reads as a date in either order of day and month, and not as a number (`2017`). */
export function isDateLike(text: string): boolean {
  return text.length >= 6 && text.length <= 40 && beginsDate.test(text) && !isNumberLike(text) && (parseDate(text, 'dmy') ?? parseDate(text, 'mdy')) !== null;
}

const address = /^(?:https?|ftp):\/\/[^\s/$.?#]\S*$|^www\.[^\s.]+\.\S+$/i;

/** Whether a text is the address of a page. */
export function isUrlLike(text: string): boolean {
  return text.length <= 2048 && address.test(text.trim());
}

const delimiters = ['|', ';', ','] as const;
const longestList = 4000, longestItem = 40, leastItems = 3;

/** Whether a text reads as a list: brackets at both ends, or three items and more, short ones, behind one delimiter. */
export function isListLike(text: string): boolean {
  const whole = text.trim(), first = whole.charAt(0), last = whole.charAt(whole.length - 1);
  if ((first === '[' && last === ']') || (first === '{' && last === '}') || (first === '(' && last === ')' && whole.includes(','))) return true;
  if (whole.length > longestList || /[.!?](?:\s|$)/.test(whole)) return false;
  return delimiters.some((delimiter) => {
    if (!whole.includes(delimiter)) return false;
    const items = whole.split(delimiter);
    return items.length >= leastItems && items.every((item) => item.length <= longestItem && item.trim() !== '') && !isNumberLike(whole);
  });
}
