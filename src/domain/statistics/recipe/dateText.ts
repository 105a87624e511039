/** Which of two numbers in front of a year is the day. */
export type DayOrder = 'dmy' | 'mdy';

const monthNames = [
  'january jan enero ene', 'february feb febrero', 'march mar marzo', 'april apr abril abr', 'may mayo', 'june jun junio', 'july jul julio', 'august aug agosto ago',
  'september sep sept septiembre setiembre set', 'october oct octubre', 'november nov noviembre', 'december dec diciembre dic',
];
const months: ReadonlyMap<string, number> = new Map(monthNames.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)));
const weekdays: ReadonlySet<string> = new Set(
  'monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun lunes lun martes mar miercoles mie jueves jue viernes vie sabado sab domingo dom'.split(' '),
);

/** A longer text is no date. */
const longestDate = 64;
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const compact = /^(\d{4})(\d{2})(\d{2})(?=$|T)/;
const yearAndMonth = /^(\d{4})[-/](\d{1,2})$/;
const yearAlone = /^[12]\d{3}$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const dayMonthName = /^(\d{1,2})(?:st|nd|rd|th|\.|º|°)?[\s-]+(?:of\s+|de\s+)?(\p{L}+)\.?,?[\s-]+(?:del?\s+)?(\d{4}|\d{2})(?!\d)/u;
const monthNameDay = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const monthNameYear = /^(\p{L}+)\.?,?\s+(?:del?\s+)?(\d{4})$/u;
const time = /^(?:[T\s,]\s*(?:at\s+|a\s+las\s+)?)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap])?\.?\s?(?:m\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/i;

/**
 * The time that a text names, in milliseconds since 1970-01-01 UTC, or null: ISO 8601, year/month/day, day/month/year or month/day/year as `order` says, months by name in English and Spanish, with or without a time of day.
 * Without a zone it is UTC; a month alone is its first day, a year alone 1 January; two digits of a year from 69 are of the 1900s (POSIX).
 */
export function parseDate(text: string, order: DayOrder): number | null {
  if (text.length > longestDate) return null;
  const whole = withoutWeekday(text.trim());
  const found = dayIn(whole, order);
  if (!found) return null;
  const [year, month, day, length] = found, start = dayMs(year, month, day);
  const rest = whole.slice(length);
  if (start === null || rest === '') return start;
  const ofDay = timeOfDayMs(rest);
  return ofDay === null ? null : start + ofDay;
}

/** How a column's dates are to be read: what most of those say that can be read in one way only; day first where none does. */
export function dayOrderOf(texts: Iterable<string>): DayOrder {
  let dmy = 0, mdy = 0;
  for (const text of texts) {
    const match = text.length <= longestDate ? yearLast.exec(text.trim()) : null;
    if (!match) continue;
    if (Number(match[1]) > 12) dmy++;
    else if (Number(match[3]) > 12) mdy++;
  }
  return mdy > dmy ? 'mdy' : 'dmy';
}

type Day = readonly [year: number, month: number, day: number, length: number];

function dayIn(text: string, order: DayOrder): Day | null {
  const first = text.charCodeAt(0), isDigit = first >= 48 && first <= 57;
  let match: RegExpExecArray | null;
  if (isDigit) {
    if ((match = yearFirst.exec(text))) return [Number(match[1]), Number(match[3]), Number(match[4]), match[0].length];
    if ((match = yearLast.exec(text))) {
      const [a, b] = [Number(match[1]), Number(match[3])], year = wholeYear(match[4] ?? '');
      return order === 'dmy' ? [year, b, a, match[0].length] : [year, a, b, match[0].length];
    }
    if ((match = compact.exec(text))) return [Number(match[1]), Number(match[2]), Number(match[3]), match[0].length];
    if ((match = yearAndMonth.exec(text))) return [Number(match[1]), Number(match[2]), 1, match[0].length];
    if (yearAlone.test(text)) return [Number(text), 1, 1, 4];
    if ((match = dayMonthName.exec(text))) return named(match[2], match[1], wholeYear(match[3] ?? ''), match[0].length);
    return null;
  }
  if ((match = monthNameDay.exec(text))) return named(match[1], match[2], Number(match[3]), match[0].length);
  if ((match = monthNameYear.exec(text))) return named(match[1], '1', Number(match[2]), match[0].length);
  return null;
}

const plain = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

function named(name: string | undefined, day: string | undefined, year: number, length: number): Day | null {
  const month = months.get(plain(name ?? ''));
  return month === undefined ? null : [year, month, Number(day), length];
}

function withoutWeekday(text: string): string {
  const match = /^(\p{L}+)\.?,?\s+(?=\S)/u.exec(text);
  const name = plain(match?.[1] ?? '');
  // "mar" is Tuesday in Spanish and March in English: the month, where a day or year follows it.
  return match && weekdays.has(name) && !(months.has(name) && (monthNameDay.test(text) || monthNameYear.test(text))) ? text.slice(match[0].length) : text;
}

const wholeYear = (digits: string): number => (digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) >= 69 ? 1900 : 2000));

/** Midnight UTC of a real day of the Gregorian calendar, or null. */
function dayMs(year: number, month: number, day: number): number | null {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  if (month < 1 || month > 12 || day < 1 || day > days) return null;
  return year > 99 ? Date.UTC(year, month - 1, day) : new Date(0).setUTCFullYear(year, month - 1, day); // Date.UTC takes 99 for 1999
}

/** Milliseconds since midnight UTC of a text that is a time of day and nothing else, or null. */
function timeOfDayMs(text: string): number | null {
  const match = time.exec(text.replace(/^T(\d{2})(\d{2})(\d{2})?/, (_, ...[hour, minute, second]: string[]) => `T${[hour, minute, second ?? '00'].join(':')}`));
  if (!match) return null;
  const [, hours, minutes, seconds = '0', fraction = '', half, zone = ''] = match;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 60) return null;
  const away = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  const offset = away ? (away[1] === '-' ? -1 : 1) * (Number(away[2]) * 60 + Number(away[3])) : 0;
  return ((hour * 60 + Number(minutes) - offset) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
}
