import type { Catalogue, Platform, Streaming } from '../catalogue/schema.ts';
import { filmColumns, filmFacts, filmsTitled } from './film.ts';
import { platformLabels, titleParameter } from './parameters.ts';
import { isProblem } from './problem.ts';
import { cell, oncePer } from './oncePer.ts';
import type { Query } from './query.ts';
import { nouns, speech } from './speech.ts';

interface Params { readonly pelicula: string }

/**
 * Runtime and year of every film of a title, most voted first. Where TMDB's runtime is missing (most recent films)
 * the length given by a platform that shows the film stands in, and `source` says which (first by platform letter).
 */
export const peliculasDuracion: Query<Params> = {
  name: 'peliculas_duracion',
  theme: 'titles',
  title: { en: 'Runtime of a film', es: 'Duración de una película' },
  description: {
    en: 'How long a film runs and the year it was released. Where TMDB does not know the runtime, a platform that shows the film does.',
    es: 'Cuánto dura una película y en qué año se estrenó. Donde TMDB no conoce la duración, se usa la de una plataforma que la ofrece.',
  },
  parameters: [titleParameter('pelicula', 'Toy Story')],
  columns: [
    ...filmColumns,
    { name: 'runtimeMin', label: { en: 'Runtime', es: 'Duración' }, format: 'minutes' },
    { name: 'source', label: { en: 'According to', es: 'Según' }, format: 'text' },
  ],
  needs: ['movies/search', 'movies/facts', 'streaming/search'],

  answer({ movies, streaming }: Catalogue, { pelicula }, language) {
    const found = filmsTitled(movies, 'pelicula', pelicula, language);
    if (isProblem(found)) return found;
    const rows = Array.from(found.rows, (row) => {
      const facts = filmFacts(movies, row);
      const runtimeMin = cell(movies.runtimeMin, row);
      if (runtimeMin !== null) return { ...facts, runtimeMin, source: 'TMDB' };
      const shown = lengthsOf(streaming).get(facts.tmdbId ?? -1);
      return { ...facts, runtimeMin: shown?.minutes ?? null, source: shown ? platformLabels[shown.platform].label : null };
    });
    const { say, list, count, titled, capitalised } = speech(language);
    const told = rows.map(({ title, year, runtimeMin }) => {
      const name = titled(title, year);
      if (runtimeMin === null) return say({ en: `${name} has an unknown runtime`, es: `de ${name} no se conoce la duración` });
      return say({ en: `${name} runs ${count(runtimeMin, nouns.minute)}`, es: `${name} dura ${count(runtimeMin, nouns.minute)}` });
    });
    return {
      rows,
      sentence: `${capitalised(list(told, 3))}.`,
      coverage: { known: rows.filter(({ runtimeMin }) => runtimeMin !== null).length, of: rows.length, note: say({ en: 'films of this title whose runtime is known', es: 'películas de este título de duración conocida' }) },
      params: { pelicula: found.name },
    };
  },
};

interface Length { readonly minutes: number; readonly platform: Platform }

/** Lengths of the matched films as the platforms give them, by TMDB id. */
const lengthsOf = oncePer((streaming: Streaming): ReadonlyMap<number, Length> => {
  const lengths = new Map<number, Length>();
  for (let row = 0; row < streaming.rows; row++) {
    const tmdbId = cell(streaming.tmdbId, row), minutes = cell(streaming.durationInt, row);
    if (tmdbId === null || minutes === null || streaming.durationType[row] !== 'min' || lengths.has(tmdbId)) continue;
    lengths.set(tmdbId, { minutes, platform: streaming.platform[row] as Platform });
  }
  return lengths;
});
