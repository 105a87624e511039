import { manifestPath, manifestSchemaVersion, type Artefact, type Manifest } from '../../src/contracts/manifest.ts';
import { artefactCacheName, type Surroundings } from './artefacts.ts';
import { ArtefactError, OfflineError, StaleVersionError } from './errors.ts';

/** The newest manifest the server has; the one seen last on this device where there is no network, or where something else answers (a portal that wants a login, a server in trouble). */
export async function readManifest(baseUrl: string, { fetch, caches }: Surroundings): Promise<Manifest> {
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
