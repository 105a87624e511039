import type { FactField } from '../workFacts.ts';

/** Fields of a document: the facts, and all sentences together as `text`. */
export type SpaceField = FactField | 'text';

/** How documents are weighted before the space is learnt from them. */
export interface SpaceWeights {
  /** Share of each field in a document that has them all, ≥ 0; 0 leaves a field out. */
  readonly fields: Readonly<Record<SpaceField, number>>;
  /** Words in fewer works are left out, ≥ 2. */
  readonly fewestTexts: number;
  /** What a direction keeps of its singular value, 0 (all alike) to 1 (as found). */
  readonly sigmaPower: number;
  /** Directions, ≤ 90: what fits the transport. */
  readonly d: number;
}

/** Chosen on the tuning half of collections and people: names weigh little here, for the exact cosine over facts has them already. */
export const spaceWeights: SpaceWeights = {
  fields: { genre: 1.6, keyword: 1.2, cast: 0.2, director: 0.2, collection: 0.2, country: 0.3, language: 0.3, company: 0.15, title: 0.2, decade: 0.3, text: 1.5 },
  fewestTexts: 3,
  sigmaPower: 0.75,
  d: 64,
};
