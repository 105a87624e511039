import { expose, transfer } from 'comlink';
import { buffersOf } from '../../src/domain/content/workFacts.ts';
import type { CatalogueApi } from '../../src/contracts/catalogue.ts';
import { createCatalogue } from './catalogue.ts';
import { nativeHash, scriptedHash } from '../artefacts/hash.ts';

// Both are missing on insecure origins, whatever the types say.
const subtle = crypto.subtle as SubtleCrypto | undefined;
const locks = navigator.locks as LockManager | undefined;

const catalogue = createCatalogue({
  fetch: (url, init) => fetch(url, init),
  caches: globalThis.caches as CacheStorage | undefined,
  locks,
  hash: subtle ? nativeHash(subtle) : scriptedHash,
  now: () => performance.now(),
  later: (job) => setTimeout(job, 20),
});

expose({
  ...catalogue,
  async similarityFacts(onProgress) {
    const facts = await catalogue.similarityFacts(onProgress);
    return transfer(facts, buffersOf(facts));
  },
} satisfies CatalogueApi);
