import type { FactField } from './workFacts.ts';

/** What the blend makes of each thing it knows. The score is text + facts + votes, in one scale. */
export interface BlendWeights {
  /** Times the cosine of the dense vectors. */
  readonly text: number;
  /** In the one cosine over the facts that tell a work apart, a term weighs √field × rarity, rarity = ln(works / works with it); 0 leaves a field out. */
  readonly together: Readonly<Partial<Record<FactField, number>>>;
  /** Times a cosine over this field alone, terms weighing their rarity: for fields of few, common terms that names would drown. */
  readonly alone: Readonly<Partial<Record<FactField, number>>>;
  /** For works of one year; fades to 1/e over `fadeYears`. */
  readonly years: number;
  readonly fadeYears: number;
  /** For two series or two that are none. */
  readonly sameType: number;
  /** For ten thousand votes; falls with their logarithm. */
  readonly votes: number;
  /** The same, times what is asked about's own share of ten thousand votes: those who ask for the well known are shown the well known. */
  readonly votesAlike: number;
  /** Taken off for every factor of ten between the votes of the two. */
  readonly votesApart: number;
  /** For a mean vote of 10, small counts pulled towards `usualVote` as if by `usualVotes` votes more. */
  readonly quality: number;
}

/**
 * Found by random search on the tuning half of collections and people, which knows no better than to recommend the best loved of the same years; then by hand along the
 * search's front, on the same half, towards what is alike: `text` up, the votes down by half, where text still adds to both measures. `sameType` and `collection` are by
 * hand: neither half knows series, and tuning withholds collections. Titles weigh the least (in steps of .2) at which the blend leads every other row of the table on both
 * measures, on that half: the search's own 1.8 made a chance word of a title outweigh all else. Genres are left to the dense space (.05 is for reasons): a cosine of their own costs .01 of recall.
 */
export const blendWeights: BlendWeights = {
  text: 0.14,
  together: { genre: 0.05, keyword: 0.61, cast: 0.64, director: 0.71, collection: 0.5, country: 0.4, company: 0.24, title: 1.4 },
  alone: { country: 0.03, language: 0.06 },
  years: 0.04,
  fadeYears: 17,
  sameType: 0.1,
  votes: 0.03,
  votesAlike: 0.15,
  votesApart: 0.038,
  quality: 0.15,
};

/** Bayesian mean vote: what an unknown title is taken for, and by how many votes' worth. */
export const usualVote = 6;
export const usualVotes = 50;
/** Votes, as powers of ten, at which the prior is 1. */
export const manyVotes = 4;
