import { expect, test } from 'vitest';
import { once } from './once.ts';

test('all callers share one load', async () => {
  let loads = 0;
  const load = once(() => Promise.resolve(++loads));
  expect(await Promise.all([load(), load(), load()])).toEqual([1, 1, 1]);
});

test('a failed load is tried again by the next caller', async () => {
  let loads = 0;
  const load = once(() => (++loads === 1 ? Promise.reject(new Error('no network')) : Promise.resolve(loads)));
  await expect(load()).rejects.toThrow('no network');
  expect(await load()).toBe(2);
});
