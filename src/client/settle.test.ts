import { expect, test } from 'vitest';
import { settle } from './settle.ts';

const never = new Promise<never>(() => undefined);

test('the job’s own result and error come through', async () => {
  expect(await settle(Promise.resolve(7), never)).toBe(7);
  await expect(settle(Promise.reject(new Error('bad')), never)).rejects.toThrow('bad');
});

test('an abort rejects with its reason although the job never ends', async () => {
  const controller = new AbortController();
  const waiting = settle(never, never, controller.signal);
  controller.abort(new Error('no longer wanted'));
  await expect(waiting).rejects.toThrow('no longer wanted');
});

test('a signal aborted before the call rejects at once', async () => {
  await expect(settle(Promise.resolve(1), never, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
});

test('a dead worker rejects although the job never ends', async () => {
  await expect(settle(never, Promise.reject(new Error('gone')))).rejects.toThrow('gone');
});
