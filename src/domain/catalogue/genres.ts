import { platformShelves } from './platformShelves.ts';

/** A genre as the filter lists it. */
export interface Genre {
  readonly key: string;
  readonly en: string;
  readonly es: string;
}

/** The one vocabulary of genres: TMDB's for films, then what only the platforms' series and specials need. */
export const genres = [
  { key: 'action', en: 'Action', es: 'Acción' },
  { key: 'adventure', en: 'Adventure', es: 'Aventura' },
  { key: 'animation', en: 'Animation', es: 'Animación' },
  { key: 'comedy', en: 'Comedy', es: 'Comedia' },
  { key: 'crime', en: 'Crime', es: 'Crimen' },
  { key: 'documentary', en: 'Documentary', es: 'Documental' },
  { key: 'drama', en: 'Drama', es: 'Drama' },
  { key: 'family', en: 'Family', es: 'Familiar' },
  { key: 'fantasy', en: 'Fantasy', es: 'Fantasía' },
  { key: 'history', en: 'History', es: 'Historia' },
  { key: 'horror', en: 'Horror', es: 'Terror' },
  { key: 'music', en: 'Music', es: 'Música' },
  { key: 'mystery', en: 'Mystery', es: 'Misterio' },
  { key: 'romance', en: 'Romance', es: 'Romance' },
  { key: 'science-fiction', en: 'Science fiction', es: 'Ciencia ficción' },
  { key: 'thriller', en: 'Thriller', es: 'Suspense' },
  { key: 'tv-movie', en: 'TV movie', es: 'Película de televisión' },
  { key: 'war', en: 'War', es: 'Bélica' },
  { key: 'western', en: 'Western', es: 'Wéstern' },
  { key: 'anime', en: 'Anime', es: 'Anime' },
  { key: 'arts', en: 'Arts and culture', es: 'Arte y cultura' },
  { key: 'classics', en: 'Classics and cult', es: 'Clásicos y de culto' },
  { key: 'faith', en: 'Faith', es: 'Fe y espiritualidad' },
  { key: 'independent', en: 'Independent', es: 'Independiente' },
  { key: 'kids', en: 'Kids', es: 'Infantil' },
  { key: 'lgbtq', en: 'LGBTQ', es: 'LGBTQ' },
  { key: 'lifestyle', en: 'Lifestyle', es: 'Estilo de vida' },
  { key: 'nature', en: 'Science and nature', es: 'Ciencia y naturaleza' },
  { key: 'news', en: 'News', es: 'Noticias' },
  { key: 'reality', en: 'Reality and game shows', es: 'Telerrealidad y concursos' },
  { key: 'special-interest', en: 'Special interest', es: 'Interés especial' },
  { key: 'sports', en: 'Sports', es: 'Deportes' },
  { key: 'stand-up', en: 'Stand-up', es: 'Monólogos' },
  { key: 'talk-show', en: 'Talk and variety', es: 'Tertulias y variedades' },
  { key: 'teen', en: 'Teen', es: 'Juvenil' },
] as const satisfies readonly Genre[];

export type GenreKey = (typeof genres)[number]['key'];

/** TMDB's genre names; its old `Foreign` says where a film is from, not what it is. */
const tmdbGenres: Readonly<Record<string, readonly GenreKey[]>> = {
  Action: ['action'], Adventure: ['adventure'], Animation: ['animation'], Comedy: ['comedy'], Crime: ['crime'], Documentary: ['documentary'], Drama: ['drama'], Family: ['family'],
  Fantasy: ['fantasy'], Foreign: [], History: ['history'], Horror: ['horror'], Music: ['music'], Mystery: ['mystery'], Romance: ['romance'], 'Science Fiction': ['science-fiction'],
  Thriller: ['thriller'], 'TV Movie': ['tv-movie'], War: ['war'], Western: ['western'],
};

const byName = new Map<string, readonly GenreKey[]>([...Object.entries(platformShelves), ...Object.entries(tmdbGenres)]);
const byKey = new Map<string, Genre>(genres.map((genre) => [genre.key, genre]));

/** Whether a TMDB genre or a platform's shelf name has its place in the vocabulary, be it as no genre at all (`Movies`). */
export function isKnownGenreName(name: string): boolean {
  return byName.has(name);
}

/** The genres that TMDB's genre names or a platform's shelf names stand for, each once; names that say something else (`International Movies`) give none. */
export function genresOf(names: readonly string[] | null): readonly GenreKey[] {
  if (names === null) return [];
  const only = names.length === 1 ? byName.get(names[0] ?? '') : undefined;
  return only ?? [...new Set(names.flatMap((name) => byName.get(name) ?? []))];
}

/** The genre's name; the key itself when it is none of the vocabulary. */
export function genreName(key: string, language: 'en' | 'es'): string {
  return byKey.get(key)?.[language] ?? key;
}
