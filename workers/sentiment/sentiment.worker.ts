import { expose } from 'comlink';
import { nativeHash, scriptedHash } from '../artefacts/hash.ts';
import { createBatch } from './batch/batch.ts';
import { chooseHeads } from './heads/chooseHeads.ts';
import { createSentiment } from './sentiment.ts';

// Both are missing on insecure origins, whatever the types say.
const subtle = crypto.subtle as SubtleCrypto | undefined;
const locks = navigator.locks as LockManager | undefined;

const { score, ...api } = createSentiment({
  fetch: (url, init) => fetch(url, init),
  caches: globalThis.caches as CacheStorage | undefined,
  locks,
  hash: subtle ? nativeHash(subtle) : scriptedHash,
  now: () => performance.now(),
  breathe: () => new Promise((resolve) => setTimeout(resolve)),
  createHeads: () => chooseHeads('auto'),
});

expose({ ...api, ...createBatch(score) });
