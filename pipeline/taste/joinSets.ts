import { ratingMatrix, type RatingMatrix } from '../../src/domain/taste/training/ratingMatrix.ts';
import type { RatingSet, SetName, Twins } from './readSets.ts';

export interface JoinedSet {
  readonly name: SetName;
  readonly ratings: number;
  readonly people: number;
  readonly titles: number;
  readonly matchedTitles: number;
  /** Share of the ratings whose title is a film of the catalogue. */
  readonly matchedRatings: number;
  readonly excludedPeople: number;
  readonly excludedRatings: number;
}

/** All ratings of all sets, one person a person. */
export interface Joined {
  /** Titles are those that anybody rated, by work row ascending. */
  readonly matrix: RatingMatrix;
  /** Work row of each title. */
  readonly rows: Int32Array;
  /** Index into `sets` of each person. */
  readonly setOf: Uint8Array;
  readonly sets: readonly JoinedSet[];
}

/** Of people in two sets the copy with fewer ratings goes, of equal ones the first set's. */
export function joinSets(sets: readonly RatingSet[], twins: readonly Twins[]): Joined {
  const key = (set: string, user: number) => `${set} ${user}`, dropped = new Set(twins
    .filter(({ setA, setB }) => [setA, setB].every((name) => sets.some((set) => set.name === name)))
    .map(({ setA, userA, setB, userB, ratingsA, ratingsB }) => (ratingsA <= ratingsB ? key(setA, userA) : key(setB, userB))));
  const person: number[] = [], row: number[] = [], stars: number[] = [], setOf: number[] = [], told: JoinedSet[] = [];
  sets.forEach((set, index) => {
    const people = new Map<number, number>(), excluded = new Set<number>(), all = new Set<number>(), titles = new Set<number>();
    let matched = 0, excludedRatings = 0;
    for (let at = 0; at < set.users.length; at++) {
      const user = set.users[at] as number, movie = set.movies[at] as number, work = set.rowOf.get(movie);
      all.add(user);
      titles.add(movie);
      if (work !== undefined) matched++;
      if (dropped.has(key(set.name, user))) {
        excluded.add(user);
        excludedRatings++;
        continue;
      }
      if (work === undefined) continue;
      let who = people.get(user);
      if (who === undefined) {
        who = setOf.push(index) - 1;
        people.set(user, who);
      }
      person.push(who);
      row.push(work);
      stars.push(set.stars[at] as number);
    }
    told.push({
      name: set.name, ratings: set.users.length, people: all.size, titles: titles.size, matchedTitles: [...titles].filter((movie) => set.rowOf.has(movie)).length,
      matchedRatings: matched / set.users.length, excludedPeople: excluded.size, excludedRatings,
    });
  });
  const rows = Int32Array.from(new Set(row)).sort(), titleOf = new Map<number, number>();
  rows.forEach((work, title) => titleOf.set(work, title));
  return { matrix: ratingMatrix({ person, title: row.map((work) => titleOf.get(work) as number), stars }, setOf.length, rows.length), rows, setOf: Uint8Array.from(setOf), sets: told };
}
