import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { genreName, genres, genresOf, isKnownGenreName } from './genres.ts';
import { platformShelves } from './platformShelves.ts';

const root = join(import.meta.dirname, '../../..');
const raw = [process.env['BUTACA_RAW'], join(root, 'raw'), join(root, '../shared/data')].find((folder) => folder !== undefined && existsSync(join(folder, 'streaming/disney_plus_titles.csv')));
const folder = join(raw ?? join(root, 'pipeline/sample/raw'), 'streaming');

function shelvesOf(file: string): Set<string> {
  const path = join(folder, file);
  const text = existsSync(path) ? readFileSync(path) : gunzipSync(readFileSync(`${path}.gz`));
  const rows: { listed_in: string }[] = parse(text, { columns: true });
  const shelves = rows.flatMap(({ listed_in }) => listed_in.replace('Arts, Entertainment, and Culture', 'Arts; Entertainment; and Culture').split(','));
  return new Set(shelves.map((shelf) => shelf.trim().replaceAll(';', ',')).filter((shelf) => shelf !== ''));
}

describe(`the shelf names of ${raw === undefined ? 'the sample' : 'the whole catalogues'}`, () => {
  test.each(['amazon_prime_titles.csv', 'disney_plus_titles.csv', 'hulu_titles.csv', 'netflix_titles.csv'])('all have their place: %s', (file) => {
    const shelves = shelvesOf(file);
    expect(shelves.size).toBeGreaterThan(3);
    expect([...shelves].filter((shelf) => !isKnownGenreName(shelf))).toEqual([]);
  });

  test.runIf(raw !== undefined)('use every name of the table, so that it holds none that was invented', () => {
    const used = new Set(['amazon_prime_titles.csv', 'disney_plus_titles.csv', 'hulu_titles.csv', 'netflix_titles.csv'].flatMap((file) => [...shelvesOf(file)]));
    expect(Object.keys(platformShelves).filter((shelf) => !used.has(shelf))).toEqual([]);
  });
});

describe('genresOf', () => {
  test('gives the same key for TMDB and every platform', () => {
    for (const names of [['Science Fiction'], ['Action', 'Science Fiction'], ['TV Sci-Fi & Fantasy'], ['Sci-Fi & Fantasy', 'Dramas']]) expect(genresOf(names)).toContain('science-fiction');
  });

  test('lists a genre once and leaves out shelves that are no genre', () => {
    expect(genresOf(['International Movies', 'Dramas', 'Drama', 'Movies'])).toEqual(['drama']);
    expect(genresOf(['Action & Adventure', 'Action'])).toEqual(['action', 'adventure']);
  });

  test('is empty where nothing is known or no name is a genre', () => {
    expect(genresOf(null)).toEqual([]);
    expect(genresOf(['Foreign'])).toEqual([]);
    expect(genresOf(['Odyssey Media'])).toEqual([]);
  });
});

test('every genre has a key of its own and a name in both languages', () => {
  expect(new Set(genres.map(({ key }) => key)).size).toBe(genres.length);
  for (const language of ['en', 'es'] as const) expect(new Set(genres.map(({ key }) => genreName(key, language))).size).toBe(genres.length);
  expect(genreName('western', 'es')).toBe('Wéstern');
  expect(genreName('nothing', 'en')).toBe('nothing');
});
