const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a real calendar day, or null: `2017-02-30` and `1.0` are not days. */
export function daysFromIso(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return isoFromDays(ms / DAY_MS) === text ? ms / DAY_MS : null;
}

/** `YYYY-MM-DD`. */
export function isoFromDays(days: number): string {
  return new Date(days * DAY_MS).toISOString().slice(0, 10);
}

export function yearOfDays(days: number): number {
  return new Date(days * DAY_MS).getUTCFullYear();
}

/** 1 (January) … 12. */
export function monthOfDays(days: number): number {
  return new Date(days * DAY_MS).getUTCMonth() + 1;
}

/** 1 (Monday) … 7 (Sunday), as ISO 8601 counts. */
export function weekdayOfDays(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1; // 1970-01-01 was a Thursday
}
