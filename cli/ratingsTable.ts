import type { WorkId } from '../src/domain/catalogue/works.ts';
import { foldName } from '../src/domain/sentiment/table/foldName.ts';
import { walkRows } from '../workers/sentiment/batch/readRecords.ts';
import { listed, openTableFile, TableError } from './tableFile.ts';

/** A row of a table of ratings. */
export interface RatedRow {
  /** In the file, from 1. */
  readonly line: number;
  /** What is rated: by id, or by title. */
  readonly work: { readonly id: WorkId } | { readonly title: string; readonly year: number | null };
  readonly stars: number;
}

const mostFaults = 5;

/**
 * A table with the columns `tmdbId` or `title` (and `year`), and `stars`, in order.
 * @throws TableError when a column is missing, or naming the lines whose stars, years or ids are none
 */
export async function readRatings(path: string): Promise<readonly RatedRow[]> {
  const { file, shape, reading } = await openTableFile(path, { hasHeader: true }), { header } = shape;
  const column = (name: string): number => header.findIndex((one) => foldName(one) === name);
  const at = { id: column('tmdbid'), title: column('title'), year: column('year'), stars: column('stars') };
  if (at.stars < 0) throw new TableError(`${path} has no column 'stars': it has ${listed(header)}.`);
  if (at.id < 0 && at.title < 0) throw new TableError(`${path} has neither a column 'tmdbId' nor 'title': it has ${listed(header)}.`);

  const rows: RatedRow[] = [], faults: string[] = [];
  let isHeading = reading.hasHeader;
  await walkRows(file, reading, {
    visit(row) {
      if (isHeading) {
        isHeading = false;
        return;
      }
      const cell = (index: number): string => (index < 0 ? '' : row.cell(index).trim());
      const { line } = row, id = cell(at.id), title = cell(at.title), year = cell(at.year), stars = cell(at.stars);
      const fault = (what: string, said: string, expected: string): void => { faults.push(`line ${line}: ${what} '${said.slice(0, 40)}', expected ${expected}`); };
      if (!areStars(stars)) fault('stars', stars, '0.5 to 5 in halves');
      else if (id !== '' && !/^(\d{1,9}|[adhn]s\d{1,6})$/.test(id)) fault('tmdbId', id, 'a number, or an id such as ns2186');
      else if (id === '' && title === '') fault('title', '', at.id < 0 ? 'one' : 'one, or a tmdbId');
      else if (year !== '' && !/^\d{4}(\.0)?$/.test(year)) fault('year', year, 'four digits or nothing');
      else rows.push({ line, work: id !== '' ? { id } : { title, year: year === '' ? null : Number(year) }, stars: Number(stars) });
    },
  });
  if (faults.length > 0) throw new TableError(`${path}: ${faults.slice(0, mostFaults).join('; ')}${faults.length > mostFaults ? `; and ${faults.length - mostFaults} more` : ''}.`);
  return rows;
}

const areStars = (text: string): boolean => /^[0-5](\.[05]0*)?$/.test(text) && Number(text) >= 0.5 && Number(text) <= 5;
