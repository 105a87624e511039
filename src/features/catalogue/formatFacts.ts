import { countryName } from '../../domain/names/countries.ts';
import { languageName } from '../../domain/names/languages.ts';
import { formatInteger, formatNumber } from '../../i18n/format.ts';
import { language } from '../../i18n/i18n.svelte.ts';

// Apart, because the first screen needs it and none of the names.
export { formatLength } from './formatLength.ts';

/** Revenue / budget: `12.5×`, `0.04×`, `1,204×`. More than two digits before the point need no decimals. */
export function formatRatio(ratio: number): string {
  const size = Math.abs(ratio);
  return `${size >= 100 ? formatInteger(ratio) : formatNumber(ratio, size >= 10 ? 1 : 2)}×`;
}

const shortDays = new Map<string, Intl.DateTimeFormat>();
/** `15 Dec 1995`, `15 dic 1995`, from days since 1970-01-01: for columns. */
export function formatShortDay(days: number): string {
  const locale = language() === 'es' ? 'es-ES' : 'en-GB';
  const made = shortDays.get(locale) ?? new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  shortDays.set(locale, made);
  return made.format(new Date(days * 86_400_000));
}

/** `July 2017`, `julio de 2017`, from days since 1970-01-01: snapshots are dated by month. */
export function formatMonth(days: number): string {
  return new Intl.DateTimeFormat(language(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(days * 86_400_000));
}

/** A language's name standing alone: `French`, `Francés`. @param code  ISO 639-1 */
export function languageLabel(code: string): string {
  return capital(languageName(code, language()));
}

/** A country's name, former states included. @param code  ISO 3166-1 alpha-2 */
export function countryLabel(code: string): string {
  return capital(countryName(code, language()));
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(language()) + text.slice(1);
}
