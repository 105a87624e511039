import { similarity as client, type SimilarityClient } from '../../client/similarity.ts';

let provided: SimilarityClient = client;

/** Puts another client in the worker's place: a small made-up one, in tests. */
export function provideSimilarity(other: SimilarityClient): void {
  provided = other;
}

/** Who finds similar titles; rejects as `SimilarityApi` says. */
export function similarity(): SimilarityClient {
  return provided;
}
