import { facetNames, unknown, type FacetName } from '../../src/contracts/catalogue.ts';
import { genresOf } from '../../src/domain/catalogue/genres.ts';
import type { Catalogue } from '../../src/domain/catalogue/schema.ts';
import { notKnown, type Works } from '../../src/domain/catalogue/works.ts';

/**
 * One facet of every work, as dense codes of its values.
 * Codes of work w are `codes[starts[w] … starts[w + 1])`, or just `codes[w]` where `starts` is null (one value a work).
 */
export interface Facet {
  readonly name: FacetName;
  readonly values: readonly string[];
  readonly starts: Int32Array | null;
  readonly codes: Uint16Array;
}

/** Gives codes to values as they are met. */
class Codes {
  readonly values: string[] = [];
  readonly #codeOf = new Map<string, number>();
  of(value: string): number {
    let code = this.#codeOf.get(value);
    if (code === undefined) {
      this.#codeOf.set(value, (code = this.values.length));
      this.values.push(value);
    }
    return code;
  }
}

function single(name: FacetName, works: Works, valueOf: (row: number) => string): Facet {
  const codes = new Codes();
  const held = new Uint16Array(works.count);
  for (let row = 0; row < works.count; row++) held[row] = codes.of(valueOf(row));
  return { name, values: codes.values, starts: null, codes: held };
}

/** @param add  adds the values of a work; may add a value twice. A work without any gets `unknown`, unless `isOpen`. */
function many(name: FacetName, works: Works, collect: (row: number, add: (value: string) => void) => void, isOpen = false): Facet {
  const codes = new Codes();
  const starts = new Int32Array(works.count + 1);
  const held: number[] = [];
  let from = 0;
  const add = (value: string): void => {
    const code = codes.of(value);
    for (let at = from; at < held.length; at++) if (held[at] === code) return;
    held.push(code);
  };
  for (let row = 0; row < works.count; row++) {
    collect(row, add);
    if (held.length === from && !isOpen) add(unknown);
    starts[row + 1] = from = held.length;
  }
  return { name, values: codes.values, starts, codes: Uint16Array.from(held) };
}

/** The facets that `movies/search` and `streaming/search` suffice for: all but countries. */
export function buildFacets({ movies, streaming }: Catalogue, works: Works): Facet[] {
  const keysOf = new Map<string, readonly string[]>(); // of each genre or shelf name
  const genre = (names: readonly string[] | null, add: (value: string) => void): void => {
    for (const name of names ?? []) {
      let keys = keysOf.get(name);
      if (!keys) keysOf.set(name, (keys = genresOf([name])));
      for (const key of keys) add(key);
    }
  };
  const decades = new Map<number, string>();
  const decade = (year: number): string => {
    const first = year - (year % 10);
    return decades.get(first) ?? (decades.set(first, String(first)), String(first));
  };
  return [
    many('platforms', works, (row, add) => showingsOf(works, row, (showing) => add(streaming.platform[showing] as string)), true),
    single('types', works, (row) => works.type(row)),
    many('genres', works, (row, add) => {
      const names = row < works.films ? (movies.genres[row] ?? null) : null;
      if (names) genre(names, add);
      else showingsOf(works, row, (showing) => genre(streaming.listedIn[showing] ?? null, add));
    }),
    single('decades', works, (row) => (works.years[row] === notKnown ? unknown : decade(works.years[row] as number))),
    single('languages', works, (row) => (row < works.films ? (movies.language[row] ?? unknown) : unknown)),
    many('ratings', works, (row, add) => showingsOf(works, row, (showing) => {
      const rating = streaming.rating[showing] ?? null;
      if (rating !== null) add(rating);
    })),
  ];
}

/** Needs `movies/facts` and `streaming/facts`. */
export function buildCountries({ movies, streaming }: Catalogue, works: Works): Facet {
  return many('countries', works, (row, add) => {
    const codes = row < works.films ? (movies.countries[row] ?? null) : null;
    if (codes && codes.length > 0) codes.forEach(add);
    else showingsOf(works, row, (showing) => streaming.countries[showing]?.forEach(add));
  });
}

export function showingsOf(works: Works, row: number, visit: (showing: number) => void): void {
  for (let at = works.showingStarts[row] as number; at < (works.showingStarts[row + 1] as number); at++) visit(works.showings[at] as number);
}

/** Bit of a facet in a mask of failed ones. */
const bitOf = (name: FacetName): number => 1 << facetNames.indexOf(name);

/** Sets the facet's bit for every one of `rows` that has none of the wanted values. */
export function markFailing(facet: Facet, wanted: ReadonlySet<string>, rows: Int32Array, failed: Uint8Array): void {
  const { starts, codes } = facet;
  const isWanted = Uint8Array.from(facet.values, (value) => (wanted.has(value) ? 1 : 0));
  const bit = bitOf(facet.name);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    let passes = 0;
    if (starts === null) passes = isWanted[codes[row] as number] as number;
    else for (let at = starts[row] as number, end = starts[row + 1] as number; at < end; at++) passes |= isWanted[codes[at] as number] as number;
    if (passes === 0) (failed[i] as number) |= bit;
  }
}

/** Value → works, among those of `rows` that fail nothing, or nothing but this facet. Values that no work has are left out. */
export function countValues(facet: Facet, rows: Int32Array, failed: Uint8Array): Record<string, number> {
  const { starts, codes } = facet;
  const counts = new Int32Array(facet.values.length);
  const own = bitOf(facet.name);
  for (let i = 0; i < rows.length; i++) {
    if (((failed[i] as number) & ~own) !== 0) continue;
    const row = rows[i] as number;
    if (starts === null) (counts[codes[row] as number] as number)++;
    else for (let at = starts[row] as number, end = starts[row + 1] as number; at < end; at++) (counts[codes[at] as number] as number)++;
  }
  return Object.fromEntries(facet.values.map((value, code) => [value, counts[code] ?? 0] as const).filter(([, count]) => count > 0));
}
