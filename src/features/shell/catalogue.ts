import { catalogue as client, type CatalogueClient } from '../../client/catalogue.ts';

let provided: CatalogueClient = client;

/** Puts another catalogue in the worker's place: a small made-up one, in tests. */
export function provideCatalogue(other: CatalogueClient): void {
  provided = other;
}

/** The catalogue to ask; every question takes an AbortSignal as its last argument. Answers reject as `CatalogueApi` says. */
export function catalogue(): CatalogueClient {
  return provided;
}
