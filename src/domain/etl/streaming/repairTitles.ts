import type { EtlStep } from '../report.ts';
import { nameOf, type CatalogueTitle } from './catalogueTitle.ts';
import { Tally, type FindingKind } from '../tally.ts';

const monthNames: Readonly<Record<string, string>> = {
  Jan: 'January', Feb: 'February', Mar: 'March', Apr: 'April', May: 'May', Jun: 'June',
  Jul: 'July', Aug: 'August', Sep: 'September', Oct: 'October', Nov: 'November', Dec: 'December',
};

const kinds = {
  'title-mangled-by-a-spreadsheet': {
    outcome: 'repaired',
    why: { en: 'A spreadsheet had turned the title into a date; it was written out again.', es: 'Una hoja de cálculo había convertido el título en fecha; se volvió a escribir completo.' },
  },
  'title-lost-a-character': {
    outcome: 'kept',
    why: { en: 'The title holds U+FFFD, the mark of a character lost before publication; what it was cannot be known.', es: 'El título contiene U+FFFD, la marca de un carácter perdido antes de publicarse; no se puede saber cuál era.' },
  },
  'title-repeats-on-its-platform': {
    outcome: 'kept',
    why: {
      en: 'Another entry of the platform has the same title when case is ignored; each is an entry of its own and stays.',
      es: 'Otra ficha de la plataforma tiene el mismo título sin contar mayúsculas; cada una es una ficha propia y se queda.',
    },
  },
  'entry-is-a-test-of-the-platform': {
    outcome: 'kept',
    why: { en: "The entry is the platform's own test material, not a work; it stays so that counts agree with the source.", es: 'La ficha es material de prueba de la propia plataforma, no una obra; se queda para que los recuentos coincidan con la fuente.' },
  },
} as const satisfies Record<string, FindingKind>;

const testEntry = /tombstone_?test|PrimeVideoQA|_Test_|^Testing title|UnApprovedMovieTarget|^Clip: Validation Check/i;

/** Undoes a spreadsheet's reading of a title as a date: `22-Jul` was `22 July`, `Oct-01` was `October 1`. */
function undoSpreadsheetDate(title: string): string {
  const dayFirst = /^(\d{1,2})-([A-Z][a-z]{2})$/.exec(title);
  const dayFirstMonth = monthNames[dayFirst?.[2] ?? ''];
  if (dayFirst && dayFirstMonth) return `${Number(dayFirst[1])} ${dayFirstMonth}`;
  const monthFirst = /^([A-Z][a-z]{2})-(\d{2})$/.exec(title);
  const monthFirstMonth = monthNames[monthFirst?.[1] ?? ''];
  return monthFirst && monthFirstMonth ? `${monthFirstMonth} ${Number(monthFirst[2])}` : title;
}

/** Titles as they are shown: mangled ones repaired, odd ones reported. */
export function repairTitles(titles: readonly CatalogueTitle[]): { titles: CatalogueTitle[]; step: EtlStep } {
  const tally = new Tally('streaming.titles', 'streaming', kinds);
  const seen = new Set<string>();
  const repaired = titles.map((source) => {
    const title = { ...source, title: undoSpreadsheetDate(source.title) };
    if (title.title !== source.title) tally.add('title-mangled-by-a-spreadsheet', `${source.id} ${source.title} → ${title.title}`);
    if (title.title.includes('\uFFFD')) tally.add('title-lost-a-character', title.id);
    if (testEntry.test(title.title)) tally.add('entry-is-a-test-of-the-platform', nameOf(title));
    const key = `${title.platform} ${title.title.toLowerCase()}`;
    if (seen.has(key)) tally.add('title-repeats-on-its-platform', nameOf(title));
    seen.add(key);
    return title;
  });
  return { titles: repaired, step: tally.done(titles.length, titles.length) };
}
