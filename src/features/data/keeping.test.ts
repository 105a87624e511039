import { beforeEach, expect, test, vi } from 'vitest';
import * as offline from '../../client/offline.ts';
import { offlineStatusOf } from '../../client/offlineStatus.ts';
import { fakeCatalogue } from '../catalogue/fakeCatalogue.ts';
import { provideCatalogue } from '../shell/catalogue.ts';
import { keptHere } from '../status/offline.svelte.ts';
import { keepEverything, keeping, removeKept, stopKeeping } from './keeping.svelte.ts';

vi.mock('../../client/offline.ts', async (original) => ({ ...(await original<typeof offline>()), keepEverything: vi.fn(), removeKept: vi.fn() }));
const keepAll = vi.mocked(offline.keepEverything), removeAll = vi.mocked(offline.removeKept);
const nothing = offlineStatusOf([], false);

beforeEach(() => {
  vi.resetAllMocks();
  provideCatalogue(fakeCatalogue({ kept: () => Promise.resolve([{ name: 'a', bytes: 100, kept: true }]) }));
});

test('progress is shown while keeping, and what is kept is looked at afterwards', async () => {
  const seen: unknown[] = [];
  keepAll.mockImplementation((onProgress) => {
    onProgress?.({ name: 'b', loadedBytes: 50, totalBytes: 500 });
    seen.push(keeping());
    return Promise.resolve(nothing);
  });
  await keepEverything();
  expect(seen).toEqual([{ phase: 'keeping', name: 'b', loadedBytes: 50, totalBytes: 500 }]);
  expect(keeping()).toEqual({ phase: 'idle' });
  expect(keptHere()?.keptBytes).toBe(100);
});

test('a second press does not start a second run', async () => {
  let finish = (): void => undefined;
  keepAll.mockImplementation(() => new Promise((resolve) => { finish = () => resolve(nothing); }));
  const first = keepEverything();
  await keepEverything();
  expect(keepAll).toHaveBeenCalledTimes(1);
  finish();
  await first;
});

test('stopping is no failure, and late progress does not bring it back', async () => {
  keepAll.mockImplementation((onProgress, signal) => {
    stopKeeping();
    onProgress?.({ name: 'b', loadedBytes: 50, totalBytes: 500 });
    return Promise.reject(signal?.reason as Error);
  });
  await keepEverything();
  expect(keeping()).toEqual({ phase: 'idle' });
});

test('a failure is told', async () => {
  keepAll.mockRejectedValue(new Error('quota'));
  await keepEverything();
  expect(keeping()).toMatchObject({ phase: 'failed', error: { message: 'quota' } });
});

test('removing says so', async () => {
  removeAll.mockResolvedValue();
  await removeKept();
  expect(keeping()).toEqual({ phase: 'removed' });
});
