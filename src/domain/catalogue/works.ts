import { yearOfDays } from '../date.ts';
import { platforms, type Catalogue, type Platform } from './schema.ts';
import { scoreOf } from './score.ts';

/** A work: a film, or a streaming title that matches no film. The id in links: `949` (TMDB) or `ns2186` (platform letter + show id). */
export type WorkId = string;
export type WorkType = 'movie' | 'series';

/** Where a number is not known. */
export const notKnown = -1;

/**
 * Every work by its row: films first, in the order of their table (most voted first), then streaming titles that match no film.
 * Title, type and year equal on several platforms make one work. A row below `films` is also the film's row in its table.
 */
export interface Works {
  readonly count: number;
  readonly films: number;
  /** Rows of the streaming table where work w streams: `showings[showingStarts[w] … showingStarts[w + 1])`. */
  readonly showingStarts: Int32Array;
  readonly showings: Int32Array;
  /** Work of each row of the streaming table. */
  readonly workOfShowing: Int32Array;
  /** `notKnown` where so. */
  readonly years: Int16Array;
  /** Minutes of films and single titles; series have seasons. */
  readonly runtimes: Int32Array;
  /** 1 = series. */
  readonly isSeries: Uint8Array;
  /** 0–5, NaN where not known or with few votes. */
  readonly scores: Float32Array;
  title(row: number): string;
  id(row: number): WorkId;
  type(row: number): WorkType;
  /** Null when nothing has this id. */
  find(id: WorkId): number | null;
}

/** Needs `movies/search` and `streaming/search`. */
export function buildWorks({ movies, streaming }: Catalogue): Works {
  const films = movies.rows;
  const filmOf = new Map<number, number>();
  for (let row = 0; row < films; row++) filmOf.set(movies.tmdbId[row] as number, row);

  const { workOfShowing, firstShowing } = groupShowings(streaming, films, filmOf);
  const count = films + firstShowing.length;
  const { starts: showingStarts, items: showings } = invert(workOfShowing, count);

  const years = new Int16Array(count).fill(notKnown), runtimes = new Int32Array(count).fill(notKnown), scores = new Float32Array(count).fill(NaN), isSeries = new Uint8Array(count);
  const yearOf = rememberYears();
  for (let row = 0; row < films; row++) {
    const date = movies.releaseDate[row] ?? null, runtime = movies.runtimeMin[row] ?? null, mean = movies.voteAverage[row] ?? null;
    if (date !== null) years[row] = yearOf(date);
    if (runtime !== null) runtimes[row] = runtime;
    scores[row] = scoreOf(mean, movies.voteCount[row] as number) ?? NaN;
  }
  for (let row = 0; row < count; row++) {
    for (let at = showingStarts[row] as number; at < (showingStarts[row + 1] as number); at++) {
      const showing = showings[at] as number;
      if (years[row] === notKnown) years[row] = streaming.releaseYear[showing] as number;
      // Recent films mostly lack a runtime, but the platform that shows them knows it.
      if (runtimes[row] === notKnown && streaming.durationType[showing] === 'min') runtimes[row] = streaming.durationInt[showing] ?? notKnown;
      if (row >= films && lastsSeasons(streaming, showing)) isSeries[row] = 1;
    }
  }

  const showingOf = new Map<string, number>();
  const shownFirst = (row: number) => firstShowing[row - films] as number;
  return {
    count, films, showingStarts, showings, workOfShowing, years, runtimes, isSeries, scores,
    title: (row) => (row < films ? movies.title[row] : streaming.title[shownFirst(row)]) ?? '',
    id: (row) => (row < films ? String(movies.tmdbId[row]) : (streaming.id[shownFirst(row)] ?? '')),
    type: (row) => (isSeries[row] === 1 ? 'series' : 'movie'),
    find(id) {
      if (/^\d+$/.test(id)) return filmOf.get(Number(id)) ?? null;
      if (showingOf.size === 0) streaming.id.forEach((showing, index) => showingOf.set(showing, index));
      const showing = showingOf.get(id);
      return showing === undefined ? null : (workOfShowing[showing] ?? null);
    },
  };
}

/** Films share their days: 17 k different ones among 49 k. */
function rememberYears(): (day: number) => number {
  const years = new Map<number, number>();
  return (day) => {
    let year = years.get(day);
    if (year === undefined) years.set(day, (year = yearOfDays(day)));
    return year;
  };
}

/** Some titles that Hulu labels films last seasons: they are series. */
function lastsSeasons(streaming: Catalogue['streaming'], showing: number): boolean {
  return streaming.type[showing] === 'series' || streaming.durationType[showing] === 'season';
}

function groupShowings(streaming: Catalogue['streaming'], films: number, filmOf: ReadonlyMap<number, number>) {
  const workOfShowing = new Int32Array(streaming.rows);
  const firstShowing: number[] = [];
  const works = new Map<string, number>();
  /** Platforms of each of these works, one bit each. */
  const seen: number[] = [];
  for (let showing = 0; showing < streaming.rows; showing++) {
    const tmdbId = streaming.tmdbId[showing] ?? null;
    const film = tmdbId === null ? undefined : filmOf.get(tmdbId);
    if (film !== undefined) {
      workOfShowing[showing] = film;
      continue;
    }
    const platform = 1 << platforms.indexOf(streaming.platform[showing] as Platform);
    const key = `${lastsSeasons(streaming, showing)} ${streaming.releaseYear[showing]} ${(streaming.title[showing] as string).toLowerCase()}`;
    const same = works.get(key);
    // Twice on one platform: two works that happen to share title and year.
    if (same !== undefined && ((seen[same - films] as number) & platform) === 0) {
      workOfShowing[showing] = same;
      (seen[same - films] as number) |= platform;
      continue;
    }
    const work = films + firstShowing.length;
    workOfShowing[showing] = work;
    firstShowing.push(showing);
    works.set(key, work);
    seen.push(platform);
  }
  return { workOfShowing, firstShowing };
}

/** Items grouped by owner: those of owner o are `items[starts[o] … starts[o + 1])`, ascending. */
function invert(ownerOf: Int32Array, owners: number): { readonly starts: Int32Array; readonly items: Int32Array } {
  const starts = new Int32Array(owners + 1);
  for (const owner of ownerOf) (starts[owner + 1] as number)++;
  for (let owner = 0; owner < owners; owner++) (starts[owner + 1] as number) += starts[owner] as number;
  const next = starts.slice(), items = new Int32Array(ownerOf.length);
  for (let item = 0; item < ownerOf.length; item++) items[(next[ownerOf[item] as number] as number)++] = item;
  return { starts, items };
}
