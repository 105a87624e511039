import { manifestPath, type Artefact, type Manifest } from '../../src/contracts/manifest.ts';
import { ArtefactError, OfflineError, StaleVersionError } from './errors.ts';
import type { Hash } from './hash.ts';
import { receive } from './receive.ts';

/** Shared by the worker, which reads it, and the service worker, which fills it at install. All sites of one owner share an origin, hence the prefix. */
export const artefactCacheName = 'butaca-artefacts-v1';

/** What the store needs of its surroundings; `caches` is missing on insecure origins and may refuse in private windows. */
export interface Surroundings {
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  readonly caches?: Pick<CacheStorage, 'open' | 'delete'> | undefined;
  readonly hash: Hash;
}

/** Received so far, and in all, of one file. */
export type OnBytes = (loadedBytes: number, totalBytes: number) => void;

/**
 * Files of the manifest, every one verified (length and SHA-256) before it is handed out. `baseUrl` is absolute and ends with `/`.
 * A kept copy that is damaged is dropped and fetched again. Works without Cache Storage; then nothing is kept.
 */
export interface ArtefactStore {
  /** @throws ArtefactError, OfflineError, StaleVersionError */
  read(baseUrl: string, artefact: Artefact, onBytes?: OnBytes): Promise<ArrayBuffer>;
  /** Reads unless a copy of the right length is kept already. Throws as `read` does. */
  keep(baseUrl: string, artefact: Artefact, onBytes?: OnBytes): Promise<void>;
  /** Whether a copy is kept, judged by its presence alone. */
  isKept(baseUrl: string, artefact: Artefact): Promise<boolean>;
  /** Removes the kept files of this site that the manifest does not name. */
  prune(baseUrl: string, manifest: Manifest): Promise<void>;
  /** Removes every kept file of this site. */
  forget(baseUrl: string): Promise<void>;
  /** Bytes received from the network so far. */
  fetchedBytes(): number;
}

export function createArtefactStore({ fetch, caches, hash }: Surroundings): ArtefactStore {
  const reading = new Map<string, Promise<ArrayBuffer>>();
  const writing = new Map<string, Promise<void>>();
  let received = 0;
  // A refusal (private window, quota, insecure origin) means: nothing is kept, all else works.
  const cache = async () => caches?.open(artefactCacheName).catch(() => undefined);

  async function kept(url: string, artefact: Artefact): Promise<ArrayBuffer | 'absent' | 'damaged'> {
    const store = await cache();
    const response = await store?.match(url).catch(() => undefined);
    if (!response) return 'absent';
    const bytes = await response.arrayBuffer().catch(() => new ArrayBuffer(0));
    if ((await verify(artefact, bytes)) === null) return bytes;
    await store?.delete(url).catch(() => undefined);
    return 'damaged';
  }

  async function verify(artefact: Artefact, bytes: ArrayBuffer): Promise<ArtefactError | null> {
    if (bytes.byteLength !== artefact.bytes) return new ArtefactError(artefact.path, `${bytes.byteLength} bytes`, `${artefact.bytes} bytes`);
    const found = await hash(bytes);
    return found === artefact.sha256 ? null : new ArtefactError(artefact.path, `sha256 ${found}`, `sha256 ${artefact.sha256}`);
  }

  async function download(url: string, artefact: Artefact, mode: RequestCache, onBytes?: OnBytes): Promise<ArrayBuffer> {
    let response: Response;
    try {
      response = await fetch(url, { cache: mode });
    } catch {
      throw new OfflineError(artefact.path);
    }
    // Names carry their hash, so a missing one was replaced by a deploy. Servers of single-page sites answer with index.html instead of 404.
    if (response.status === 404 || response.status === 410 || response.headers.get('content-type')?.startsWith('text/html')) throw new StaleVersionError(artefact.path);
    if (!response.ok) throw new ArtefactError(artefact.path, `HTTP status ${response.status}`, 'status 200');
    const bytes = await receive(response, artefact.bytes, onBytes).catch(() => { throw new OfflineError(artefact.path); });
    received += bytes.byteLength;
    return bytes;
  }

  async function readAnew(url: string, artefact: Artefact, onBytes?: OnBytes): Promise<ArrayBuffer> {
    const copy = await kept(url, artefact);
    if (typeof copy === 'object') {
      onBytes?.(artefact.bytes, artefact.bytes);
      return copy;
    }
    let bytes = await download(url, artefact, copy === 'damaged' ? 'reload' : 'default', onBytes);
    // The browser's own HTTP cache may be what is wrong: once more, past it.
    if (await verify(artefact, bytes)) bytes = await download(url, artefact, 'reload', onBytes);
    const wrong = await verify(artefact, bytes);
    if (wrong) throw wrong;
    // Writing to disk need not delay the answer; `keep` waits for it.
    writing.set(url, write(url, bytes).finally(() => writing.delete(url)));
    return bytes;
  }

  async function write(url: string, bytes: ArrayBuffer): Promise<void> {
    await (await cache())?.put(url, new Response(bytes, { headers: { 'content-length': String(bytes.byteLength) } })).catch(() => undefined);
  }

  function read(baseUrl: string, artefact: Artefact, onBytes?: OnBytes): Promise<ArrayBuffer> {
    const url = baseUrl + artefact.path;
    const shared = reading.get(url) ?? readAnew(url, artefact, onBytes).finally(() => reading.delete(url));
    reading.set(url, shared);
    return shared;
  }

  const isKept = async (baseUrl: string, artefact: Artefact) => Boolean(await (await cache())?.match(baseUrl + artefact.path).catch(() => undefined));

  async function drop(baseUrl: string, isUnwanted: (url: string) => boolean): Promise<void> {
    const store = await cache();
    for (const { url } of (await store?.keys()) ?? []) if (url.startsWith(baseUrl) && isUnwanted(url)) await store?.delete(url);
  }

  return {
    read,
    isKept,
    keep: async (baseUrl, artefact, onBytes) => {
      await writing.get(baseUrl + artefact.path);
      if (await isKept(baseUrl, artefact)) onBytes?.(artefact.bytes, artefact.bytes);
      else {
        await read(baseUrl, artefact, onBytes);
        await writing.get(baseUrl + artefact.path);
      }
    },
    prune: (baseUrl, manifest) => {
      const named = new Set([manifestPath, ...manifest.artefacts.map(({ path }) => path)].map((path) => baseUrl + path));
      return drop(baseUrl, (url) => !named.has(url));
    },
    forget: (baseUrl) => drop(baseUrl, () => true),
    fetchedBytes: () => received,
  };
}
