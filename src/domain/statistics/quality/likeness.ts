import { parseDate } from '../recipe/dateText.ts';
import { parseNumber } from '../recipe/numberText.ts';

/** A code, not a number: read as one it would lose its zeros. */
const leadingZero = /^[+-]?0\d/;

/** Whether a text reads as a number, as retyping it would read it; codes with leading zeros and whole numbers beyond 2⁵³ do not. */
export function isNumberLike(text: string): boolean {
  if (text.length > 40 || !/[\d∞]|inf/i.test(text) || leadingZero.test(text.trim())) return false;
  const value = parseNumber(text, '.') ?? parseNumber(text, ',');
  return value !== null && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

/** Whether a text reads as a date in either order of day and month, and not as a number (`2017`). */
export function isDateLike(text: string): boolean {
  return text.length >= 6 && text.length <= 40 && /\d/.test(text) && !isNumberLike(text) && (parseDate(text, 'dmy') ?? parseDate(text, 'mdy')) !== null;
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
