import { afterEach, expect, test, vi } from 'vitest';
import type { Manifest } from '../contracts/manifest.ts';
import type { Reading, SentimentApi, Verdict } from '../contracts/sentiment.ts';
import { FakeWorker } from './fakeWorker.fixture.ts';
import { createSentimentClient } from './sentimentClient.ts';
import { stale } from './stale.ts';

const manifest: Manifest = { schemaVersion: 1, artefacts: [] };
const verdict: Verdict = { kind: 'verdict', label: 'positive', probability: 0.9, logit: 2 };
const reading: Reading = { verdict, logit: 2, bias: 0.1, words: [], phrases: [], sentences: [], tookMs: 1 };
const never = () => new Promise<never>(() => undefined);
const living: FakeWorker<SentimentApi>[] = [];
afterEach(() => { living.splice(0).forEach((worker) => worker.terminate()); vi.useRealTimers(); });

/** @param api  what the worker of that turn answers; what is left out works */
function clientOf(api: (turn: number) => Partial<SentimentApi> = () => ({})) {
  const asked: unknown[][] = [];
  const client = createSentimentClient({
    baseUrl: 'https://example.test/', manifest: () => Promise.resolve(manifest), heartbeatMs: 10, patience: { withLock: 5, withoutLock: 3 },
    spawn: () => {
      const worker = new FakeWorker<SentimentApi>({
        open: (...given) => { asked.push(given.slice(0, 2)); return Promise.resolve(); },
        load: () => Promise.resolve({ engine: 'cpu', renderer: null, modelBytes: 5 }),
        read: (...given) => { asked.push(given); return Promise.resolve(reading); },
        verdicts: (texts) => { asked.push([texts.length]); return Promise.resolve(texts.map(() => verdict)); },
        ...api(living.length + 1),
      });
      living.push(worker);
      return worker as unknown as Worker;
    },
  });
  return { client, asked };
}

test('the worker starts with the first question and is told of the manifest of this page', async () => {
  const { client, asked } = clientOf();
  expect([living.length, client.status.get().state]).toEqual([0, 'idle']);
  expect(await client.read('Good.', 'butaca')).toEqual(reading);
  expect(asked).toEqual([['https://example.test/', manifest], ['Good.', 'butaca']]);
  expect(client.status.get()).toMatchObject({ state: 'ready', engine: { engine: 'cpu', modelBytes: 5 }, restarts: 0 });
});

test('a worker that dies is followed by one that answers the same question', async () => {
  const { client } = clientOf((turn) => (turn === 1 ? { read: () => { living[0]?.dispatchEvent(new Event('error')); return never(); } } : {}));
  expect(await client.read('Good.', 'butaca')).toEqual(reading);
  expect(client.status.get().restarts).toBe(1);
});

test('many texts go in parts, in order, and say how far they are; an abandoned list is asked for no further', async () => {
  const { client, asked } = clientOf(), told: number[] = [];
  expect(await client.verdicts(new Array<string>(1201).fill('x'), 'butaca', undefined, (done) => told.push(done))).toHaveLength(1201);
  expect(asked.slice(1)).toEqual([[500], [500], [201]]);
  expect(told).toEqual([500, 1000, 1201]);
  const stop = new AbortController(), abandoned = client.verdicts(new Array<string>(5000).fill('x'), 'butaca', stop.signal, () => stop.abort(new DOMException('enough', 'AbortError')));
  await expect(abandoned).rejects.toMatchObject({ name: 'AbortError' });
  expect(asked).toHaveLength(5);
});

test('bytes show while a file comes, and no longer when it broke off', async () => {
  let told: Parameters<SentimentApi['open']>[2];
  const { client } = clientOf(() => ({
    open: (_base, _manifest, onProgress) => { told = onProgress; return Promise.resolve(); },
    read: async () => { await told?.({ name: 'sentiment/butaca', loadedBytes: 3, totalBytes: 10 }); throw Object.assign(new Error('no network'), { name: 'OfflineError' }); },
  }));
  const shown: number[] = [];
  client.status.subscribe(({ loadedBytes }) => shown.push(loadedBytes));
  await expect(client.read('Good.', 'butaca')).rejects.toMatchObject({ name: 'OfflineError' });
  expect(shown).toContain(3);
  expect(client.status.get()).toMatchObject({ loadedBytes: 0, totalBytes: 0 });
});

test('a load that is given up rejects who waits, and ends the worker when nobody asks again', async () => {
  const { client } = clientOf(() => ({ load: never }));
  const waiting = client.load('butaca');
  await vi.waitFor(() => expect(client.status.get().state).toBe('ready'));
  client.cancelLoad();
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  await vi.waitFor(() => expect(client.status.get().state).toBe('idle'));
  expect(living[0]?.isAlive).toBe(false);
});

test('a file that a newer version replaced is noted for the page', async () => {
  const { client } = clientOf(() => ({ card: () => Promise.reject(Object.assign(new Error('gone'), { name: 'StaleVersionError' })) }));
  await expect(client.card()).rejects.toMatchObject({ name: 'StaleVersionError' });
  expect(stale.get()).toBe(true);
  stale.set(false);
});

test('a worker that nobody asks for three minutes is ended', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { client } = clientOf();
  await client.load('butaca');
  vi.advanceTimersByTime(4 * 60_000);
  expect([client.status.get().state, living[0]?.isAlive]).toEqual(['idle', false]);
  expect((await client.read('Good.', 'butaca')).logit).toBe(2);
  expect(living).toHaveLength(2);
});
