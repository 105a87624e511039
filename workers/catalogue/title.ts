import type { Showing, TitleFacts } from '../../src/contracts/catalogue.ts';
import type { Catalogue, PartName, Platform } from '../../src/domain/catalogue/schema.ts';
import { cardOf } from './cards.ts';
import { showingsOf } from './facets.ts';
import type { PersonRole } from '../../src/contracts/catalogue.ts';
import type { Works } from '../../src/domain/catalogue/works.ts';

/** Parts that the page of a work reads beyond those of the first screen. A film on no platform needs none of streaming's. */
export function titleParts(works: Works, row: number): readonly PartName[] {
  const isShown = (works.showingStarts[row + 1] as number) > (works.showingStarts[row] as number);
  return [...(row < works.films ? (['movies/facts', 'movies/people', 'movies/keywords'] as const) : []), ...(isShown ? (['streaming/facts', 'streaming/people'] as const) : [])];
}

/** Every fact of a work; its parts are decoded. */
export function titleFacts(catalogue: Catalogue, works: Works, row: number): TitleFacts {
  const { movies } = catalogue;
  const isFilm = row < works.films;
  const fact = <T>(column: ArrayLike<T>): T | null => (isFilm ? (column[row] ?? null) : null);
  return {
    ...cardOf(catalogue, works, row),
    originalTitle: fact(movies.originalTitle ?? []),
    imdbId: fact(movies.imdbId ?? []),
    tmdbId: fact(movies.tmdbId),
    releaseDate: fact(movies.releaseDate),
    countries: countriesOf(catalogue, works, row),
    voteAverage: fact(movies.voteAverage),
    votesAsOf: fact(movies.votesAsOf ?? []),
    popularity: fact(movies.popularity ?? []),
    budgetUsd: fact(movies.budgetUsd ?? []),
    revenueUsd: fact(movies.revenueUsd ?? []),
    return: fact(movies.return ?? []),
    companies: fact(movies.companies ?? []) ?? [],
    directors: peopleOf(catalogue, works, row, 'director'),
    cast: peopleOf(catalogue, works, row, 'actor'),
    keywords: fact(movies.keywords ?? []) ?? [],
    collection: isFilm ? collectionOf(catalogue, works, row) : null,
    showings: showings(catalogue, works, row),
  };
}

/** Who made a work: as its film names them, else as the platforms that show it do. */
export function peopleOf({ movies, streaming }: Catalogue, works: Works, row: number, role: PersonRole): readonly string[] {
  const own = row < works.films ? (role === 'actor' ? movies.cast : movies.directors)?.[row] : null;
  if (own && own.length > 0) return own;
  const named = new Set<string>();
  showingsOf(works, row, (showing) => (role === 'actor' ? streaming.cast : streaming.directors)?.[showing]?.forEach((name) => named.add(name)));
  return [...named];
}

function countriesOf({ movies, streaming }: Catalogue, works: Works, row: number): readonly string[] {
  const own = row < works.films ? movies.countries?.[row] : null;
  if (own && own.length > 0) return own;
  const named = new Set<string>();
  showingsOf(works, row, (showing) => streaming.countries?.[showing]?.forEach((code) => named.add(code)));
  return [...named];
}

function collectionOf(catalogue: Catalogue, works: Works, row: number): TitleFacts['collection'] {
  const { collection: collections, releaseDate } = catalogue.movies;
  const name = collections[row] ?? null;
  if (name === null) return null;
  const rows = collections.flatMap((collection, film) => (collection === name ? [film] : []));
  rows.sort((a, b) => (releaseDate[a] ?? Infinity) - (releaseDate[b] ?? Infinity) || a - b);
  return { name, films: rows.map((film) => cardOf(catalogue, works, film)) };
}

function showings({ streaming }: Catalogue, works: Works, row: number): readonly Showing[] {
  const found: Showing[] = [];
  showingsOf(works, row, (showing) => found.push({
    id: streaming.id[showing] as string,
    platform: streaming.platform[showing] as Platform,
    title: streaming.title[showing] as string,
    dateAdded: streaming.dateAdded?.[showing] ?? null,
    rating: streaming.rating[showing] ?? null,
    listedIn: streaming.listedIn[showing] ?? [],
    durationInt: streaming.durationInt[showing] ?? null,
    durationType: (streaming.durationType[showing] ?? null) as Showing['durationType'],
  }));
  return found;
}
