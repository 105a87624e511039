import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Works } from '../../src/domain/catalogue/works.ts';
import { fold } from '../../src/domain/text/fold.ts';
import { readCsv } from '../csv.ts';
import { InputError } from '../inputError.ts';

export const setNames = ['ml-latest-small', 'ml-latest-2023-head', 'ml-1m', 'ml-100k'] as const;
export type SetName = (typeof setNames)[number];

/** Ratings of one set, in the order of its file, by the set's own ids. */
export interface RatingSet {
  readonly name: SetName;
  readonly users: Int32Array;
  readonly movies: Int32Array;
  /** 0.5–5. */
  readonly stars: Float32Array;
  /** Row of each of its titles in the catalogue; titles that no work is known for are absent. */
  readonly rowOf: ReadonlyMap<number, number>;
}

const folder = 'movielens';

/** The four sets of ratings, their titles found among the works by TMDB id; those of 100K, which has none, by title and year as the other sets write them. */
export async function readSets(raw: string, works: Works): Promise<readonly RatingSet[]> {
  const tmdbIds = new Map<number, number>();
  // The small set's links are older; what the newer list says stands, but for the ids that it lacks.
  for (const file of ['ml-latest-small/links.csv', 'links.csv']) {
    for await (const { cells } of readCsv(located(raw, file, ['movieId', 'tmdbId']))) if ((cells['tmdbId'] ?? '').trim() !== '') tmdbIds.set(Number(cells['movieId']), Number(cells['tmdbId']));
  }
  const rowOf = new Map<number, number>();
  for (const [movie, tmdbId] of tmdbIds) {
    const row = works.find(String(tmdbId));
    if (row !== null) rowOf.set(movie, row);
  }
  const rowTitled = new Map<string, number>();
  const title = (text: string, movie: number) => {
    const key = fold(text), row = rowOf.get(movie);
    if (row !== undefined && !rowTitled.has(key)) rowTitled.set(key, row);
  };
  for (const line of lines(raw, 'ml-1m/movies.dat', 'latin1')) title(line.split('::')[1] ?? '', Number(line.split('::')[0]));
  for (const set of ['ml-latest-small', 'ml-latest-2023-head']) for await (const { cells } of readCsv(located(raw, `${set}/movies.csv`, ['movieId', 'title']))) title(cells['title'] ?? '', Number(cells['movieId']));
  const rowOf100k = new Map<number, number>();
  for (const line of lines(raw, 'ml-100k/u.item', 'latin1')) {
    const [movie, named = ''] = line.split('|'), row = rowTitled.get(fold(named));
    if (row !== undefined) rowOf100k.set(Number(movie), row);
  }

  const csv = async (name: SetName): Promise<RatingSet> => {
    const users: number[] = [], movies: number[] = [], stars: number[] = [];
    for await (const { cells } of readCsv(located(raw, `${name}/ratings.csv`, ['userId', 'movieId', 'rating']))) {
      users.push(Number(cells['userId']));
      movies.push(Number(cells['movieId']));
      stars.push(Number(cells['rating']));
    }
    return { name, users: Int32Array.from(users), movies: Int32Array.from(movies), stars: Float32Array.from(stars), rowOf };
  };
  return [await csv('ml-latest-small'), await csv('ml-latest-2023-head'), await csv('ml-1m'), { name: 'ml-100k', ...tabbed(raw, 'ml-100k/u.data'), rowOf: rowOf100k }];
}

/** Ratings of MovieLens 100K or of one of its published halves (`ml-100k/u1.base`, say). */
export function tabbed(raw: string, file: string): Pick<RatingSet, 'users' | 'movies' | 'stars'> {
  const rows = lines(raw, file, 'latin1').map((line) => line.split('\t').map(Number));
  const column = (at: number) => rows.map((row) => row[at] ?? NaN);
  return { users: Int32Array.from(column(0)), movies: Int32Array.from(column(1)), stars: Float32Array.from(column(2)) };
}

export interface Twins {
  readonly setA: string;
  readonly userA: number;
  readonly setB: string;
  readonly userB: number;
  readonly ratingsA: number;
  readonly ratingsB: number;
}

/** People who are in two sets. */
export async function readTwins(raw: string): Promise<readonly Twins[]> {
  const twins: Twins[] = [];
  for await (const { cells } of readCsv(located(raw, 'user_overlap.csv', ['set_a', 'user_a', 'set_b', 'user_b', 'ratings_a', 'ratings_b']))) {
    twins.push({ setA: cells['set_a'] ?? '', userA: Number(cells['user_a']), setB: cells['set_b'] ?? '', userB: Number(cells['user_b']), ratingsA: Number(cells['ratings_a']), ratingsB: Number(cells['ratings_b']) });
  }
  return twins;
}

function located(raw: string, file: string, columns: readonly string[]) {
  const { path, name } = find(raw, file);
  return { path, name, columns };
}

function find(raw: string, file: string): { readonly path: string; readonly name: string } {
  for (const name of [`${folder}/${file}`, `${folder}/${file}.gz`]) {
    const path = join(raw, name);
    if (existsSync(path)) return { path, name };
  }
  throw new InputError({ file: `${folder}/${file}`, row: null, column: null, expected: 'a file here, plain or .gz (the README says where each is published)', found: 'none' });
}

function lines(raw: string, file: string, encoding: 'latin1'): readonly string[] {
  const { path } = find(raw, file), bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString(encoding).split('\n').filter((line) => line !== '');
}
