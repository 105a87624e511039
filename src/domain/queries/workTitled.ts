import type { Catalogue } from '../catalogue/schema.ts';
import { buildWorks, type Works } from '../catalogue/works.ts';
import { titlesIn } from './nameIndex.ts';
import { noneNamed } from './problem.ts';
import type { QueryLanguage, QueryProblem } from './query.ts';

/** Computed once for each catalogue. The tables themselves are made anew as parts arrive; their columns never are. */
function oncePerCatalogue<T>(compute: (catalogue: Catalogue) => T): (catalogue: Catalogue) => T {
  const known = new WeakMap<object, T>();
  return (catalogue) => {
    let value = known.get(catalogue.streaming.releaseYear);
    if (value === undefined) known.set(catalogue.streaming.releaseYear, (value = compute(catalogue)));
    return value;
  };
}

/** Films and streaming titles as works; 15 ms. Reads `movies/search` and `streaming/search`. */
export const worksOf: (catalogue: Catalogue) => Works = oncePerCatalogue(buildWorks);
const everyTitle = oncePerCatalogue(({ movies, streaming }) => [...movies.title, ...streaming.title]);

/**
 * The work of a title: a film by its title, the most voted of them, or by its original title; else what streams under this title, a series say.
 * Reads both tables' `search` and the films' originalTitle.
 */
export function workTitled(catalogue: Catalogue, parameter: string, text: string, language: QueryLanguage): { readonly name: string; readonly row: number } | QueryProblem {
  const { movies, streaming } = catalogue;
  const film = titlesIn(movies.title).find(text) ?? titlesIn(movies.originalTitle).find(text);
  if (film) return { name: film.name, row: film.rows[0] ?? 0 };
  const shown = titlesIn(streaming.title).find(text);
  if (shown) return { name: shown.name, row: worksOf(catalogue).workOfShowing[shown.rows[0] ?? 0] ?? 0 };
  return noneNamed(parameter, { en: 'No title', es: 'No hay ningún título' }, text, titlesIn(everyTitle(catalogue)).near(text, 5), language);
}
