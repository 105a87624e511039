import { afterEach, expect, test, vi } from 'vitest';
import { createStore } from '../../client/store.ts';
import type { SimilarityStatus } from '../../client/similarity.ts';
import { provideSimilarity } from '../shell/similarity.ts';
import { fakeSimilarity, readyStatus } from '../similar/fakeSimilarity.ts';
import { chooseEngine, chosenEngine } from './engineChoice.ts';

const idle: SimilarityStatus = { ...readyStatus, state: 'idle', engine: null };
afterEach(() => history.replaceState(null, '', '/'));

test('the engine chosen is the loaded one’s, else the address’s, else automatic', () => {
  provideSimilarity(fakeSimilarity({ status: createStore(idle) }));
  expect(chosenEngine()).toBe('auto');
  history.replaceState(null, '', '/?engine=cpu#/title/949');
  expect(chosenEngine()).toBe('cpu');
  history.replaceState(null, '', '/?engine=abacus');
  expect(chosenEngine()).toBe('auto');
  provideSimilarity(fakeSimilarity({ status: createStore<SimilarityStatus>({ ...readyStatus, engine: { choice: 'webgl', kind: 'cpu', renderer: null, because: 'missing' } }) }));
  expect(chosenEngine()).toBe('webgl');
});

test('choosing switches and is kept in the address, the place in it untouched', async () => {
  const useEngine = vi.fn((choice: 'auto' | 'webgl' | 'cpu') => Promise.resolve({ choice, kind: 'cpu' as const, renderer: null, because: null }));
  provideSimilarity(fakeSimilarity({ useEngine }));
  history.replaceState(null, '', '/?other=1#/title/949');
  await chooseEngine('cpu');
  expect([window.location.search, window.location.hash, useEngine.mock.calls]).toEqual(['?other=1&engine=cpu', '#/title/949', [['cpu']]]);
  await chooseEngine('auto');
  expect(window.location.search).toBe('?other=1');
});
