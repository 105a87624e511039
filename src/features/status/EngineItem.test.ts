import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeAll, expect, test } from 'vitest';
import type { SimilarityStatus } from '../../client/similarity.ts';
import { createStore } from '../../client/store.ts';
import { ensureMessages } from '../../i18n/i18n.svelte.ts';
import { overlay } from '../shell/overlays.svelte.ts';
import { provideSimilarity } from '../shell/similarity.ts';
import { fakeSimilarity, readyStatus } from '../similar/fakeSimilarity.ts';
import EngineItem from './EngineItem.svelte';

beforeAll(() => ensureMessages('similar'));

test('the engine that compares titles is named with its reason once it is loaded, and leads to the settings', async () => {
  const status = createStore<SimilarityStatus>({ ...readyStatus, state: 'idle', engine: null });
  provideSimilarity(fakeSimilarity({ status }));
  render(EngineItem, { catalogueRestarts: 0 });
  const button = screen.getByRole('button');
  expect(button.textContent.trim()).toBe('Engine: cpu');
  status.set({ ...readyStatus, engine: { choice: 'auto', kind: 'webgl', renderer: 'Some GPU', because: null }, restarts: 1 });
  expect((await screen.findByText(/Some GPU/)).textContent).toContain('Engine: webgl · Some GPU, engine restarted once');
  expect(button.getAttribute('title')).toBe('Chosen automatically: a graphics card is at hand.');
  await fireEvent.click(button);
  expect(overlay()).toBe('settings');
});
