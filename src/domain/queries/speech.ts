import type { Localised, QueryLanguage } from './query.ts';

/** Singular and plural of a noun in each language. */
export interface Noun { readonly en: readonly [one: string, more: string]; readonly es: readonly [one: string, more: string] }
export const nouns = {
  film: { en: ['film', 'films'], es: ['película', 'películas'] },
  series: { en: ['series', 'series'], es: ['serie', 'series'] },
  title: { en: ['title', 'titles'], es: ['título', 'títulos'] },
  vote: { en: ['vote', 'votes'], es: ['voto', 'votos'] },
  minute: { en: ['minute', 'minutes'], es: ['minuto', 'minutos'] },
  season: { en: ['season', 'seasons'], es: ['temporada', 'temporadas'] },
} as const satisfies Record<string, Noun>;

export const monthNames = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
} as const;
/** Monday first, as ISO 8601 counts. */
export const weekdayNames = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
} as const;

const separators = { en: { group: ',', point: '.' }, es: { group: '.', point: ',' } } as const;

/** What sentences are made of, in one language. Own number format: engines disagree on grouping `1.484` in Spanish. */
export function speech(language: QueryLanguage) {
  const { group, point } = separators[language];
  /** Grouped by thousands, with exactly `digits` decimals. */
  const number = (value: number, digits = 0): string => {
    const [whole = '', decimals] = Math.abs(value).toFixed(digits).split('.');
    const sign = value < 0 && Number(value.toFixed(digits)) !== 0 ? '−' : '';
    return sign + whole.replace(/\B(?=(\d{3})+$)/g, group) + (decimals === undefined ? '' : point + decimals);
  };
  const noun = (n: number, { [language]: [one, more] }: Noun): string => (n === 1 ? one : more);
  return {
    number,
    noun,
    say: (text: Localised): string => text[language],
    /** `1 film`, `1,484 films`. */
    count: (n: number, what: Noun): string => `${number(n)} ${noun(n, what)}`,
    usd: (value: number): string => `${number(value)} USD`,
    /** `a`, `a and b`, `a, b and 3 more`. */
    list(items: readonly string[], most = 5): string {
      const shown = items.length > most ? [...items.slice(0, most), language === 'en' ? `${number(items.length - most)} more` : `${number(items.length - most)} más`] : items;
      const last = shown.at(-1) ?? '';
      if (shown.length < 2) return last;
      const and = language === 'en' ? 'and' : /^h?i(?![aeou])/i.test(last) ? 'e' : 'y';
      return `${shown.slice(0, -1).join(', ')} ${and} ${last}`;
    },
    /** `1 July 2017`, `1 de julio de 2017`, from an ISO date. */
    date(iso: string): string {
      const [year = '', month = '1', day = '1'] = iso.split('-');
      const name = monthNames[language][Number(month) - 1] ?? '';
      return language === 'en' ? `${Number(day)} ${name} ${year}` : `${Number(day)} de ${name} de ${year}`;
    },
    /** With its first letter upper case, to begin a sentence. */
    capitalised: (text: string): string => text.charAt(0).toUpperCase() + text.slice(1),
    /** `Heat (1995)`; the title alone without a year. */
    titled: (title: string, year: number | null): string => (year === null ? title : `${title} (${year})`),
  };
}
export type Speech = ReturnType<typeof speech>;
