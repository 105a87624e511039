import type { Platform } from '../../catalogue/schema.ts';
import { nullRatesOf, type StreamingColumns } from '../columns.ts';
import type { MatchableFilms } from '../matchableFilms.ts';
import type { EtlStep, NullRate } from '../report.ts';
import type { SourceRows } from '../sourceRow.ts';
import { codeCountries } from './codeCountries.ts';
import { listPeople } from './listPeople.ts';
import { listShelves } from './listShelves.ts';
import { matchTitles } from './matchTitles.ts';
import { parseDates } from './parseDates.ts';
import { readCatalogues } from './readCatalogues.ts';
import { repairTitles } from './repairTitles.ts';
import { scoreTitles } from './scoreTitles.ts';
import { splitDurations } from './splitDurations.ts';
import { unifyRatings } from './unifyRatings.ts';

export { catalogueColumns } from './catalogueTitle.ts';

export interface BuiltStreaming {
  /** One row a title on a platform, by platform letter, then show number. */
  readonly columns: StreamingColumns;
  readonly steps: EtlStep[];
  readonly nullRates: NullRate[];
}

/**
 * The streaming table from the four catalogues as published. Sources are read in the order Amazon, Disney, Hulu, Netflix;
 * every row has `catalogueColumns`.
 * @param films  what streaming films are matched to
 * @throws EtlError at a cell that no rule covers
 */
export async function buildStreaming(sources: Readonly<Record<Platform, SourceRows>>, films: MatchableFilms): Promise<BuiltStreaming> {
  const read = await readCatalogues(sources);
  const named = repairTitles(read.titles);
  const dated = parseDates(named.titles);
  const lasting = splitDurations(named.titles);
  const { titles, durationInt, durationType } = lasting;
  const rated = unifyRatings(titles);
  const peopled = listPeople(titles, [films.cast, films.directors].flatMap((lists) => lists.flatMap((names) => names ?? [])));
  const placed = codeCountries(titles);
  const shelved = listShelves(titles);
  const matched = matchTitles({
    id: titles.map(({ id }) => id),
    type: titles.map(({ type }, row) => (durationType[row] === 'season' ? 'series' : type)),
    title: titles.map(({ title }) => title),
    releaseYear: titles.map(({ releaseYear }) => releaseYear),
    runtimeMin: durationInt.map((length, row) => (durationType[row] === 'min' ? length : null)),
    directors: peopled.directors,
    cast: peopled.cast,
  }, films);

  const columns: StreamingColumns = {
    id: titles.map(({ id }) => id),
    platform: titles.map(({ platform }) => platform),
    type: titles.map(({ type }) => type),
    title: titles.map(({ title }) => title),
    releaseYear: titles.map(({ releaseYear }) => releaseYear),
    tmdbId: matched.filmRows.map((row) => (row === null ? null : (films.tmdbId[row] ?? null))),
    score: scoreTitles(matched.filmRows, films),
    rating: rated.rating,
    durationInt,
    durationType,
    listedIn: shelved.listedIn,
    dateAdded: dated.dateAdded,
    countries: placed.countries,
    directors: peopled.directors,
    cast: peopled.cast,
  };
  const empty = (isEmpty: (title: (typeof read.titles)[number]) => boolean): number => (read.titles.length === 0 ? 0 : read.titles.filter(isEmpty).length / read.titles.length);
  const nullRates = nullRatesOf('streaming', columns, {
    tmdbId: null,
    score: null,
    rating: empty(({ rating }) => rating === ''),
    durationInt: empty(({ duration }) => duration === ''),
    durationType: empty(({ duration }) => duration === ''),
    listedIn: empty(({ listed_in }) => listed_in === ''),
    dateAdded: empty(({ date_added }) => date_added === ''),
    countries: empty(({ country }) => country === ''),
    directors: empty(({ director }) => director === ''),
    cast: empty(({ cast }) => cast === ''),
  });
  return { columns, steps: [read.step, named.step, dated.step, lasting.step, rated.step, peopled.step, placed.step, shelved.step, matched.step], nullRates };
}
