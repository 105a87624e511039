import { expose } from 'comlink';
import { nativeHash, scriptedHash } from '../artefacts/hash.ts';
import { createEngine } from './engine/chooseEngine.ts';
import { createCpuEngine } from './engine/cpuEngine.ts';
import { createSimilarity } from './similarity.ts';

// Both are missing on insecure origins, whatever the types say.
const subtle = crypto.subtle as SubtleCrypto | undefined;
const locks = navigator.locks as LockManager | undefined;

expose(createSimilarity({
  fetch: (url, init) => fetch(url, init),
  caches: globalThis.caches as CacheStorage | undefined,
  locks,
  hash: subtle ? nativeHash(subtle) : scriptedHash,
  now: () => performance.now(),
  createEngine: (rows, choice) => createEngine(rows, choice, createCpuEngine),
}));
