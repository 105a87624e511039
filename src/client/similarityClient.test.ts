import { afterEach, expect, test, vi } from 'vitest';
import type { Card, WorkRow } from '../contracts/catalogue.ts';
import type { Manifest } from '../contracts/manifest.ts';
import type { SimilarAnswer, SimilarityApi, SimilarRequest } from '../contracts/similarity.ts';
import type { EngineChoice, EngineStatus } from '../contracts/similarityEngine.ts';
import type { TasteApi } from '../contracts/taste.ts';
import type { WorkFacts } from '../domain/content/workFacts.ts';
import { FakeWorker } from './fakeWorker.fixture.ts';
import { createSimilarityClient } from './similarityClient.ts';
import { stale } from './stale.ts';

const request: SimilarRequest = { like: [{ row: 3 as WorkRow, weight: 1 }], method: 'blend', k: 5 };
const answer: SimilarAnswer = { kind: 'similar', hits: [{ row: 7 as WorkRow, score: 0.5, parts: null, shared: [{ term: 2, weight: 0.1 }] }], engine: 'cpu', tookMs: 1 };
const on = (choice: EngineChoice, kind: EngineStatus['kind'] = 'cpu', because: EngineStatus['because'] = null): EngineStatus => ({ choice, kind, renderer: null, because });
const published = (version: string): Manifest => ({ schemaVersion: 1, artefacts: ['movies/search', 'streaming/search', 'report'].map((name) => ({ name, path: name, bytes: 1, sha256: version + name, schemaVersion: 1, needed: 'first' })) });
const never = () => new Promise<never>(() => undefined);

const living: FakeWorker<SimilarityApi & TasteApi>[] = [];
afterEach(() => living.splice(0).forEach((worker) => worker.terminate()));

/** @param api  what the worker of that turn answers; what is left out works */
function clientOf(api: (turn: number) => Partial<SimilarityApi> = () => ({}), choice: EngineChoice = 'auto') {
  const site = { manifest: published('a') };
  const asked: unknown[][] = [];
  const client = createSimilarityClient({
    catalogue: {
      manifest: () => Promise.resolve(site.manifest),
      similarityFacts: () => Promise.resolve({ works: 9, terms: new Int32Array(4) } as WorkFacts),
      cards: (rows) => Promise.resolve(Array.from(rows, (row) => ({ row }) as unknown as Card)),
      factNames: (terms) => Promise.resolve(Array.from(terms, (term) => ({ field: 'genre', name: String(term) }))),
      find: () => Promise.resolve([]),
    },
    baseUrl: 'https://example.test/', choice, heartbeatMs: 10, patience: { withLock: 5, withoutLock: 3 },
    spawn: () => {
      const worker = new FakeWorker<SimilarityApi & TasteApi>({
        fetchVectors: () => Promise.resolve(), load: (_, wished) => Promise.resolve(on(wished)), useEngine: (wished) => Promise.resolve(on(wished)),
        similar: (...given) => { asked.push(given); return Promise.resolve(answer); },
        ...api(living.length + 1),
      });
      living.push(worker);
      return worker as unknown as Worker;
    },
  });
  return { client, site, asked };
}

test('similar titles come with their cards and reasons', async () => {
  const { client, asked } = clientOf();
  expect(await client.similar(request)).toEqual({ kind: 'similar', engine: 'cpu', tookMs: 1, titles: [{ card: { row: 7 }, score: 0.5, parts: null, reasons: [{ field: 'genre', name: '2' }] }] });
  // A function handed in with a question would leave a message port behind.
  expect(asked).toEqual([[request]]);
  expect(client.status.get()).toMatchObject({ state: 'ready', engine: on('auto'), restarts: 0 });
});

test.each(['auto', 'webgl'] as const)('a worker that dies while its device is set up (%s) is followed by one on cpu, which answers the same question', async (choice) => {
  const { client } = clientOf((turn) => (turn === 1 ? { load: () => { living[0]?.dispatchEvent(new Event('error')); return never(); } } : { load: (_, wished) => (wished === 'cpu' ? Promise.resolve(on('cpu')) : never()) }), choice);
  expect((await client.similar(request)).titles).toHaveLength(1);
  expect(client.status.get()).toMatchObject({ restarts: 1, engine: { choice, kind: 'cpu', because: 'died' } });
});

test('so is one that dies when another engine is chosen', async () => {
  const { client } = clientOf((turn) => (turn === 1 ? { useEngine: () => { living[0]?.dispatchEvent(new Event('error')); return never(); } } : { load: (_, wished) => (wished === 'cpu' ? Promise.resolve(on('cpu')) : never()) }), 'cpu');
  await client.similar(request);
  expect(await client.useEngine('webgl')).toMatchObject({ choice: 'webgl', kind: 'cpu', because: 'died' });
});

test('a worker that dies on cpu is followed by one with the engine that was chosen', async () => {
  const { client } = clientOf(() => ({ load: (_, wished) => Promise.resolve(on(wished, 'cpu', wished === 'auto' ? 'software' : null)) }));
  await client.similar(request);
  living[0]?.dispatchEvent(new Event('error'));
  await client.similar(request);
  expect(client.status.get()).toMatchObject({ restarts: 1, engine: { choice: 'auto', because: 'software' } });
});

test('an engine chosen before anything is loaded starts no worker, and is the one that is loaded', async () => {
  const { client } = clientOf();
  expect(await client.useEngine('cpu')).toBeNull();
  expect(living).toHaveLength(0);
  await client.similar(request);
  expect(client.status.get().engine).toEqual(on('cpu'));
});

test('an engine that changes by itself shows at once', async () => {
  let tell: (status: EngineStatus) => unknown = () => undefined;
  const { client } = clientOf(() => ({ load: (_, wished, onEngine) => { tell = (status) => onEngine?.(status); return Promise.resolve(on(wished)); } }));
  await client.similar(request);
  tell(on('auto', 'cpu', 'failed'));
  await vi.waitFor(() => expect(client.status.get().engine).toEqual(on('auto', 'cpu', 'failed')));
});

test('a load that is given up rejects who waits; who asks at once again is answered, and the status says so', async () => {
  let arrive: () => void = () => undefined;
  const { client } = clientOf(() => ({ fetchVectors: () => new Promise((resolve) => { arrive = resolve; }) }));
  const waiting = client.similar(request);
  await vi.waitFor(() => expect(client.status.get().state).toBe('loading'));
  client.cancelLoad();
  const again = client.similar(request);
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  arrive();
  expect((await again).titles).toHaveLength(1);
  expect(client.status.get().state).toBe('ready');
});

test('a load that is given up and not asked for again ends the worker', async () => {
  const { client } = clientOf(() => ({ fetchVectors: never }));
  const waiting = client.similar(request);
  client.cancelLoad();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  await vi.waitFor(() => expect(client.status.get().state).toBe('idle'));
  expect(living[0]?.isAlive).toBe(false);
});

test('bytes show while a file comes, and no longer when it broke off', async () => {
  const { client } = clientOf(() => ({
    fetchVectors: async (_base, _manifest, onProgress) => {
      await onProgress?.({ name: 'content/vectors', loadedBytes: 3, totalBytes: 10 });
      throw Object.assign(new Error('no network'), { name: 'OfflineError' });
    },
  }));
  const shown: number[] = [];
  client.status.subscribe(({ loadedBytes }) => shown.push(loadedBytes));
  await expect(client.similar(request)).rejects.toMatchObject({ name: 'OfflineError' });
  expect(shown).toContain(3);
  expect(client.status.get()).toMatchObject({ state: 'failed', loadedBytes: 0, totalBytes: 0, error: { name: 'OfflineError' } });
});

test('rows are never mistaken for those of a catalogue that was published since', async () => {
  const { client, site } = clientOf(() => ({ map: () => Promise.resolve({ rows: Int32Array.of(3), points: new Float32Array(2) }) }));
  await client.similar(request);
  site.manifest = published('b');
  await expect(client.similar(request)).rejects.toMatchObject({ name: 'StaleVersionError' });
  await expect(client.map(3 as WorkRow, 5)).rejects.toMatchObject({ name: 'StaleVersionError' });
  expect(stale.get()).toBe(true);
});
