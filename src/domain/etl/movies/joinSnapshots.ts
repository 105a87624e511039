import type { EtlStep } from '../report.ts';
import { Tally, type FindingKind } from '../tally.ts';
import type { FilmDraft } from './filmDraft.ts';
import { fillGaps } from './mergeDuplicates.ts';
import { snapshots } from './snapshots.ts';

const kinds = {
  'in-both': {
    outcome: 'merged',
    why: {
      en: 'A film of both snapshots: the recent row is kept with its votes, and facts it lacks are filled from the older one.',
      es: 'Una película de ambas capturas: se conserva la fila reciente con sus votos, y los datos que le faltan se toman de la antigua.',
    },
  },
  'planned-in-snapshot': {
    outcome: 'kept',
    why: {
      en: 'Still planned when the 2017 snapshot was taken: the date is the plan of that time and the votes are few; kept as published.',
      es: 'Aún en proyecto cuando se tomó la captura de 2017: la fecha es el plan de entonces y hay pocos votos; se conserva como se publicó.',
    },
  },
  'popularity-of-another-scale': {
    outcome: 'kept',
    why: {
      en: 'Popularity of the recent snapshot is on another scale than that of 2017: it is compared only among films with the same date of votes.',
      es: 'La popularidad de la captura reciente está en otra escala que la de 2017: solo se compara entre películas con la misma fecha de votos.',
    },
  },
} as const satisfies Record<string, FindingKind>;

/** Films of both snapshots, one an id. Popularity is never filled from the other snapshot: it would carry the wrong date. */
export function joinSnapshots(main: readonly FilmDraft[], recent: readonly FilmDraft[]): { films: FilmDraft[]; step: EtlStep } {
  const tally = new Tally('movies.join-snapshots', 'movies', kinds);
  const byId = new Map(main.map((film) => [film.tmdbId, film]));
  for (const film of main) if (film.releaseDate !== null && film.releaseDate > snapshots.main.votesAsOf) tally.add('planned-in-snapshot', film.tmdbId);
  for (const film of recent) {
    const older = byId.get(film.tmdbId);
    if (older) tally.add('in-both', film.tmdbId);
    if (film.popularity !== null) tally.add('popularity-of-another-scale', film.tmdbId);
    byId.set(film.tmdbId, older ? fillGaps(film, { ...older, popularity: null }) : film);
  }
  return { films: [...byId.values()], step: tally.done(main.length + recent.length, byId.size) };
}
