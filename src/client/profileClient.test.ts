import { expect, test } from 'vitest';
import type { Opened, ProfileApi } from '../contracts/profile.ts';
import { FakeWorker } from './fakeWorker.fixture.ts';
import { createProfileClient } from './profileClient.ts';

const table: Opened = { kind: 'table', name: 'films', rows: 3, columns: [], reading: null, notes: [], tookMs: 1 };
const silent = <T>() => new Promise<T>(() => undefined);

/** A client over fake workers that write down what they are asked. @param api  of the worker of that number, from 0 */
function client(api: (worker: number) => Partial<ProfileApi> = () => ({})) {
  const workers: FakeWorker<ProfileApi>[] = [], log: string[] = [];
  const made = createProfileClient({
    baseUrl: 'https://here/', engine: 'auto', heartbeatMs: 10, patience: { withLock: 3, withoutLock: 3 },
    spawn() {
      const number = workers.length, worker = new FakeWorker<ProfileApi>({
        site: () => Promise.resolve(),
        open: (source) => { log.push(`${number} open ${'bundled' in source ? source.bundled : 'file'}`); return Promise.resolve(table); },
        apply: (steps) => { log.push(`${number} apply ${steps.length}`); return Promise.resolve({ rows: 3, columns: 0, outcomes: [] }); },
        cancel: (job) => { log.push(`${number} cancel ${job ?? 'all'}`); return Promise.resolve(); },
        rows: () => { log.push(`${number} rows`); return Promise.resolve([]); },
        ...api(number),
      });
      workers.push(worker);
      return worker as unknown as Worker;
    },
  });
  return { made, workers, log };
}
const die = (worker: FakeWorker<ProfileApi> | undefined): void => void worker?.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));

test('a worker that died is replaced, and the new one is given the table and its recipe before the question', async () => {
  const { made, workers, log } = client();
  await made.open({ bundled: 'films' });
  await made.apply([{ do: 'drop', column: 'title' }]);
  die(workers[0]);
  await made.rows(0, 10);
  expect(log).toEqual(['0 open films', '0 apply 1', '1 open films', '1 apply 1', '1 rows']);
});

test('a recipe that was refused is not applied again', async () => {
  const { made, workers, log } = client((number) => (number === 0 ? { apply: () => Promise.reject(new RangeError('no such step')) } : {}));
  await made.open({ bundled: 'films' });
  await expect(made.apply([{ do: 'drop', column: 'title' }])).rejects.toThrow('no such step');
  die(workers[0]);
  await made.rows(0, 10);
  expect(log).toEqual(['0 open films', '1 open films', '1 rows']);
});

test('a file that takes its worker along is refused, not opened twice, and the client lives on', async () => {
  const { made, workers, log } = client((number) => (number === 0 ? { open: () => silent() } : {}));
  const opened = made.open({ file: new File(['x'], 'bad.parquet') });
  await new Promise((resolve) => setTimeout(resolve, 5));
  die(workers[0]);
  expect(await opened).toEqual({ kind: 'refused', why: 'outOfMemory', values: { name: 'bad.parquet' } });
  await made.open({ bundled: 'films' });
  expect(log.filter((line) => line.includes('open'))).toEqual(['1 open films']);
});

test('a file over which the worker falls silent is refused as too slow', async () => {
  const { made } = client((number) => (number === 0 ? { open: () => silent(), ping: () => silent() } : {}));
  expect(await made.open({ file: new File(['x'], 'bad.parquet') })).toEqual({ kind: 'refused', why: 'tooSlow', values: { name: 'bad.parquet' } });
});

test('who gives a long question up ends its work too, and no other', async () => {
  const { made, log } = client(() => ({ profile: () => silent() }));
  await made.open({ bundled: 'films' });
  const giveUp = new AbortController();
  const asked = made.profile(null, () => undefined, undefined, giveUp.signal);
  await new Promise((resolve) => setTimeout(resolve, 5));
  giveUp.abort();
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(log).toEqual(['0 open films', '0 cancel profile']);
});

test('closing ends the worker, and a further table starts another', async () => {
  const { made, workers, log } = client();
  await made.open({ bundled: 'films' });
  made.close();
  expect(workers[0]?.isAlive).toBe(false);
  await made.open({ bundled: 'ratings' });
  expect(log).toEqual(['0 open films', '1 open ratings']);
});

test('closing while something is under way ends the worker too, once it has heard that nobody waits', async () => {
  for (const isGivenUp of [false, true]) {
    const { made, workers, log } = client(() => ({ profile: () => silent() }));
    await made.open({ bundled: 'films' });
    const giveUp = new AbortController(), asked = made.profile(null, () => undefined, undefined, giveUp.signal);
    asked.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (isGivenUp) giveUp.abort();
    made.close();
    giveUp.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([workers[0]?.isAlive, workers.length]).toEqual([false, 1]);
    expect(log).toContain('0 cancel profile');
  }
});

test('a worker can be started before anything is asked of it', async () => {
  const { made, workers, log } = client();
  made.start();
  expect(workers.length).toBe(1);
  await made.open({ bundled: 'films' });
  expect([workers.length, log]).toEqual([1, ['0 open films']]);
});
