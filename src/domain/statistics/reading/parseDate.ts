const dayMs = 86_400_000;
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The moment that a cell of ASCII bytes `from` … `to` − 1 writes in ISO 8601, blanks excluded: `2017-03-09`, `2017-03-09T14:05`, `2017-03-09 14:05:30.25+01:00`. Without a zone it is UTC.
 * @returns milliseconds since 1970-01-01 UTC, finer parts cut; NaN where it writes no such moment (`2017-02-30` is none)
 */
export function parseDate(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  if (length < 10 || length > 35 || bytes[from + 4] !== 45 || bytes[from + 7] !== 45) return NaN;
  const year = digits(bytes, from, 4), month = digits(bytes, from + 5, 2), day = digits(bytes, from + 8, 2);
  if (!(year >= 1) || !(month >= 1 && month <= 12) || !(day >= 1)) return NaN;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > (monthDays[month - 1] as number) + (isLeap && month === 2 ? 1 : 0)) return NaN;
  const date = daysOf(year, month, day) * dayMs;
  if (length === 10) return date;

  const parts = bytes[from + 10];
  if (length < 16 || (parts !== 84 && parts !== 116 && parts !== 32) || bytes[from + 13] !== 58) return NaN;
  const hours = digits(bytes, from + 11, 2), minutes = digits(bytes, from + 14, 2);
  let at = from + 16, seconds = 0, ms = 0;
  if (at < to && bytes[at] === 58) {
    seconds = digits(bytes, at + 1, 2);
    at += 3;
    if (at < to && (bytes[at] === 46 || bytes[at] === 44)) {
      const first = ++at;
      for (let digit = 0; at < to && (digit = (bytes[at] as number) - 48) >= 0 && digit <= 9; at++) if (at - first < 3) ms += digit * 10 ** (2 - at + first);
      if (at === first) return NaN;
    }
  }
  if (at > to || !(hours <= 23) || !(minutes <= 59) || !(seconds <= 59)) return NaN;
  const offset = zoneMinutes(bytes, at, to);
  return date + ((hours * 60 + minutes - offset) * 60 + seconds) * 1000 + ms;
}

function zoneMinutes(bytes: Uint8Array, from: number, to: number): number {
  const sign = bytes[from], length = to - from;
  if (length === 0) return 0;
  if (length === 1) return sign === 90 || sign === 122 ? 0 : NaN;
  if (sign !== 43 && sign !== 45) return NaN;
  const minutesAt = length === 6 && bytes[from + 3] === 58 ? from + 4 : from + 3;
  if (length !== 3 && length !== 5 && !(length === 6 && minutesAt === from + 4)) return NaN;
  const hours = digits(bytes, from + 1, 2), minutes = length === 3 ? 0 : digits(bytes, minutesAt, 2);
  return hours <= 14 && minutes <= 59 ? (hours * 60 + minutes) * (sign === 45 ? -1 : 1) : NaN;
}

/** NaN where one is none. */
function digits(bytes: Uint8Array, from: number, count: number): number {
  let value = 0;
  for (let at = from; at < from + count; at++) {
    const digit = (bytes[at] as number) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Days since 1970-01-01 of a day of the Gregorian calendar. Source: Hinnant, "chrono-compatible low-level date algorithms". */
function daysOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year, era = Math.floor(shifted / 400), ofEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + dayOfYear - 719_468;
}
