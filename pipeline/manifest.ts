import { createHash } from 'node:crypto';
import { manifestSchemaVersion, type Artefact, type Manifest } from '../src/contracts/manifest.ts';

/** A file ready to be published. */
export interface Product {
  readonly artefact: Artefact;
  readonly content: Uint8Array;
}

export interface ProductOptions {
  /** Folder under the site's base. */
  readonly folder: 'data' | 'models';
  readonly extension: string;
  readonly schemaVersion: number;
  readonly needed: Artefact['needed'];
  readonly rows?: number;
}

/** Names a file after its content: `movies/search` → `data/movies-search.1f0c2a9b.parquet`. */
export function product(name: string, content: Uint8Array, { folder, extension, schemaVersion, needed, rows }: ProductOptions): Product {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const path = `${folder}/${name.replaceAll('/', '-')}.${sha256.slice(0, 8)}.${extension}`;
  return { content, artefact: { name, path, bytes: content.length, sha256, ...(rows === undefined ? {} : { rows }), schemaVersion, needed } };
}

/**
 * The manifest after one pipeline has run: its own entries replaced, those of other pipelines (models, say) as they were; by name in code units.
 * @param owns  whether a name belongs to the pipeline that runs
 */
export function mergeManifest(previous: Manifest | null, products: readonly Product[], owns: (name: string) => boolean): Manifest {
  const others = (previous?.artefacts ?? []).filter(({ name }) => !owns(name));
  const artefacts = [...others, ...products.map(({ artefact }) => artefact)].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const twice = artefacts.find(({ name }, place) => artefacts[place + 1]?.name === name);
  if (twice) throw new RangeError(`two artefacts are named ${twice.name}`);
  return { schemaVersion: manifestSchemaVersion, artefacts };
}
