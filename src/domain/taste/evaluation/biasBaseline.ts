import type { RatingMatrix } from '../training/ratingMatrix.ts';

/** Mean and biases only: stars = mean + title + person. */
export interface Biases {
  readonly mean: number;
  /** [titles], [people], in stars. */
  readonly ofTitle: Float64Array;
  readonly ofPerson: Float64Array;
}

export const biasShrink = { title: 5, person: 5 } as const;

/** Shrunk biases by alternating least squares: what any model must beat. Source: Koren, ACM TKDD 4(1), 2010. */
export function biasBaseline({ people, titles, starts, titleOf, stars }: RatingMatrix, withPeople: boolean, rounds = 10): Biases {
  const mean = stars.reduce((sum, value) => sum + value, 0) / Math.max(stars.length, 1), ofTitle = new Float64Array(titles), ofPerson = new Float64Array(people);
  for (let round = 0; round < (withPeople ? rounds : 1); round++) {
    const sums = new Float64Array(titles), counts = new Float64Array(titles).fill(biasShrink.title);
    for (let person = 0; person < people; person++) for (let at = starts[person] as number; at < (starts[person + 1] as number); at++) {
      const title = titleOf[at] as number;
      (sums[title] as number) += (stars[at] as number) - mean - (ofPerson[person] as number);
      (counts[title] as number)++;
    }
    for (let title = 0; title < titles; title++) ofTitle[title] = (sums[title] as number) / (counts[title] as number);
    if (withPeople) for (let person = 0; person < people; person++) ofPerson[person] = personOffset(Array.from(stars.subarray(starts[person], starts[person + 1]), (given, at) => given - mean - (ofTitle[titleOf[(starts[person] as number) + at] as number] as number)));
  }
  return { mean, ofTitle, ofPerson };
}

/** A person's shrunk offset from what is left of their ratings. */
export function personOffset(left: readonly number[]): number {
  return left.reduce((sum, value) => sum + value, 0) / (left.length + biasShrink.person);
}
