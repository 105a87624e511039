import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { navigate, place, setParams, startRouter } from './router.svelte.ts';

let stop: () => void;
const arrived = async (path: string): Promise<void> => vi.waitFor(() => expect(place().path).toBe(path));

beforeEach(() => {
  window.location.hash = '#/';
  window.scrollTo = vi.fn();
  stop = startRouter();
});
afterEach(() => stop());

test('following a link changes the place', async () => {
  window.location.hash = '#/title/949?from=x';
  await arrived('/title/949');
  expect(place().query).toEqual({ from: 'x' });
});

test('opening adds to the history, typing does not', async () => {
  const before = history.length;
  setParams({ q: 'a' });
  setParams({ q: 'al' });
  expect(history.length).toBe(before);
  expect(place().query).toEqual({ q: 'al' });
  expect(window.location.hash).toBe('#/?q=al');
  navigate('/about');
  await arrived('/about');
  expect(history.length).toBe(before + 1);
});

test('setting a parameter keeps the others, an empty value removes its own', async () => {
  setParams({ q: 'a', sort: 'title' });
  setParams({ q: '' });
  await tick();
  expect(window.location.hash).toBe('#/?sort=title');
});

test('a browser that refuses to change the address does not stop the screen from following', () => {
  const refusing = vi.spyOn(history, 'replaceState').mockImplementation(() => { throw new DOMException('too often', 'SecurityError'); });
  setParams({ q: 'alien' });
  expect(place().query['q']).toBe('alien');
  refusing.mockRestore();
});

test('a new place starts at the top', async () => {
  history.pushState(null, '', '#/data'); // what a browser does at a link; happy-dom keeps the old state there
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  await arrived('/data');
  expect(window.scrollTo).toHaveBeenCalledWith(0, 0);
});
