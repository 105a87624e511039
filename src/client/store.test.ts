import { expect, test } from 'vitest';
import { createStore } from './store.ts';

test('a follower hears the present value and every change until it stops', () => {
  const store = createStore(1);
  const heard: number[] = [];
  const stop = store.subscribe((value) => heard.push(value));
  store.set(2);
  store.set(2);
  store.update((value) => value + 1);
  stop();
  store.set(9);
  expect(heard).toEqual([1, 2, 3]);
  expect(store.get()).toBe(9);
});
