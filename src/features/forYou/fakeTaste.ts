import { createStore } from '../../client/store.ts';
import type { RecommendedTitle, RecommendedTitles, TasteClient } from '../../client/taste.ts';
import type { Card } from '../../contracts/catalogue.ts';
import { readyStatus } from '../similar/fakeSimilarity.ts';

/** A made-up client for tests: what a test does not give is refused, so that it cannot be asked unnoticed. */
export function fakeTaste(given: Partial<TasteClient>): TasteClient {
  const held: Partial<TasteClient> = { status: createStore(readyStatus), ...given };
  return new Proxy(held as TasteClient, {
    get: (target, name, receiver) => (name in target ? Reflect.get(target, name, receiver) as unknown : () => Promise.reject(new Error(`the test's taste has no ${String(name)}`))),
  });
}

/** A recommendation with the facts given. */
export function recommended(card: Card, given: Partial<RecommendedTitle> = {}): RecommendedTitle {
  return { card, score: 1, steering: { adventure: 0, novelty: 0 }, place: 1, expected: { stars: 4.2, spread: 0.6 }, because: [], facts: [], isCold: false, ...given };
}

/** An answer with these titles. */
export function recommendation(titles: readonly RecommendedTitle[], given: Partial<RecommendedTitles> = {}): RecommendedTitles {
  return { titles, rated: 1, engine: 'cpu', tookMs: 12.3, ...given };
}
