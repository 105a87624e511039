import type { CatalogueClient } from '../../client/catalogue.ts';
import type { Card, PersonFacts, PersonRole, TitleFacts, WorkRow } from '../../contracts/catalogue.ts';

/** A small made-up catalogue for tests: what a test does not give is refused, so that it cannot be asked unnoticed. */
export function fakeCatalogue(given: Partial<CatalogueClient>): CatalogueClient {
  return new Proxy(given as CatalogueClient, {
    get: (target, name, receiver) => (name in target ? Reflect.get(target, name, receiver) as unknown : () => Promise.reject(new Error(`the test's catalogue has no ${String(name)}`))),
  });
}

/** A card with the facts given, the others unknown. */
export function cardOf(given: Partial<Card> & Pick<Card, 'id' | 'title'>): Card {
  return { row: 0 as WorkRow, type: 'movie', year: null, genres: [], language: null, runtimeMin: null, seasons: null, score: null, votes: null, platforms: [], ...given };
}

export function creditOf(card: Card, role: PersonRole, ratio: number | null = null): PersonFacts['credits'][number] {
  return { card, role, return: ratio, budgetUsd: null, revenueUsd: null };
}

/** A title with the facts given, the others unknown. */
export function titleOf(given: Partial<TitleFacts> & Pick<Card, 'id' | 'title'>): TitleFacts {
  return {
    ...cardOf(given), originalTitle: null, imdbId: null, tmdbId: null, releaseDate: null, countries: [], voteAverage: null, votesAsOf: null, popularity: null,
    budgetUsd: null, revenueUsd: null, return: null, companies: [], directors: [], cast: [], keywords: [], collection: null, showings: [], ...given,
  };
}
