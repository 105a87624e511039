import type { PartName } from '../domain/catalogue/schema.ts';

/**
 * `public/manifest.json`: the identity of every file under public/data and public/models.
 * A reader verifies length and hash before use.
 */
export interface Manifest {
  readonly schemaVersion: number;
  readonly artefacts: readonly Artefact[];
}

export interface Artefact {
  /** What it is, independent of its content: `movies/search`, `report`, … Unique. */
  readonly name: PartName | 'report' | (string & {});
  /** Relative to the site's base; carries the first 8 hex digits of the hash: `data/movies-search.1f0c2a9b.parquet`. */
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** Rows, for tables. */
  readonly rows?: number;
  /** Version of this artefact's own format. */
  readonly schemaVersion: number;
  /** `first`: the first screen needs it before it can answer; `later`: fetched when used or in idle time. */
  readonly needed: 'first' | 'later';
}

export const manifestPath = 'manifest.json';
export const manifestSchemaVersion = 1;
