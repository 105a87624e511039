import { seededRandom } from '../../random.ts';
import { shuffle } from '../../shuffle.ts';
import type { RatingMatrix } from '../training/ratingMatrix.ts';

/** A person who was not in training: what is given of them, and what is to be found. */
export interface RankingCase {
  readonly given: readonly { readonly title: number; readonly stars: number }[];
  /** Candidates (by index) that they went on to like; at least one. */
  readonly liked: ReadonlySet<number>;
}

/** Stars from which a title counts as liked. */
export const likedFrom = 4;
export const givenShare = 0.8;

/** @param candidateOf  index among the candidates of each title, -1 = none */
export function rankingCases({ people, starts, titleOf, stars }: RatingMatrix, candidateOf: Int32Array, seed: number): readonly RankingCase[] {
  const random = seededRandom(seed), cases: RankingCase[] = [];
  for (let person = 0; person < people; person++) {
    const from = starts[person] as number, count = (starts[person + 1] as number) - from, order = shuffle(Int32Array.from({ length: count }, (_, at) => from + at), random), kept = Math.round(count * givenShare);
    const liked = new Set<number>();
    for (const at of order.subarray(kept)) {
      const candidate = candidateOf[titleOf[at] as number] as number;
      if (candidate >= 0 && (stars[at] as number) >= likedFrom) liked.add(candidate);
    }
    if (liked.size > 0) cases.push({ given: Array.from(order.subarray(0, kept), (at) => ({ title: titleOf[at] as number, stars: stars[at] as number })), liked });
  }
  return cases;
}

/** People drawn from a matrix, and the rest. */
export function splitPeople(matrix: RatingMatrix, share: number, seed: number): { readonly drawn: RatingMatrix; readonly rest: RatingMatrix } {
  const order = shuffle(Int32Array.from({ length: matrix.people }, (_, person) => person), seededRandom(seed)), cut = Math.round(matrix.people * share);
  return { drawn: peopleOf(matrix, order.slice(0, cut).sort()), rest: peopleOf(matrix, order.slice(cut).sort()) };
}

/** Some people's rows of a matrix. @param people  ascending */
export function peopleOf({ titles, starts, titleOf, stars }: RatingMatrix, people: Int32Array): RatingMatrix {
  const from = new Int32Array(people.length + 1);
  people.forEach((person, at) => (from[at + 1] = (from[at] as number) + (starts[person + 1] as number) - (starts[person] as number)));
  const titlesOf = new Int32Array(from[people.length] as number), given = new Float32Array(titlesOf.length);
  people.forEach((person, at) => {
    titlesOf.set(titleOf.subarray(starts[person], starts[person + 1]), from[at]);
    given.set(stars.subarray(starts[person], starts[person + 1]), from[at]);
  });
  return { people: people.length, titles, starts: from, titleOf: titlesOf, stars: given };
}
