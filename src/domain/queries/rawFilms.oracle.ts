import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

/** A film as the raw files tell it, worked out the slow and obvious way for the oracle test. */
export interface RawFilm {
  id: number;
  title: string;
  originalTitle: string;
  /** YYYY-MM-DD or ''. */
  date: string;
  votes: number;
  mean: number | null;
  popularity: number | null;
  asOf: string;
  language: string;
  runtime: number | null;
  budget: number | null;
  revenue: number | null;
  collection: string;
  companies: string[];
  countries: string[];
  cast: string[];
  directors: string[];
}

export type RawRow = Readonly<Record<string, string>>;

export function readRaw(folder: string, path: string): RawRow[] {
  const plain = join(folder, path), zipped = `${plain}.gz`;
  if (!existsSync(plain) && !existsSync(zipped)) return [];
  const text = existsSync(plain) ? readFileSync(plain) : gunzipSync(readFileSync(zipped));
  return parse(text, { columns: true, bom: true, relax_column_count: true });
}

/** The dicts of a Python list, each as its text. Enough for flat dicts. */
function dictsIn(cell: string): string[] {
  return cell.match(/\{(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^{}'"])*\}/g) ?? [];
}
function textIn(dict: string, key: string): string {
  const found = new RegExp(`'${key}': (?:'((?:[^'\\\\]|\\\\.)*)'|"((?:[^"\\\\]|\\\\.)*)"|(-?[\\d.]+))`).exec(dict);
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '')
    .replace(/\\x([0-9a-f]{2})|\\u([0-9a-f]{4})/g, (_, two: string | undefined, four: string | undefined) => String.fromCharCode(parseInt(two ?? four ?? '0', 16)))
    .replace(/\\(.)/g, '$1').trim();
}
const textsIn = (cell: string, key: string): string[] => [...new Set(dictsIn(cell).map((dict) => textIn(dict, key)))].filter((text) => text !== '');
const numberIn = (cell: string | undefined): number | null => (cell === undefined || cell.trim() === '' ? null : Number(cell));

/** Cells of the first of these rows that says anything. */
function firstKnown<T>(rows: readonly RawRow[], read: (row: RawRow) => T, isKnown: (value: T) => boolean): T | null {
  for (const row of rows) {
    const value = read(row);
    if (isKnown(value)) return value;
  }
  return null;
}

const asOf = { 'tmdb/recent': '2026-03-04', tmdb: '2017-07-31' } as const;

export function readRawFilms(folder: string): RawFilm[] {
  const rowsOf = new Map<number, { row: RawRow; from: keyof typeof asOf }[]>();
  for (const from of ['tmdb/recent', 'tmdb'] as const) {
    const sound = readRaw(folder, `${from}/movies_metadata.csv`).filter((row) => /^\d+$/.test(row['id'] ?? '') && row['title']?.trim());
    sound.sort((a, b) => Number(b['vote_count']) - Number(a['vote_count'])); // of two rows of a film, the one with more votes is the later look
    for (const row of sound) rowsOf.set(Number(row['id']), [...(rowsOf.get(Number(row['id'])) ?? []), { row, from }]);
  }
  const people = readPeople(folder);
  return [...rowsOf].map(([id, found]) => {
    const rows = found.map(({ row }) => row), [first] = found;
    const text = (column: string) => firstKnown(rows, (row) => (row[column] ?? '').trim(), (value) => value !== '') ?? '';
    const number = (column: string) => firstKnown(rows, (row) => numberIn(row[column]), (value) => value !== null);
    const texts = (column: string, key: string) => firstKnown(rows, (row) => textsIn(row[column] ?? '', key), (value) => value.length > 0) ?? [];
    const money = (column: string) => { const usd = number(column); return usd !== null && usd >= 1000 ? usd : null; };
    const sameSnapshot = found.filter(({ from }) => from === first?.from).map(({ row }) => row);
    const votes = number('vote_count') ?? 0, mean = number('vote_average'), { cast = [], directors = [] } = people.get(id) ?? {};
    return {
      id, title: text('title'), originalTitle: text('original_title'), date: text('release_date'), votes, mean: votes === 0 || mean === 0 ? null : mean,
      popularity: firstKnown(sameSnapshot, (row) => numberIn(row['popularity']), (value) => value !== null), asOf: first ? asOf[first.from] : '',
      language: text('original_language'), runtime: number('runtime') || null, budget: money('budget'), revenue: money('revenue'),
      collection: firstKnown(rows, (row) => textsIn(row['belongs_to_collection'] ?? '', 'name')[0] ?? '', (value) => value !== '') ?? '',
      companies: texts('production_companies', 'name'), countries: texts('production_countries', 'iso_3166_1'), cast, directors,
    };
  });
}

interface Person { readonly name: string; readonly id: string }

/** Cast (the ten best billed) and directors by film. A person is written as the later snapshot writes that id, most often. */
function readPeople(folder: string): Map<number, { cast: string[]; directors: string[] }> {
  const films: { id: number; cast: Person[]; directors: Person[] }[] = [];
  const spelling = new Map<string, string>(), idsOf = new Map<string, Set<string>>();
  for (const from of ['tmdb', 'tmdb/recent']) {
    const times = new Map<string, number>();
    const best = new Map<number, { id: number; cast: Person[]; directors: Person[] }>();
    for (const row of readRaw(folder, `${from}/credits.csv`)) {
      const person = (dict: string): Person => ({ name: textIn(dict, 'name'), id: textIn(dict, 'id') });
      const order = (dict: string): number => Number(textIn(dict, 'order') || Number.MAX_SAFE_INTEGER);
      const film = {
        id: Number(row['id']),
        cast: dictsIn(row['cast'] ?? '').sort((a, b) => order(a) - order(b)).map(person).filter(({ name }) => name !== '').slice(0, 10),
        directors: dictsIn(row['crew'] ?? '').filter((dict) => textIn(dict, 'job') === 'Director').map(person).filter(({ name }) => name !== ''),
      };
      const earlier = best.get(film.id);
      if (!earlier || film.cast.length + film.directors.length > earlier.cast.length + earlier.directors.length) best.set(film.id, film);
    }
    films.push(...best.values());
    for (const { cast, directors } of best.values()) {
      for (const { id, name } of [...cast, ...directors]) {
        if (id === '') continue;
        times.set(`${id} ${name}`, (times.get(`${id} ${name}`) ?? 0) + 1);
        idsOf.set(name, (idsOf.get(name) ?? new Set()).add(id));
      }
    }
    const commonest = [...times].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    for (const [idAndName] of commonest.reverse()) spelling.set(idAndName.slice(0, idAndName.indexOf(' ')), idAndName.slice(idAndName.indexOf(' ') + 1));
  }
  const now = ({ id, name }: Person): string => {
    const ids = [...idsOf.get(name) ?? []];
    return spelling.get(id !== '' ? id : ids.length === 1 ? ids[0] ?? '' : '') ?? name;
  };
  const people = new Map<number, { cast: string[]; directors: string[] }>();
  for (const { id, cast, directors } of films) {
    const older = people.get(id);
    people.set(id, { cast: cast.length > 0 ? [...new Set(cast.map(now))] : older?.cast ?? [], directors: directors.length > 0 ? [...new Set(directors.map(now))] : older?.directors ?? [] });
  }
  return people;
}
