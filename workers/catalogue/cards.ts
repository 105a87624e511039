import type { Card, WorkRow } from '../../src/contracts/catalogue.ts';
import { genresOf } from '../../src/domain/catalogue/genres.ts';
import { platforms, type Catalogue, type Platform } from '../../src/domain/catalogue/schema.ts';
import { showingsOf } from './facets.ts';
import { notKnown, type Works } from '../../src/domain/catalogue/works.ts';

/** The card of a work. Needs `movies/search` and `streaming/search`. */
export function cardOf({ movies, streaming }: Catalogue, works: Works, row: number): Card {
  const isFilm = row < works.films;
  const shownOn = new Set<Platform>(), shelves: string[] = [];
  let seasons: number | null = null;
  showingsOf(works, row, (showing) => {
    shownOn.add(streaming.platform[showing] as Platform);
    shelves.push(...(streaming.listedIn[showing] ?? []));
    const length = streaming.durationInt[showing] ?? null;
    if (works.isSeries[row] === 1 && streaming.durationType[showing] === 'season' && length !== null) seasons = Math.max(seasons ?? 0, length);
  });
  const score = works.scores[row] as number;
  return {
    row: row as WorkRow,
    id: works.id(row),
    title: works.title(row),
    type: works.type(row),
    year: known(works.years[row]),
    genres: genresOf((isFilm ? movies.genres[row] : null) ?? shelves),
    language: isFilm ? (movies.language[row] ?? null) : null,
    runtimeMin: works.isSeries[row] === 1 ? null : known(works.runtimes[row]),
    seasons,
    score: Number.isNaN(score) ? null : score,
    votes: isFilm ? (movies.voteCount[row] ?? null) : null,
    platforms: platforms.filter((platform) => shownOn.has(platform)),
  };
}

const known = (value: number | undefined): number | null => (value === undefined || value === notKnown ? null : value);
