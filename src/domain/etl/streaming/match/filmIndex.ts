import { yearOfDays } from '../../../date.ts';
import type { MatchableFilms } from '../../matchableFilms.ts';
import { personKey, type PersonKey } from './samePerson.ts';
import { titleKeys, type TitleKeys } from './titleKeys.ts';

/** How closely a title and a film's title read alike, closest first. */
export const readings = ['exact', 'loose', 'part', 'similar'] as const;
export type Reading = (typeof readings)[number];

/** A film that a title may be, by its row. */
export interface Candidate {
  readonly row: number;
  readonly reading: Reading;
}

/** The films by every reading of their titles, and by their directors. */
export class FilmIndex {
  readonly years: readonly (number | null)[];
  readonly #films: MatchableFilms;
  readonly #exact = new Map<string, number[]>();
  readonly #loose = new Map<string, number[]>();
  readonly #parts = new Map<string, number[]>();
  readonly #byDirector = new Map<string, number[]>();
  readonly #people = new Map<readonly string[], readonly PersonKey[]>();
  readonly #keys: (readonly TitleKeys[])[] = [];

  constructor(films: MatchableFilms) {
    this.#films = films;
    this.years = films.releaseDate.map((days) => (days === null ? null : yearOfDays(days)));
    films.title.forEach((title, row) => {
      const original = films.originalTitle[row] ?? null;
      const keys = original === null ? [titleKeys(title)] : [titleKeys(title), titleKeys(original)];
      this.#keys.push(keys);
      for (const key of keys) {
        put(this.#exact, key.exact, row);
        put(this.#loose, key.loose, row);
        for (const part of key.parts) put(this.#parts, part, row);
      }
      for (const director of films.directors[row] ?? []) put(this.#byDirector, personKey(director).letters, row);
    });
  }

  /** Films with this title under its closest reading first; a film is listed once. */
  candidates(title: TitleKeys): Candidate[] {
    const found = new Map<number, Reading>();
    const take = (rows: readonly number[] | undefined, reading: Reading): void => {
      for (const row of rows ?? []) if (!found.has(row)) found.set(row, reading);
    };
    take(this.#exact.get(title.exact), 'exact');
    take(this.#loose.get(title.loose), 'loose');
    take(this.#parts.get(title.loose), 'part');
    for (const part of title.parts) take(this.#loose.get(part), 'part');
    return [...found].map(([row, reading]) => ({ row, reading }));
  }

  /** Films of a director, as rows. */
  directedBy(director: PersonKey): readonly number[] {
    return this.#byDirector.get(director.letters) ?? [];
  }

  /** The films that bear exactly this title, whatever their year, as rows. */
  namesakes(exact: string): readonly number[] {
    return this.#exact.get(exact) ?? [];
  }

  titleKeysOf(row: number): readonly TitleKeys[] {
    return this.#keys[row] ?? [];
  }

  directorsOf(row: number): readonly PersonKey[] {
    return this.#keysOf(this.#films.directors[row] ?? null);
  }

  castOf(row: number): readonly PersonKey[] {
    return this.#keysOf(this.#films.cast[row] ?? null);
  }

  #keysOf(names: readonly string[] | null): readonly PersonKey[] {
    if (names === null) return [];
    const known = this.#people.get(names) ?? names.map(personKey);
    this.#people.set(names, known);
    return known;
  }
}

function put(map: Map<string, number[]>, key: string, row: number): void {
  if (key === '') return;
  const rows = map.get(key);
  if (rows === undefined) map.set(key, [row]);
  else if (rows.at(-1) !== row) rows.push(row);
}
