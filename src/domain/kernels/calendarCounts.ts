const dayMs = 86_400_000;

/** Dates by the calendar (Gregorian, UTC). */
export interface CalendarCounts {
  /** The first year, and the count of it and of each after it. */
  readonly firstYear: number;
  readonly years: Float64Array;
  /** January first. */
  readonly months: Float64Array;
  /** Monday first. */
  readonly weekdays: Float64Array;
  /** Distinct days since 1970-01-01, ascending. */
  readonly days: Float64Array;
  readonly wholeDays: boolean;
}

/**
 * @param moments  distinct, in milliseconds since 1970-01-01 UTC, ascending, at least one, within ±8.64e15
 * @param counts  of each
 */
export function calendarCounts(moments: Float64Array, counts: Uint32Array): CalendarCounts {
  const firstYear = yearAndMonth(Math.floor(moments[0]! / dayMs)) >> 4, lastYear = yearAndMonth(Math.floor(moments[moments.length - 1]! / dayMs)) >> 4;
  const years = new Float64Array(lastYear - firstYear + 1), months = new Float64Array(12), weekdays = new Float64Array(7), days = new Float64Array(moments.length);
  let distinctDays = 0, wholeDays = true;
  for (let at = 0; at < moments.length; at++) {
    const day = Math.floor(moments[at]! / dayMs), of = yearAndMonth(day), count = counts[at]!;
    years[(of >> 4) - firstYear]! += count;
    months[of & 15]! += count;
    weekdays[(((day + 3) % 7) + 7) % 7]! += count; // 1970-01-01 was a Thursday
    if (distinctDays === 0 || days[distinctDays - 1] !== day) days[distinctDays++] = day;
    wholeDays &&= day * dayMs === moments[at];
  }
  return { firstYear, years, months, weekdays, days: days.slice(0, distinctDays), wholeDays };
}

/** 16 × year + month (0 – 11) of a day since 1970-01-01. Source: Hinnant, "chrono-compatible low-level date algorithms". */
function yearAndMonth(day: number): number {
  const shifted = day + 719_468, era = Math.floor(shifted / 146_097), ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const dayOfYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)), fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 2 : fromMarch - 10;
  return (yearOfEra + era * 400 + (month < 2 ? 1 : 0)) * 16 + month;
}
