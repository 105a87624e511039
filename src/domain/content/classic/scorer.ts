import type { WorkQuery } from '../blend.ts';

/** Scores every work against a query: a recommender by itself, the one asked about included. */
export interface Scorer {
  /** Writes the score of every work into `into` [works]; higher is closer, always a finite number. */
  scores(query: WorkQuery, into: Float64Array): void;
  /** Whether it knows anything of a work to compare by; a query of works of which it knows nothing scores every work alike. */
  hasFeatures(row: number): boolean;
}
