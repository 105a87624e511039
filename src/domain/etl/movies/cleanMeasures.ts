import type { EtlStep } from '../report.ts';
import { Tally, type FindingKind } from '../tally.ts';
import type { FilmDraft } from './filmDraft.ts';

const kinds = {
  'runtime-zero': {
    outcome: 'set-null',
    why: { en: 'A runtime of 0 minutes means that nobody entered it: null.', es: 'Una duración de 0 minutos significa que nadie la ha anotado: nulo.' },
  },
  'no-voters': {
    outcome: 'set-null',
    why: { en: 'A mean vote without voters says nothing: null.', es: 'Una nota media sin votantes no dice nada: nulo.' },
  },
  'mean-zero-with-voters': {
    outcome: 'set-null',
    why: {
      en: 'There are voters, yet the mean is 0, which votes of 0.5 to 10 cannot give: null; the count is kept.',
      es: 'Hay votantes, pero la media es 0, que no puede salir de votos de 0,5 a 10: nulo; el recuento se conserva.',
    },
  },
  'country-code-of-tmdb': {
    outcome: 'repaired',
    why: {
      en: 'TMDB writes XG for East Germany, a code of its own: written DD, as ISO 3166-3 has it.',
      es: 'TMDB escribe XG para Alemania Oriental, un código propio: se escribe DD, como en ISO 3166-3.',
    },
  },
} as const satisfies Record<string, FindingKind>;

/** Runtime and mean vote that mean "not known" become null; country codes are ISO's. Language codes stay as TMDB has them: ISO 639-1, with `cn` and `xx`. */
export function cleanMeasures(films: readonly FilmDraft[]): { films: FilmDraft[]; step: EtlStep } {
  const tally = new Tally('movies.clean-measures', 'movies', kinds);
  const cleaned = films.map((draft) => {
    const film = { ...draft };
    if (film.runtimeMin !== null && film.runtimeMin <= 0) {
      tally.add('runtime-zero', film.tmdbId);
      film.runtimeMin = null;
    }
    if (film.voteAverage !== null && (film.voteCount === 0 || film.voteAverage === 0)) {
      tally.add(film.voteCount === 0 ? 'no-voters' : 'mean-zero-with-voters', film.tmdbId);
      film.voteAverage = null;
    }
    if (film.countries?.includes('XG')) {
      tally.add('country-code-of-tmdb', film.tmdbId);
      film.countries = [...new Set(film.countries.map((code) => (code === 'XG' ? 'DD' : code)))];
    }
    return film;
  });
  return { films: cleaned, step: tally.done(films.length, cleaned.length) };
}
