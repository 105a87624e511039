import { readFile } from 'node:fs/promises';
import { webcrypto } from 'node:crypto';
import { join } from 'node:path';
import type { CatalogueApi } from '../src/contracts/catalogue.ts';
import { createCatalogue } from '../workers/catalogue/catalogue.ts';
import { nativeHash } from '../workers/artefacts/hash.ts';
import { createMemoryCaches } from '../workers/artefacts/memoryCaches.ts';

export const nodeBaseUrl = 'https://butaca.test/';

/** The worker's catalogue in this process, over the files under `directory` (a `public/`). */
export function createNodeCatalogue(directory: string): CatalogueApi {
  return createCatalogue({
    fetch: async (url) => {
      try {
        return new Response(new Uint8Array(await readFile(join(directory, url.slice(nodeBaseUrl.length)))));
      } catch {
        return new Response(null, { status: 404 });
      }
    },
    caches: createMemoryCaches(),
    hash: nativeHash(webcrypto.subtle as unknown as SubtleCrypto),
    now: () => performance.now(),
  });
}
