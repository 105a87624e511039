import type { FactField } from './workFacts.ts';

/** What the blend makes of each thing it knows. The score is text + facts + votes, in one scale. */
export interface BlendWeights {
  /** Times the cosine of the dense vectors, 0–1. */
  readonly text: number;
  /** Of a field's terms, ≥ 0: a term weighs √field × rarity^rarityPower, rarity = ln(works / works with it). */
  readonly fields: Readonly<Record<FactField, number>>;
  readonly rarityPower: number;
  /** For works of one year; fades to 1/e over `fadeYears`. */
  readonly years: number;
  readonly fadeYears: number;
  /** For two series or two films. */
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

/** Chosen on the tuning half of collections and people (`npm run evaluate:content`); `sameType` by hand, since neither knows series. */
export const blendWeights: BlendWeights = {
  text: 0.088,
  fields: { genre: 0.087, keyword: 0.9, cast: 0.49, director: 1, collection: 1, country: 0.5, language: 0.91, company: 0.45, title: 1.43, decade: 2.1 },
  rarityPower: 1,
  years: 0.117,
  fadeYears: 12,
  sameType: 0.05,
  votes: 0.15,
  votesAlike: 0.052,
  votesApart: 0.01,
  quality: 0.136,
};

/** Bayesian mean vote: what an unknown title is taken for, and by how many votes' worth. */
export const usualVote = 6;
export const usualVotes = 50;
/** Votes, as powers of ten, at which the prior is 1. */
export const manyVotes = 4;
