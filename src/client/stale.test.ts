import { expect, test } from 'vitest';
import { noteStale, stale } from './stale.ts';

test('answers and errors pass through; only a stale version is noted', async () => {
  await expect(noteStale(Promise.resolve(7))).resolves.toBe(7);
  await expect(noteStale(Promise.reject(new TypeError('no')))).rejects.toThrow('no');
  expect(stale.get()).toBe(false);
  const gone = Object.assign(new Error('data/x is gone'), { name: 'StaleVersionError' });
  await expect(noteStale(Promise.reject(gone))).rejects.toBe(gone);
  expect(stale.get()).toBe(true);
});
