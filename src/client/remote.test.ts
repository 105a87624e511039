import { afterEach, expect, test, vi } from 'vitest';
import type { WorkerLife } from '../contracts/worker.ts';
import { FakeWorker } from './fakeWorker.fixture.ts';
import { createRemote } from './remote.ts';

interface Adder extends WorkerLife {
  add(a: number, b: number): Promise<number>;
  never(): Promise<number>;
  fail(): Promise<number>;
}

const living: FakeWorker<Adder>[] = [];
afterEach(() => living.splice(0).forEach((worker) => worker.terminate()));

function remoteOf(api: (turn: number) => Partial<Adder>, prepare: () => Promise<unknown> = () => Promise.resolve()) {
  let spawned = 0;
  const remote = createRemote<Adder>({
    spawn: () => {
      const worker = new FakeWorker<Adder>(api(++spawned));
      living.push(worker);
      return worker as unknown as Worker;
    },
    prepare, heartbeatMs: 10, patience: { withLock: 5, withoutLock: 3 },
  });
  return { remote, spawned: () => spawned };
}
const adds = { add: (a: number, b: number) => Promise.resolve(a + b), never: () => new Promise<number>(() => undefined), fail: () => Promise.reject(new TypeError('no')) };

test('one worker answers all calls; its own errors come through with their name', async () => {
  const { remote, spawned } = remoteOf(() => adds);
  expect(await Promise.all([remote.call((api) => api.add(1, 2)), remote.call((api) => api.add(3, 4))])).toEqual([3, 7]);
  await expect(remote.call((api) => api.fail())).rejects.toMatchObject({ name: 'TypeError', message: 'no' });
  expect(spawned()).toBe(1);
  expect(remote.status.get()).toMatchObject({ state: 'ready', restarts: 0 });
});

test('a call that waits when its worker is killed is answered by the next one', async () => {
  const { remote, spawned } = remoteOf((turn) => (turn === 1 ? { add: adds.never } : adds));
  const answer = remote.call((api) => api.add(20, 22));
  await vi.waitFor(() => expect(remote.status.get().state).toBe('ready'));
  remote.kill();
  expect(await answer).toBe(42);
  expect(spawned()).toBe(2);
  expect(remote.status.get()).toMatchObject({ state: 'ready', restarts: 1 });
});

test('a worker killed while nobody waited is replaced by the next call', async () => {
  const { remote } = remoteOf(() => adds);
  expect(await remote.call((api) => api.add(1, 1))).toBe(2);
  remote.kill();
  expect(await remote.call((api) => api.add(2, 2))).toBe(4);
});

test('an error event replaces the worker at once', async () => {
  const { remote, spawned } = remoteOf((turn) => (turn === 1 ? { add: adds.never } : adds));
  const answer = remote.call((api) => api.add(1, 2));
  await vi.waitFor(() => expect(remote.status.get().state).toBe('ready'));
  living[0]?.dispatchEvent(new Event('error'));
  expect(await answer).toBe(3);
  expect(spawned()).toBe(2);
});

test('a request that kills every worker is given up, and a later one is answered', async () => {
  const { remote } = remoteOf((turn) => (turn <= 2 ? { add: adds.never } : adds));
  const answer = remote.call((api) => api.add(1, 2));
  const killer = setInterval(() => { if (remote.status.get().state === 'ready') living.at(-1)?.dispatchEvent(new Event('error')); }, 5);
  await expect(answer).rejects.toMatchObject({ name: 'WorkerDiedError' });
  clearInterval(killer);
  expect(await remote.call((api) => api.add(1, 2))).toBe(3);
});

test('a failed preparation is told to the caller and in the status, and tried again by the next call', async () => {
  let turns = 0;
  const { remote } = remoteOf(() => adds, () => (++turns === 1 ? Promise.reject(Object.assign(new Error('no network'), { name: 'OfflineError' })) : Promise.resolve()));
  await expect(remote.call((api) => api.add(1, 2))).rejects.toMatchObject({ name: 'OfflineError' });
  expect(remote.status.get()).toMatchObject({ state: 'failed', error: { name: 'OfflineError' } });
  expect(await remote.call((api) => api.add(1, 2))).toBe(3);
  expect(remote.status.get()).toMatchObject({ state: 'ready', error: null, restarts: 0 });
});

test('an abandoned call rejects with its reason and leaves the worker alone', async () => {
  const { remote, spawned } = remoteOf(() => adds);
  const controller = new AbortController();
  const answer = remote.call((api) => api.never(), controller.signal);
  controller.abort(new Error('newer request'));
  await expect(answer).rejects.toThrow('newer request');
  expect(await remote.call((api) => api.add(1, 2))).toBe(3);
  expect(spawned()).toBe(1);
});

test('a browser that refuses workers fails the call and the status, and throws at nobody else', async () => {
  const remote = createRemote<Adder>({ spawn: () => { throw new Error('no workers here'); }, prepare: () => Promise.resolve(), heartbeatMs: 10, patience: { withLock: 5, withoutLock: 3 } });
  expect(() => remote.start()).not.toThrow();
  expect(remote.status.get()).toMatchObject({ state: 'failed', error: { name: 'WorkerDiedError' } });
  await expect(remote.call((worker) => worker.add(1, 2))).rejects.toThrow('no workers here');
});

test('a worker with locks is served by a page without', async () => {
  vi.stubGlobal('navigator', {});
  const { remote } = remoteOf(() => ({ ...adds, holdLock: () => Promise.resolve(true) }));
  await expect(remote.call((worker) => worker.add(1, 2))).resolves.toBe(3);
  vi.unstubAllGlobals();
});
