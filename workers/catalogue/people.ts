import type { PeopleRequest, PersonFacts, PersonRole, PersonSummary } from '../../src/contracts/catalogue.ts';
import type { Catalogue } from '../../src/domain/catalogue/schema.ts';
import { cardOf } from './cards.ts';
import { nameKey } from '../../src/domain/text/nameKey.ts';
import { peopleOf } from './title.ts';
import type { Works } from '../../src/domain/catalogue/works.ts';

const roles = ['actor', 'director'] as const satisfies readonly PersonRole[];
const mostCollaborators = 12;

/** Everybody who acts in or directs a work, one person a folded name. */
export interface People {
  readonly names: readonly string[];
  /** Works of a person in a role, most voted first. */
  works(person: number, role: PersonRole): Int32Array;
  find(name: string): number | null;
  summary(person: number, role: PersonRole): PersonSummary;
  facts(person: number): PersonFacts;
  ranking(request: PeopleRequest): readonly PersonSummary[];
}

interface Credits {
  /** Works of person p: `works[starts[p] … starts[p + 1])`. */
  readonly starts: Int32Array;
  readonly works: Int32Array;
}

/** Needs `movies/search`, `movies/facts`, `movies/people`, `streaming/search`, `streaming/people`. */
export function buildPeople(catalogue: Catalogue, works: Works): People {
  const { movies } = catalogue;
  const spellings = new Map<string, number>(); // fold each spelling once
  const keys = new Map<string, number>();
  const names: string[] = [];
  const personOf = (name: string): number => {
    let person = spellings.get(name);
    if (person !== undefined) return person;
    const key = nameKey(name);
    person = keys.get(key);
    if (person === undefined) {
      keys.set(key, (person = names.length));
      names.push(name); // as spelled in the most voted of the films
    }
    spellings.set(name, person);
    return person;
  };
  const credits = Object.fromEntries(roles.map((role) => [role, collect(works, (row) => peopleOf(catalogue, works, row, role), personOf)])) as Record<PersonRole, Pairs>;
  const byPerson = { actor: group(credits.actor, names.length), director: group(credits.director, names.length) };
  const worksOf = (person: number, role: PersonRole) => byPerson[role].works.subarray(byPerson[role].starts[person], byPerson[role].starts[person + 1]);
  const returnOf = (row: number) => (row < works.films ? (movies.return[row] ?? null) : null);

  function summary(person: number, role: PersonRole): PersonSummary {
    const rows = worksOf(person, role);
    let returnsKnown = 0, total = 0, scored = 0, score = 0;
    for (const row of rows) {
      const ratio = returnOf(row), own = works.scores[row] as number;
      if (ratio !== null) { returnsKnown++; total += ratio; }
      if (!Number.isNaN(own)) { scored++; score += own; }
    }
    return {
      name: names[person] as string, role, works: rows.length, returnsKnown,
      totalReturn: returnsKnown > 0 ? total : null, meanReturn: returnsKnown > 0 ? total / returnsKnown : null, meanScore: scored > 0 ? score / scored : null,
    };
  }

  function facts(person: number): PersonFacts {
    const credited = roles.flatMap((role) => [...worksOf(person, role)].map((row) => ({ row, role })));
    credited.sort((a, b) => dateOf(catalogue, works, b.row) - dateOf(catalogue, works, a.row) || a.row - b.row);
    return {
      name: names[person] as string,
      roles: roles.filter((role) => worksOf(person, role).length > 0).map((role) => summary(person, role)),
      credits: credited.map(({ row, role }) => ({
        card: cardOf(catalogue, works, row), role, return: returnOf(row),
        budgetUsd: row < works.films ? (movies.budgetUsd[row] ?? null) : null, revenueUsd: row < works.films ? (movies.revenueUsd[row] ?? null) : null,
      })),
      worksWith: collaborators(person, new Set(credited.map(({ row }) => row))),
    };
  }

  function collaborators(person: number, rows: ReadonlySet<number>): PersonFacts['worksWith'] {
    const shared = new Map<number, number>();
    for (const row of rows) {
      const others = new Set(roles.flatMap((role) => peopleOf(catalogue, works, row, role).map(personOf)));
      others.delete(person);
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    return [...shared].sort(([a, x], [b, y]) => y - x || a - b).slice(0, mostCollaborators).map(([other, count]) => ({ name: names[other] as string, shared: count }));
  }

  return {
    names,
    works: worksOf,
    find: (name) => keys.get(nameKey(name)) ?? null,
    summary,
    facts,
    ranking({ role, by, minReturns, limit }) {
      const { starts } = byPerson[role];
      const ranked: PersonSummary[] = [];
      for (let person = 0; person < names.length; person++) {
        const count = (starts[person + 1] as number) - (starts[person] as number);
        if (count === 0 || (by !== 'works' && count < minReturns)) continue;
        const candidate = summary(person, role);
        if (by === 'works' || candidate.returnsKnown >= Math.max(1, minReturns)) ranked.push(candidate);
      }
      const value = (candidate: PersonSummary) => candidate[by] ?? -Infinity;
      return ranked.sort((a, b) => value(b) - value(a) || b.works - a.works || (a.name < b.name ? -1 : 1)).slice(0, limit);
    },
  };
}

interface Pairs { readonly people: Int32Array; readonly works: Int32Array }

/** Person and work of every credit, in work order; a person named twice in a work counts once. */
function collect(works: Works, namesOf: (row: number) => readonly string[], personOf: (name: string) => number): Pairs {
  const people: number[] = [], rows: number[] = [];
  for (let row = 0; row < works.count; row++) {
    const from = people.length;
    for (const name of namesOf(row)) {
      const person = personOf(name);
      if (people.indexOf(person, from) >= 0) continue;
      people.push(person);
      rows.push(row);
    }
  }
  return { people: Int32Array.from(people), works: Int32Array.from(rows) };
}

function group({ people, works }: Pairs, count: number): Credits {
  const starts = new Int32Array(count + 1);
  for (const person of people) (starts[person + 1] as number)++;
  for (let person = 0; person < count; person++) (starts[person + 1] as number) += starts[person] as number;
  const next = starts.slice(), grouped = new Int32Array(works.length);
  for (let i = 0; i < people.length; i++) grouped[(next[people[i] as number] as number)++] = works[i] as number;
  return { starts, works: grouped };
}

/** Days; a work of which only the year is known counts as of that year's first day; -Infinity when nothing is known. */
function dateOf({ movies }: Catalogue, works: Works, row: number): number {
  const released = row < works.films ? movies.releaseDate[row] : undefined;
  if (typeof released === 'number') return released;
  const year = works.years[row] as number;
  return year < 0 ? Number.NEGATIVE_INFINITY : (year - 1970) * 365.2425;
}
