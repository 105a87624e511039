import type { LoadProgress } from '../../src/contracts/catalogue.ts';
import { manifestPath, manifestSchemaVersion, type Artefact, type Manifest } from '../../src/contracts/manifest.ts';
import type { Catalogue, PartName, TableName } from '../../src/domain/catalogue/schema.ts';
import { once } from '../once.ts';
import { artefactCacheName, type ArtefactStore, type Surroundings } from './artefacts.ts';
import { decodePart } from './decode.ts';
import { ArtefactError, OfflineError, StaleVersionError } from './errors.ts';

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
  const held: Record<TableName, Record<string, unknown>> = { movies: { rows: 0 }, streaming: { rows: 0 }, ratings: { rows: 0 } };
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

/** The newest manifest the server has; the one seen last on this device where there is no network, or where something else answers (a portal that wants a login, a server in trouble). */
async function readManifest(baseUrl: string, { fetch, caches }: Surroundings): Promise<Manifest> {
  const url = baseUrl + manifestPath;
  const cache = await caches?.open(artefactCacheName).catch(() => undefined);
  try {
    const text = await fetchManifest(url, fetch);
    const manifest = parseManifest(text);
    await cache?.put(url, new Response(text)).catch(() => undefined);
    return manifest;
  } catch (error) {
    if (error instanceof StaleVersionError) throw error; // a newer site: what is kept is older still
    const kept = await cache?.match(url).catch(() => undefined);
    if (!kept) throw error;
    return parseManifest(await kept.text());
  }
}

async function fetchManifest(url: string, fetch: Surroundings['fetch']): Promise<string> {
  const response = await fetch(url, { cache: 'no-cache' }).catch(() => undefined);
  if (!response) throw new OfflineError(manifestPath);
  if (!response.ok) throw new ArtefactError(manifestPath, `HTTP status ${response.status}`, 'status 200');
  return response.text().catch(() => { throw new OfflineError(manifestPath); });
}

function parseManifest(text: string): Manifest {
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(text) as Partial<Manifest> | null;
  } catch {
    manifest = null;
  }
  if (typeof manifest?.schemaVersion !== 'number' || !Array.isArray(manifest.artefacts)) throw new ArtefactError(manifestPath, 'something that is no manifest', 'JSON with schemaVersion and artefacts');
  if (manifest.schemaVersion !== manifestSchemaVersion) throw new StaleVersionError(manifestPath);
  if (!manifest.artefacts.every(isArtefact)) throw new ArtefactError(manifestPath, 'an entry that is no artefact', 'name, path, bytes and sha256 in each');
  return manifest as Manifest;
}

function isArtefact(entry: unknown): boolean {
  const { name, path, bytes, sha256 } = (entry ?? {}) as Partial<Record<keyof Artefact, unknown>>;
  return typeof name === 'string' && typeof path === 'string' && typeof sha256 === 'string' && Number.isSafeInteger(bytes) && Number(bytes) >= 0;
}
