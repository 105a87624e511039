import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { creditColumns } from '../src/domain/etl/movies/readCredits.ts';
import { filmColumns } from '../src/domain/etl/movies/readFilms.ts';
import { keywordColumns } from '../src/domain/etl/movies/readKeywords.ts';
import { linkColumns } from '../src/domain/etl/movies/fillImdbIds.ts';
import { publishedColumns } from '../src/domain/etl/published/buildPublished.ts';
import { ratingColumns } from '../src/domain/etl/ratings/buildRatings.ts';
import { catalogueColumns } from '../src/domain/etl/streaming/buildStreaming.ts';
import type { CsvFile } from './csv.ts';
import { InputError } from './inputError.ts';

/** Where a file may lie in the raw folder, first choice first; each plain or with `.gz`. The later choices are the publishers' own layouts. */
const places = (file: string, ...folders: readonly string[]): readonly string[] => [...folders, ''].map((folder) => (folder === '' ? file : `${folder}/${file}`));
const kaggleFilms = ['tmdb', 'the-movies-dataset'] as const;
const movieLens = ['movielens/ml-latest-small', 'ml-latest-small'] as const;

const wanted = {
  films: { places: places('movies_metadata.csv', ...kaggleFilms), columns: filmColumns, shortRows: true },
  /** The same file, read for another table. */
  published: { places: places('movies_metadata.csv', ...kaggleFilms), columns: publishedColumns, shortRows: true },
  credits: { places: places('credits.csv', ...kaggleFilms), columns: creditColumns },
  keywords: { places: places('keywords.csv', ...kaggleFilms), columns: keywordColumns },
  links: { places: places('links.csv', ...kaggleFilms), columns: linkColumns },
  recentFilms: { places: ['tmdb/recent/movies_metadata.csv', 'recent/movies_metadata.csv'], columns: filmColumns },
  recentCredits: { places: ['tmdb/recent/credits.csv', 'recent/credits.csv'], columns: creditColumns },
  amazon: { places: places('amazon_prime_titles.csv', 'streaming', 'amazon-prime-movies-and-tv-shows'), columns: catalogueColumns },
  disney: { places: places('disney_plus_titles.csv', 'streaming', 'disney-movies-and-tv-shows'), columns: catalogueColumns },
  hulu: { places: places('hulu_titles.csv', 'streaming', 'hulu-movies-and-tv-shows'), columns: catalogueColumns },
  netflix: { places: places('netflix_titles.csv', 'streaming', 'netflix-shows'), columns: catalogueColumns },
  ratings: { places: movieLens.map((folder) => `${folder}/ratings.csv`), columns: ratingColumns },
  ratingLinks: { places: movieLens.map((folder) => `${folder}/links.csv`), columns: linkColumns },
} as const satisfies Record<string, Omit<CsvFile, 'path' | 'name'> & { places: readonly string[] }>;

/** GroupLens asks that its terms travel with the ratings. */
const readmePlaces = movieLens.map((folder) => `${folder}/README.txt`);

export type SourceName = keyof typeof wanted;
const recentPair = ['recentFilms', 'recentCredits'] as const;

export interface Sources {
  readonly files: Readonly<Record<Exclude<SourceName, (typeof recentPair)[number]>, CsvFile>>;
  /** The films after 2017; no publisher offers them as a set, so a raw folder may lack both. */
  readonly recent: { readonly films: CsvFile; readonly credits: CsvFile } | null;
  readonly ratingsReadme: { readonly path: string; readonly name: string };
}

/**
 * Finds every input before any is read, so that a missing file costs no time.
 * @throws InputError naming the first file that is missing and where it was looked for
 */
export function findSources(raw: string): Sources {
  const files: Partial<Record<SourceName, CsvFile>> = {};
  for (const [source, { places: choices, ...rest }] of Object.entries(wanted)) {
    const isRecent = recentPair.some((name) => name === source);
    const found = isRecent && recentPair.every((name) => locate(raw, wanted[name].places) === null) ? null : required(raw, choices);
    if (found) files[source as SourceName] = { ...found, ...rest };
  }
  const { recentFilms, recentCredits, ...others } = files;
  return {
    files: others as Sources['files'],
    recent: recentFilms && recentCredits ? { films: recentFilms, credits: recentCredits } : null,
    ratingsReadme: required(raw, readmePlaces),
  };
}

interface Found { readonly path: string; readonly name: string }

function locate(raw: string, choices: readonly string[]): Found | null {
  for (const choice of choices) {
    for (const name of [choice, `${choice}.gz`]) {
      const path = join(raw, name);
      if (existsSync(path)) return { path, name };
    }
  }
  return null;
}

function required(raw: string, choices: readonly string[]): Found {
  const found = locate(raw, choices);
  if (found) return found;
  const [file = '', ...others] = choices;
  const elsewhere = others.length > 0 ? ` or at ${others.join(', ')}` : '';
  throw new InputError({ file, row: null, column: null, expected: `a file here${elsewhere}, plain or .gz (the README says where each is published)`, found: 'none' });
}
