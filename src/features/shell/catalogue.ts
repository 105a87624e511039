import type { CatalogueApi } from '../../contracts/catalogue.ts';

type Abortable<F> = F extends (...args: infer A) => infer R ? (...args: [...A, signal?: AbortSignal]) => R : never;
type Asked = 'discover' | 'cards' | 'title' | 'person' | 'people' | 'query' | 'suggest';

/** The catalogue as screens see it: every question may be abandoned, loading is somebody else's business. */
export type Catalogue = { readonly [M in Asked]: Abortable<CatalogueApi[M]> };

let provided: Catalogue | null = null;

/** Says where answers come from: the worker in the site, a small made-up catalogue in tests. */
export function provideCatalogue(catalogue: Catalogue): void {
  provided = catalogue;
}

/**
 * The catalogue to ask. Answers reject with name `AbortError` when `signal` fires, `OfflineError` or `ArtefactError` as the contract says.
 * @throws Error before `provideCatalogue`
 */
export function catalogue(): Catalogue {
  if (!provided) throw new Error('no catalogue was provided');
  return provided;
}
