import { createHash, webcrypto } from 'node:crypto';
import type { Manifest } from '../../src/contracts/manifest.ts';
import type { SimilarityApi } from '../../src/contracts/similarity.ts';
import type { TasteApi } from '../../src/contracts/taste.ts';
import type { Catalogue } from '../../src/domain/catalogue/schema.ts';
import { buildWorks } from '../../src/domain/catalogue/works.ts';
import { buildTfidf } from '../../src/domain/content/classic/buildTfidf.ts';
import { encodeTfidf } from '../../src/domain/content/classic/tfidfFile.ts';
import { buildWorkFacts } from '../../src/domain/content/buildWorkFacts.ts';
import { encodeVectors, type Vectors } from '../../src/domain/content/vectorsFile.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { nativeHash } from '../artefacts/hash.ts';
import { createMemoryCaches } from '../artefacts/memoryCaches.ts';
import { createEngine } from './engine/chooseEngine.ts';
import { createCpuEngine } from './engine/cpuEngine.ts';
import { createSimilarity, type SimilaritySurroundings } from './similarity.ts';

export const siteUrl = 'https://example.test/butaca/';
const d = 16;

/** Rows of norm 1 in transport form; those of `without` are of nothing. */
function madeUpVectors(rows: number, without: readonly number[]): Vectors {
  const random = seededRandom(rows);
  const values = Int8Array.from({ length: rows * d }, () => Math.round(random() * 254 - 127)), scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    if (without.includes(row)) values.fill(0, row * d, (row + 1) * d);
    else scales[row] = 1 / Math.hypot(...values.subarray(row * d, (row + 1) * d));
  }
  return { rows, d, values, scales };
}

/**
 * A published site in memory with made-up vectors over these tables, and the similarity that reads it. `requests` lists what was fetched.
 * @param without  works of which nothing is known
 */
export function smallSpace(tables: Catalogue, without: readonly number[] = [], makeEngine: SimilaritySurroundings['createEngine'] = (rows, choice) => createEngine(rows, choice, createCpuEngine)) {
  const works = buildWorks(tables);
  const { facts, nameOf } = buildWorkFacts(tables, works);
  const hashes = { movies: 'ab'.repeat(32), streaming: 'cd'.repeat(32) };
  const vectors = madeUpVectors(works.count, without);
  const files = new Map<string, Uint8Array>();
  const artefacts: Manifest['artefacts'][number][] = [
    { name: 'movies/search', path: 'data/m.parquet', bytes: 1, sha256: hashes.movies, schemaVersion: 1, needed: 'first' },
    { name: 'streaming/search', path: 'data/s.parquet', bytes: 1, sha256: hashes.streaming, schemaVersion: 1, needed: 'first' },
  ];
  const publish = (name: string, bytes: Uint8Array): void => {
    const sha256 = createHash('sha256').update(bytes).digest('hex'), path = `models/${name.replace('/', '-')}.${sha256.slice(0, 8)}.bin`;
    files.set(path, bytes);
    artefacts.splice(0, artefacts.length, ...artefacts.filter((artefact) => artefact.name !== name), { name, path, bytes: bytes.length, sha256, schemaVersion: 1, needed: 'later' });
  };
  publish('content/vectors', encodeVectors(vectors, hashes));
  publish('content/tfidf', encodeTfidf(buildTfidf(works.count, (row) => works.title(row)), hashes));

  const requests: string[] = [];
  const caches = createMemoryCaches();
  const api: SimilarityApi & TasteApi = createSimilarity({
    fetch: async (url) => {
      const path = url.slice(siteUrl.length);
      requests.push(path);
      const bytes = files.get(path);
      return bytes ? new Response(bytes.slice()) : new Response(null, { status: 404 });
    },
    caches, hash: nativeHash(webcrypto.subtle as unknown as SubtleCrypto), now: () => performance.now(),
    createEngine: makeEngine,
  });
  const manifest: Manifest = { schemaVersion: 1, artefacts };
  const load = async () => {
    await api.fetchVectors(siteUrl, manifest);
    return api.load(facts, 'cpu');
  };
  return { api, load, manifest, facts, nameOf, works, vectors, files, requests, caches, publish };
}
