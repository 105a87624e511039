import type { EtlStep } from '../report.ts';
import { Tally, type FindingKind } from '../tally.ts';
import type { FilmDraft, Snapshot } from './filmDraft.ts';

const kinds = {
  'identical-row': {
    outcome: 'merged',
    why: { en: 'The same film stands in the file again with the same facts: one row is kept.', es: 'La misma película aparece otra vez en el archivo con los mismos datos: se conserva una fila.' },
  },
  'differing-row': {
    outcome: 'merged',
    why: {
      en: 'The same film stands in the file again with other facts, seen later or earlier: the row with more votes, the later look, is kept, and its gaps are filled from the other.',
      es: 'La misma película aparece otra vez en el archivo con otros datos, vista antes o después: se conserva la fila con más votos, la más tardía, y sus huecos se completan con la otra.',
    },
  },
} as const satisfies Record<string, FindingKind>;

/** One film an id of one snapshot, at the place of its first row. */
export function mergeDuplicates(films: readonly FilmDraft[], snapshot: Snapshot['name']): { films: FilmDraft[]; step: EtlStep } {
  const tally = new Tally(`movies.merge-duplicates-${snapshot}`, 'movies', kinds);
  const byId = new Map<number, FilmDraft>();
  for (const film of films) {
    const earlier = byId.get(film.tmdbId);
    if (!earlier) {
      byId.set(film.tmdbId, film);
      continue;
    }
    tally.add(JSON.stringify(earlier) === JSON.stringify(film) ? 'identical-row' : 'differing-row', film.tmdbId);
    byId.set(film.tmdbId, film.voteCount > earlier.voteCount ? fillGaps(film, earlier) : fillGaps(earlier, film));
  }
  return { films: [...byId.values()], step: tally.done(films.length, byId.size) };
}

/** `film` with its nulls taken from `other`. */
export function fillGaps(film: FilmDraft, other: FilmDraft): FilmDraft {
  const filled: Record<string, unknown> = { ...film };
  for (const [column, value] of Object.entries(other)) filled[column] ??= value;
  return filled as FilmDraft;
}
