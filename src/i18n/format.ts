import { language } from './i18n.svelte.ts';

const locales = { en: 'en-GB', es: 'es-ES' } as const;
const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: (locale: string) => T): T {
  const id = `${language()}|${key}`;
  let made = cache.get(id) as T | undefined;
  if (!made) cache.set(id, (made = make(locales[language()])));
  return made;
}

/** 12,345 · 12.345 */
export function formatInteger(value: number): string {
  return cached('integer', (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: true })).format(value);
}

/** At most `digits` decimals. */
export function formatNumber(value: number, digits = 2): string {
  return cached(`number${digits}`, (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits })).format(value);
}

/** Exactly `digits` decimals, for columns that must line up. */
export function formatFixed(value: number, digits = 1): string {
  return cached(`fixed${digits}`, (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })).format(value);
}

/** A share 0–1 as per cent. */
export function formatPercent(share: number, digits = 0): string {
  return cached(`percent${digits}`, (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits })).format(share);
}

/** US dollars, whole; `compact` gives $1.2M. */
export function formatUsd(value: number, compact = false): string {
  return cached(`usd${compact}`, (locale) => new Intl.NumberFormat(locale, {
    style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol', maximumFractionDigits: compact ? 1 : 0, notation: compact ? 'compact' : 'standard',
  })).format(value);
}

/** Bytes in kB or MB (powers of ten). */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${formatInteger(bytes)} B`;
  return bytes < 1e6 ? `${formatNumber(bytes / 1e3, bytes < 1e4 ? 1 : 0)} kB` : `${formatNumber(bytes / 1e6, 1)} MB`;
}

/** A day counted from 1970-01-01. */
export function formatDay(days: number): string {
  return cached('day', (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })).format(new Date(days * 86_400_000));
}

/** 2 h 22 min */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60), rest = minutes % 60;
  return hours === 0 ? `${rest} min` : rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
