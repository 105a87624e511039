import { expose } from 'comlink';
import { createCatalogue } from './catalogue.ts';

expose(createCatalogue({
  fetch: (url, init) => fetch(url, init),
  // Missing on insecure origins, whatever the types say.
  caches: globalThis.caches as CacheStorage | undefined,
  locks: navigator.locks as LockManager | undefined,
  subtle: globalThis.crypto.subtle as SubtleCrypto | undefined,
  now: () => performance.now(),
}));
