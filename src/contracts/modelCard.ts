import type { Ablation } from '../domain/content/evaluation/contenders.ts';
import type { MethodName } from '../domain/content/methods.ts';
import type { Localised } from '../domain/queries/query.ts';

/** By its name in the manifest. */
export const cardArtefact = 'content/card';

/** A mean with its 95 % interval. */
export interface CardFigure {
  readonly mean: number;
  readonly interval: { readonly from: number; readonly to: number };
}

/** The card of the content model (artefact `content/card`, JSON), as far as `#/data` shows it: what it is, how it was measured, what it cannot do. */
export interface ModelCard {
  readonly schemaVersion: number;
  readonly summary: Localised;
  /** In English. */
  readonly limits: readonly string[];
  readonly evaluation: {
    /** What was held out from choosing the weights, and how many films were asked about. */
    readonly collections: number;
    readonly collectionQueries: number;
    readonly people: number;
    readonly coLikedQueries: number;
    /** Works asked about for `coverage` and `medianVotes`. */
    readonly sampled: number;
    readonly medianVotesOfFilms: number;
    /** The default first; beside those on offer, the default without text, and shared facts alone. */
    readonly methods: readonly {
      readonly name: MethodName | Ablation;
      /** Both at ten, 0–1. */
      readonly recall: CardFigure;
      readonly ndcg: CardFigure;
      /** Share of the catalogue, 0–1. */
      readonly coverage: number;
      readonly medianVotes: number;
    }[];
  };
}
