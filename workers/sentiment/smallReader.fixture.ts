import { createHash, webcrypto } from 'node:crypto';
import type { Manifest } from '../../src/contracts/manifest.ts';
import { encodeModel } from '../../src/domain/sentiment/modelFile.ts';
import { generatedModelParts } from '../../src/domain/sentiment/reading/generatedModel.fixture.ts';
import { smallModelParts } from '../../src/domain/sentiment/smallModel.fixture.ts';
import { nativeHash } from '../artefacts/hash.ts';
import { createMemoryCaches } from '../artefacts/memoryCaches.ts';
import { chooseHeads } from './heads/chooseHeads.ts';
import { createSentiment, type SentimentSurroundings } from './sentiment.ts';

export const siteUrl = 'https://example.test/butaca/';
const smallHashes = smallModelParts().hashes;

/** Files of models for tests: the small one, and two of random numbers in the classic ones' place that know the same n-grams. */
export const smallFiles: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['sentiment/butaca', encodeModel(smallModelParts())],
  ['sentiment/two-layer', encodeModel(generatedModelParts({ rows: smallHashes.length, hashes: smallHashes, kind: 'tfidf', hidden: [6] }))],
  ['sentiment/three-layer', encodeModel({ ...generatedModelParts({ rows: smallHashes.length, hashes: smallHashes, kind: 'tfidf', hidden: [6, 4], seed: 2 }), name: 'threeLayer' })],
  ['sentiment/card', new TextEncoder().encode('{"about":"a card of the tests"}')],
];

/** A published site in memory, and the sentiment that reads it. `requests` lists what was fetched. */
export function smallReader(given: Partial<SentimentSurroundings> = {}, files = smallFiles) {
  const served = new Map<string, Uint8Array>(), artefacts: Manifest['artefacts'][number][] = [];
  for (const [name, bytes] of files) {
    const sha256 = createHash('sha256').update(bytes).digest('hex'), path = `models/${name.replace('/', '-')}.${sha256.slice(0, 8)}.bin`;
    served.set(path, bytes);
    artefacts.push({ name, path, bytes: bytes.length, sha256, schemaVersion: 1, needed: 'later' });
  }
  const manifest: Manifest = { schemaVersion: 1, artefacts }, requests: string[] = [], caches = createMemoryCaches();
  served.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
  const api = createSentiment({
    fetch: async (url) => {
      const path = url.slice(siteUrl.length);
      requests.push(path);
      const bytes = served.get(path);
      return bytes ? new Response(bytes.slice()) : new Response(null, { status: 404 });
    },
    caches, hash: nativeHash(webcrypto.subtle as unknown as SubtleCrypto), now: () => performance.now(), breathe: () => new Promise((resolve) => setTimeout(resolve)),
    createHeads: () => chooseHeads('cpu'),
    ...given,
  });
  return { api, manifest, served, requests, caches, open: () => api.open(siteUrl, manifest) };
}
