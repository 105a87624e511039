import { createHash, webcrypto } from 'node:crypto';
import type { CatalogueApi } from '../../src/contracts/catalogue.ts';
import type { Manifest } from '../../src/contracts/manifest.ts';
import { encodePart } from '../../pipeline/parquet.ts';
import { partsOf, type Catalogue } from '../../src/domain/catalogue/schema.ts';
import { createCatalogue } from './catalogue.ts';
import { nativeHash } from '../artefacts/hash.ts';
import { createMemoryCaches } from '../artefacts/memoryCaches.ts';

export const siteUrl = 'https://example.test/butaca/';

const encodedOnce = new WeakMap<Catalogue, ReadonlyMap<string, Uint8Array>>();

function encode(tables: Catalogue): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const artefacts: Manifest['artefacts'][number][] = [];
  const add = (name: string, bytes: Uint8Array, extension: string, rest: { rows?: number; needed: 'first' | 'later' }): void => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = `data/${name.replace('/', '-')}.${sha256.slice(0, 8)}.${extension}`;
    files.set(path, bytes);
    artefacts.push({ name, path, bytes: bytes.length, sha256, schemaVersion: 1, ...rest });
  };
  for (const table of ['movies', 'streaming'] as const) {
    for (const part of partsOf(table)) add(`${table}/${part}`, encodePart(table, part, tables[table] as never), 'parquet', { rows: tables[table].rows, needed: part === 'search' ? 'first' : 'later' });
  }
  add('report', new TextEncoder().encode(JSON.stringify({ schemaVersion: 1, inputs: [], steps: [], nullRates: [] })), 'json', { needed: 'later' });
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify({ schemaVersion: 1, artefacts } satisfies Manifest)));
  return files;
}

/** A published site in memory, written as the pipeline writes it, and the catalogue that reads it. `requests` lists what was fetched, relative to the site. */
export function smallSite(tables: Catalogue, caches = createMemoryCaches()): { readonly api: CatalogueApi; readonly caches: typeof caches; readonly requests: string[]; readonly files: Map<string, Uint8Array>; network: { isUp: boolean } } {
  let encoded = encodedOnce.get(tables);
  if (!encoded) encodedOnce.set(tables, (encoded = encode(tables)));
  const files = new Map(encoded);
  const requests: string[] = [];
  const network = { isUp: true };
  const api = createCatalogue({
    fetch: async (url) => {
      const path = url.slice(siteUrl.length);
      requests.push(path);
      if (!network.isUp) throw new TypeError('Failed to fetch');
      const bytes = files.get(path);
      return bytes ? new Response(bytes.slice()) : new Response(null, { status: 404 });
    },
    caches, hash: nativeHash(webcrypto.subtle as unknown as SubtleCrypto), now: () => performance.now(),
  });
  return { api, caches, requests, files, network };
}
