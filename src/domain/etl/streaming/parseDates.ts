import { daysFromIso, isoFromDays, yearOfDays } from '../../date.ts';
import type { EtlStep } from '../report.ts';
import { nameOf, type CatalogueTitle } from './catalogueTitle.ts';
import { Tally, type FindingKind } from '../tally.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Days since 1970-01-01 of a date such as `September 25, 2021`; null when it is none. */
export function daysOfEnglishDate(text: string): number | null {
  const match = /^([A-Z][a-z]+) (\d{1,2}), (\d{4})$/.exec(text);
  const month = months.indexOf(match?.[1] ?? '') + 1;
  if (!match || month === 0) return null;
  return daysFromIso(`${match[3]}-${String(month).padStart(2, '0')}-${(match[2] ?? '').padStart(2, '0')}`);
}

const kinds = {
  'added-before-its-release-year': {
    outcome: 'kept',
    why: {
      en: 'The title was added before its stated release year, usually because the year is that of a later season or event; both are kept as published.',
      es: 'El título se añadió antes de su año de estreno declarado, casi siempre porque el año es el de una temporada o evento posterior; ambos quedan como se publicaron.',
    },
  },
} as const satisfies Record<string, FindingKind>;

/** The day each title was added, as days since 1970-01-01; null when the catalogue does not say. */
export function parseDates(titles: readonly CatalogueTitle[]): { dateAdded: (number | null)[]; step: EtlStep } {
  const tally = new Tally('streaming.dates', 'streaming', kinds);
  const dateAdded = titles.map((title) => {
    const days = daysOfEnglishDate(title.date_added);
    if (days !== null && yearOfDays(days) < title.releaseYear) tally.add('added-before-its-release-year', `${nameOf(title)}, ${isoFromDays(days)}`);
    return days;
  });
  return { dateAdded, step: tally.done(titles.length, titles.length) };
}
