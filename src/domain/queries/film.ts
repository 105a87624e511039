import type { Movies } from '../catalogue/schema.ts';
import { isoFromDays, yearOfDays } from '../date.ts';
import { noneNamed } from './problem.ts';
import { titlesIn } from './nameIndex.ts';
import { cell } from './oncePer.ts';
import type { QueryLanguage, QueryProblem, ResultColumn } from './query.ts';

/** The columns that every list of films starts with. */
export const filmColumns: readonly ResultColumn[] = [
  { name: 'tmdbId', label: { en: 'TMDB id', es: 'Id de TMDB' }, format: 'title-id' },
  { name: 'title', label: { en: 'Title', es: 'Título' }, format: 'text' },
  { name: 'year', label: { en: 'Year', es: 'Año' }, format: 'year' },
];

/** The values of `filmColumns`. */
export function filmFacts(movies: Movies, row: number) {
  const released = cell(movies.releaseDate, row);
  return { tmdbId: cell(movies.tmdbId, row), title: cell(movies.title, row) ?? '', year: released === null ? null : yearOfDays(released) };
}

export function isoDate(column: ArrayLike<number | null>, row: number): string | null {
  const days = cell(column, row);
  return days === null ? null : isoFromDays(days);
}

/** A float32 cell as the shortest decimal that means it (7.7, not 7.699999809265137). */
export function decimal32(column: ArrayLike<number | null>, row: number): number | null {
  const value = cell(column, row);
  if (value === null) return null;
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return Number(value.toPrecision(9));
}

/**
 * Films of a title, most voted first (the table's order); by original title where no film has the title itself.
 * Reads title and originalTitle.
 */
export function filmsTitled(movies: Movies, parameter: string, text: string, language: QueryLanguage): { readonly name: string; readonly rows: Int32Array } | QueryProblem {
  return titlesIn(movies.title).find(text)
    ?? titlesIn(movies.originalTitle).find(text)
    ?? noneNamed(parameter, { en: 'No film', es: 'No hay ninguna película' }, text, titlesIn(movies.title).near(text, 5), language);
}

/** Number of the given films by decade, oldest first; films without a date are left out. */
export function filmsByDecade(movies: Movies, rows: Iterable<number>): readonly { readonly decade: string; readonly films: number }[] {
  const films = new Map<number, number>();
  for (const row of rows) {
    const released = cell(movies.releaseDate, row);
    if (released === null) continue;
    const decade = Math.floor(yearOfDays(released) / 10) * 10;
    films.set(decade, (films.get(decade) ?? 0) + 1);
  }
  return [...films].sort(([a], [b]) => a - b).map(([decade, n]) => ({ decade: String(decade), films: n }));
}

/** Sum and mean of the known values; null when none is known. */
export function totalOf(values: readonly (number | null)[]): { readonly known: number; readonly total: number | null; readonly mean: number | null } {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return { known: 0, total: null, mean: null };
  const total = known.reduce((sum, value) => sum + value, 0);
  return { known: known.length, total, mean: total / known.length };
}

/** Rows by release date, unknown dates last, then by TMDB id. */
export function byDate(movies: Movies, rows: Iterable<number>): number[] {
  const undated = 2 ** 40; // later than any date, and finite: Infinity − Infinity is no order
  return [...rows].sort((a, b) => (cell(movies.releaseDate, a) ?? undated) - (cell(movies.releaseDate, b) ?? undated) || (movies.tmdbId[a] ?? 0) - (movies.tmdbId[b] ?? 0));
}
