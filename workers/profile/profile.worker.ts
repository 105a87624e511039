import { expose } from 'comlink';
import { nativeHash, scriptedHash } from '../artefacts/hash.ts';
import { chooseDense } from './engine/chooseDense.ts';
import { createProfiler } from './profile.ts';

// Both are missing on insecure origins, whatever the types say.
const subtle = crypto.subtle as SubtleCrypto | undefined;
const locks = navigator.locks as LockManager | undefined;

// A message to oneself: timers of a worker wait 4 ms at least once they are nested.
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

expose(createProfiler({
  fetch: (url, init) => fetch(url, init),
  caches: globalThis.caches as CacheStorage | undefined,
  locks,
  hash: subtle ? nativeHash(subtle) : scriptedHash,
  now: () => performance.now(),
  breathe: () => new Promise<void>((resolve) => { waiting.push(resolve); port2.postMessage(null); }),
  createEngine: (choice) => chooseDense(choice),
}));
