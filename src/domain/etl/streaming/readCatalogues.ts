import type { Platform } from '../../catalogue/schema.ts';
import { EtlError } from '../etlError.ts';
import type { EtlStep } from '../report.ts';
import { cell, type SourceRows } from '../sourceRow.ts';
import { platformLetters, type CatalogueColumn, type CatalogueTitle } from './catalogueTitle.ts';
import { Tally, type FindingKind } from '../tally.ts';
import { daysOfEnglishDate } from './parseDates.ts';

const kinds = {
  'line-break-in-cell': {
    outcome: 'repaired',
    why: { en: 'A cell held a line break in the middle; it became a blank.', es: 'Una celda tenía un salto de línea en medio; se cambió por un espacio.' },
  },
  'line-break-in-description': {
    outcome: 'kept',
    why: {
      en: 'A description runs over several lines; its record was read as one. Descriptions are not shipped.',
      es: 'Una descripción ocupa varias líneas; su registro se leyó como uno solo. Las descripciones no se distribuyen.',
    },
  },
  'invisible-characters': {
    outcome: 'repaired',
    why: { en: 'A cell held zero-width characters; they were removed.', es: 'Una celda tenía caracteres de ancho cero; se quitaron.' },
  },
  'stray-blanks': {
    outcome: 'repaired',
    why: { en: 'A cell held blanks at its ends, doubled or of unusual kinds; one plain blank was left between words.', es: 'Una celda tenía espacios sobrantes, dobles o de tipos raros; quedó un espacio simple entre palabras.' },
  },
} as const satisfies Record<string, FindingKind>;

const durationForm = /^\d+ (?:min|Seasons?)$/;

/**
 * Reads the four catalogues in their order and sorts by platform letter, then show number.
 * Line breaks in descriptions are counted; the text is dropped.
 * @throws EtlError at a cell that no rule covers: an unknown type, a repeated id, a date or duration in another form
 */
export async function readCatalogues(sources: Readonly<Record<Platform, SourceRows>>): Promise<{ titles: CatalogueTitle[]; step: EtlStep }> {
  const tally = new Tally('streaming.read', 'streaming', kinds);
  const titles: CatalogueTitle[] = [];
  for (const platform of Object.keys(platformLetters) as Platform[]) {
    const seen = new Set<number>();
    const ofPlatform: CatalogueTitle[] = [];
    for await (const row of sources[platform]) {
      const tidied = (column: CatalogueColumn): string => tidy(cell(row, column), `${platformLetters[platform]}${cell(row, 'show_id').trim()}, ${column}`, tally);
      const fail = (column: CatalogueColumn, expected: string): never => {
        throw new EtlError({ row: row.row, column, expected, found: cell(row, column) });
      };
      const showId = tidied('show_id');
      const showNumber = /^s\d+$/.test(showId) ? Number(showId.slice(1)) : fail('show_id', 's and a number, such as s2186');
      if (seen.has(showNumber)) fail('show_id', 'an id that no row before has');
      seen.add(showNumber);
      const releaseYear = tidied('release_year');
      if (!/^(?:18|19|20)\d\d$/.test(releaseYear)) fail('release_year', 'a year such as 2019');
      const duration = tidied('duration');
      if (duration !== '' && !durationForm.test(duration)) fail('duration', 'such as "90 min", "1 Season" or "3 Seasons"');
      const dateAdded = tidied('date_added');
      if (dateAdded !== '' && daysOfEnglishDate(dateAdded) === null) fail('date_added', 'a date such as "September 25, 2021"');
      const title = tidied('title');
      if (title === '') fail('title', 'a title');
      const type = tidied('type');
      if (/[\r\n]/.test(cell(row, 'description').trim())) tally.add('line-break-in-description', `${platformLetters[platform]}${showId}`);
      ofPlatform.push({
        id: platformLetters[platform] + showId,
        platform,
        showNumber,
        type: type === 'Movie' ? 'movie' : type === 'TV Show' ? 'series' : fail('type', '"Movie" or "TV Show"'),
        title,
        director: tidied('director'),
        cast: tidied('cast'),
        country: tidied('country'),
        date_added: dateAdded,
        releaseYear: Number(releaseYear),
        rating: tidied('rating'),
        duration,
        listed_in: tidied('listed_in'),
      });
    }
    titles.push(...ofPlatform.sort((a, b) => a.showNumber - b.showNumber));
  }
  return { titles, step: tally.done(titles.length, titles.length) };
}

/** Trims, drops zero-width characters, and leaves one plain blank where there were line breaks, tabs or several blanks. */
function tidy(text: string, where: string, tally: Tally<keyof typeof kinds>): string {
  const flowing = text.replace(/[\r\n\u2028\u2029]+/g, ' ');
  const visible = flowing.replace(/[\u200B-\u200F\u2060\uFEFF]/g, '');
  const tidied = visible.replace(/\s+/g, ' ').trim();
  if (flowing !== text) tally.add('line-break-in-cell', where);
  else if (visible !== flowing) tally.add('invisible-characters', where);
  else if (tidied !== visible) tally.add('stray-blanks', where);
  return tidied;
}
