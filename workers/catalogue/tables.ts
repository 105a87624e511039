import type { LoadProgress } from '../../src/contracts/catalogue.ts';
import { manifestPath, type Artefact, type Manifest } from '../../src/contracts/manifest.ts';
import type { Catalogue, PartName, TableName } from '../../src/domain/catalogue/schema.ts';
import type { ArtefactStore, Surroundings } from '../artefacts/artefacts.ts';
import { ArtefactError } from '../artefacts/errors.ts';
import { readManifest } from '../artefacts/readManifest.ts';
import { once } from '../once.ts';
import { decodePart } from './decode.ts';

export type OnProgress = (progress: LoadProgress) => void;

/** The tables as far as they are decoded. Columns appear on the same objects as parts arrive: whoever reads a column has required its part. */
export interface Tables {
  readonly catalogue: Catalogue;
  /** Fetches and decodes what is not there yet. Rejects as the artefact store does. */
  require(parts: readonly PartName[], onProgress?: OnProgress): Promise<Catalogue>;
  has(part: PartName): boolean;
  parts(): readonly PartName[];
  manifest(): Promise<Manifest>;
  artefact(name: string): Promise<Artefact>;
}

/** @param baseUrl  absolute, ends with `/` */
export function createTables(baseUrl: string, store: ArtefactStore, surroundings: Surroundings): Tables {
  const held: Record<TableName, Record<string, unknown>> = { movies: { rows: 0 }, streaming: { rows: 0 }, ratings: { rows: 0 }, published: { rows: 0 } };
  const catalogue = held as unknown as Catalogue;
  const decoding = new Map<PartName, () => Promise<void>>();
  const decoded: PartName[] = [];
  const manifest = once(() => readManifest(baseUrl, surroundings));

  async function artefact(name: string): Promise<Artefact> {
    const found = (await manifest()).artefacts.find((candidate) => candidate.name === name);
    if (!found) throw new ArtefactError(manifestPath, `no entry ${name}`, 'one');
    return found;
  }

  async function decode(part: PartName, onProgress?: OnProgress): Promise<void> {
    const [table, columns] = part.split('/') as [TableName, string];
    const entry = await artefact(part);
    const bytes = await store.read(baseUrl, entry, (loadedBytes, totalBytes) => onProgress?.({ part, loadedBytes, totalBytes }));
    const rows = entry.rows ?? 0;
    if (held[table]['rows'] !== 0 && held[table]['rows'] !== rows) throw new ArtefactError(entry.path, `${rows} rows`, `${String(held[table]['rows'])} rows, as its neighbours have`);
    Object.assign(held[table], await decodePart(table, columns, bytes, { rows }), { rows });
    decoded.push(part);
  }

  return {
    catalogue,
    async require(parts, onProgress) {
      await Promise.all(parts.map((part) => {
        const load = decoding.get(part) ?? once(() => decode(part, onProgress));
        decoding.set(part, load);
        return load();
      }));
      return catalogue;
    },
    has: (part) => decoded.includes(part),
    parts: () => [...decoded],
    manifest,
    artefact,
  };
}
