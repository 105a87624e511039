import type { EtlStep } from '../report.ts';
import { Tally, type FindingKind } from '../tally.ts';
import type { Credit, FilmCredits } from './filmDraft.ts';

const kinds = {
  'spelling-by-person-id': {
    outcome: 'repaired',
    why: {
      en: 'One person id with several spellings: the most recent source’s spelling stands in every film (within a source the commonest).',
      es: 'Un mismo id de persona con varias grafías: en todas las películas queda la de la fuente más reciente (dentro de una fuente, la más común).',
    },
  },
  'spelling-by-name': {
    outcome: 'repaired',
    why: {
      en: 'A credit without a person id has an older spelling that belongs to exactly one person: written as that person is now.',
      es: 'Un crédito sin id de persona lleva una grafía antigua que pertenece a una sola persona: se escribe como ahora se llama.',
    },
  },
  'same-name-other-person': {
    outcome: 'kept',
    why: {
      en: 'Several person ids share this name: the tables name people, so their films stand together.',
      es: 'Varios ids de persona comparten este nombre: las tablas nombran personas, así que sus películas figuran juntas.',
    },
  },
  'twice-in-one-film': {
    outcome: 'merged',
    why: { en: 'A name stands twice in the cast or among the directors of one film: listed once.', es: 'Un nombre figura dos veces en el reparto o la dirección de una película: se lista una vez.' },
  },
} as const satisfies Record<string, FindingKind>;

export interface FilmPeople {
  readonly cast: readonly string[];
  readonly directors: readonly string[];
}

/**
 * One spelling a person, so that people join across films.
 * @param oldestFirst  credits by film, one map a source; a film in two sources takes the later one's credits, list by list
 */
export function canonicalNames(oldestFirst: readonly ReadonlyMap<number, FilmCredits>[]): { people: Map<number, FilmPeople>; step: EtlStep } {
  const tally = new Tally('credits.canonical-names', 'credits', kinds);
  const spelling = new Map<number, string>();
  for (const source of oldestFirst) for (const [personId, name] of commonestSpelling(source)) spelling.set(personId, name);

  const holders = new Map<string, Set<number>>();
  for (const source of oldestFirst) {
    for (const { personId, name } of everyCredit(source)) {
      if (personId === null) continue;
      const ids = holders.get(name) ?? new Set();
      holders.set(name, ids.add(personId));
    }
  }
  for (const [name, ids] of holders) if (ids.size > 1) tally.add('same-name-other-person', name);

  const canonical = ({ personId, name }: Credit): string => {
    const ids = holders.get(name);
    const id = personId ?? (ids?.size === 1 ? [...ids][0] : undefined);
    const now = (id === undefined ? undefined : spelling.get(id)) ?? name;
    if (now !== name) tally.add(personId === null ? 'spelling-by-name' : 'spelling-by-person-id', `${name} → ${now}`);
    return now;
  };
  const once = (credits: readonly Credit[], tmdbId: number): readonly string[] => {
    const names = new Set<string>();
    for (const name of credits.map(canonical)) {
      if (names.has(name)) tally.add('twice-in-one-film', `${tmdbId}: ${name}`);
      names.add(name);
    }
    return [...names];
  };

  const people = new Map<number, FilmPeople>();
  for (const source of oldestFirst) {
    for (const [tmdbId, { cast, directors }] of source) {
      const older = people.get(tmdbId);
      people.set(tmdbId, {
        cast: cast.length > 0 ? once(cast, tmdbId) : older?.cast ?? [],
        directors: directors.length > 0 ? once(directors, tmdbId) : older?.directors ?? [],
      });
    }
  }
  const rowsIn = oldestFirst.reduce((rows, source) => rows + source.size, 0);
  return { people, step: tally.done(rowsIn, people.size) };
}

function* everyCredit(source: ReadonlyMap<number, FilmCredits>): Generator<Credit> {
  for (const { cast, directors } of source.values()) {
    yield* cast;
    yield* directors;
  }
}

/** Person id → the spelling most credits of this source use; ties go to the first in code units. */
function commonestSpelling(source: ReadonlyMap<number, FilmCredits>): Map<number, string> {
  const counts = new Map<number, Map<string, number>>();
  for (const { personId, name } of everyCredit(source)) {
    if (personId === null) continue;
    const names = counts.get(personId) ?? new Map<string, number>();
    counts.set(personId, names.set(name, (names.get(name) ?? 0) + 1));
  }
  const commonest = new Map<number, string>();
  for (const [personId, names] of counts) {
    let best = '';
    for (const [name, count] of names) {
      const most = names.get(best) ?? 0;
      if (count > most || (count === most && name < best)) best = name;
    }
    commonest.set(personId, best);
  }
  return commonest;
}
