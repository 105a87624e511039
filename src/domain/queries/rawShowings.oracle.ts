import type { RawFilm } from './rawFilms.oracle.ts';
import { readRaw } from './rawFilms.oracle.ts';

/** A title of a platform as the raw files tell it. */
export interface RawShowing {
  id: string;
  platform: string;
  title: string;
  isFilm: boolean;
  year: number;
  /** Null: not known. */
  length: number | null;
  unit: 'min' | 'season' | null;
  hasRating: boolean;
  cast: string[];
  directors: string[];
  film: RawFilm | null;
  score: number | null;
}

const files = { amazon: 'amazon_prime_titles', disney: 'disney_plus_titles', hulu: 'hulu_titles', netflix: 'netflix_titles' } as const;

/** @param filmOf  TMDB id of a title, as the matching (which has its own tests) decided */
export function readRawShowings(folder: string, films: readonly RawFilm[], filmOf: (id: string) => number | null): RawShowing[] {
  const filmsById = new Map(films.map((film) => [film.id, film]));
  const showings = Object.entries(files).flatMap(([platform, file]) => {
    const rows = readRaw(folder, `streaming/${file}.csv`);
    const tidy = (text: string | undefined): string => (text ?? '').replace(/[\u200B-\u200F\u2060\uFEFF]/g, '').replace(/\s+/g, ' ').trim();
    rows.sort((a, b) => Number(tidy(a['show_id']).slice(1)) - Number(tidy(b['show_id']).slice(1)));
    return rows.map((row): RawShowing => {
      const id = platform.charAt(0) + tidy(row['show_id']);
      const inRating = /^\d+ (?:min|Seasons?)$/.test(tidy(row['rating'])), stated = tidy(row['duration']) || (inRating ? tidy(row['rating']) : '');
      const amount = parseInt(stated, 10) || null, seasons = stated.includes('Season');
      const film = filmsById.get(filmOf(id) ?? -1) ?? null;
      return {
        id, platform, title: tidy(row['title']), isFilm: tidy(row['type']) === 'Movie', year: Number(tidy(row['release_year'])),
        length: amount, unit: amount === null ? null : seasons ? 'season' : 'min', hasRating: tidy(row['rating']) !== '' && !inRating,
        cast: namesIn(tidy(row['cast'])), directors: namesIn(tidy(row['director'])), film, score: film?.mean != null && film.votes >= 10 ? film.mean / 2 : null,
      };
    });
  });
  const everybody = [...new Set([...films, ...showings].flatMap(({ cast, directors }) => [...cast, ...directors]))].filter((name) => !name.includes('\uFFFD'));
  for (const showing of showings) showing.cast = showing.cast.map((name) => restored(name, everybody));
  return showings;
}

/** A name with letters lost to U+FFFD, when exactly one known name fits it. */
function restored(name: string, everybody: readonly string[]): string {
  if (!name.includes('\uFFFD')) return name;
  const shape = new RegExp(`^${name.split(/[?\uFFFD]+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^\\x00-\\x7f]+')}$`);
  const fitting = everybody.filter((known) => shape.test(known));
  return fitting.length === 1 ? fitting[0] ?? name : name;
}

/** Names of a list: `Jr.` goes back to its name, `1` is nobody, a sentence names nobody, parts and asides are cut off. */
function namesIn(list: string): string[] {
  if (/[.!?]$/.test(list) && list.split(/[,;|]/).some((entry) => entry.trim().split(' ').length >= 8)) return [];
  const names: string[] = [];
  for (const entry of list.split(/[,;|]/).map((text) => text.trim())) {
    if (!/\p{L}/u.test(entry)) continue;
    if (/^(?:Jr|Sr|II|III|IV|Ph\.?D)\.?$/i.test(entry) && names.length > 0) names.push(`${names.pop() ?? ''} ${entry}`);
    else names.push(entry.replace(/^.*:\s*(?=\p{L})/u, '').replace(/\s*[([][^)\]]*[)\]]?$/, '').trim() || entry);
  }
  return [...new Set(names)];
}
