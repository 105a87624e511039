import type { SimilarTitle, SimilarTitles, SimilarityClient, SimilarityStatus } from '../../client/similarity.ts';
import { createStore, type Store } from '../../client/store.ts';
import type { Card } from '../../contracts/catalogue.ts';
import type { FactName } from '../../domain/content/workFacts.ts';

export const readyStatus: SimilarityStatus = { state: 'ready', loadedBytes: 0, totalBytes: 0, engine: { choice: 'auto', kind: 'cpu', renderer: null, because: null }, restarts: 0, error: null };

/** A made-up client for tests: what a test does not give is refused, so that it cannot be asked unnoticed. */
export function fakeSimilarity(given: Partial<SimilarityClient> & { readonly status?: Store<SimilarityStatus> } = {}): SimilarityClient {
  const held: Partial<SimilarityClient> = { status: createStore<SimilarityStatus>(readyStatus), ...given };
  return new Proxy(held as SimilarityClient, {
    get: (target, name, receiver) => (name in target ? Reflect.get(target, name, receiver) as unknown : () => Promise.reject(new Error(`the test's similarity has no ${String(name)}`))),
  });
}

export function similarTitle(card: Card, reasons: readonly FactName[] = [], score = 0.5): SimilarTitle {
  return { card, score, parts: null, reasons };
}

/** An answer with these titles. */
export function similarAnswer(titles: readonly SimilarTitle[], given: Partial<SimilarTitles> = {}): SimilarTitles {
  return { kind: 'similar', titles, engine: 'cpu', tookMs: 7.4, ...given };
}
