import { render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { CatalogueClient } from '../../client/catalogue.ts';
import { provideCatalogue } from '../shell/catalogue.ts';
import { fakeCatalogue } from './fakeCatalogue.ts';
import NearTitles from './NearTitles.svelte';

test('an id that nothing has is tried as a name, and what is called so leads on', async () => {
  const suggest = vi.fn<CatalogueClient['suggest']>(() => Promise.resolve([{ value: 'Heat', label: 'Heat (1995)', id: '949', count: 9 }, { value: 'Heat', label: 'no id', count: 0 }]));
  provideCatalogue(fakeCatalogue({ suggest }));
  render(NearTitles, { text: 'heat', lead: 'Perhaps:', screen: 'map' });
  expect((await screen.findAllByRole('link')).map((link) => [link.textContent, link.getAttribute('href')])).toEqual([['Heat (1995)', '#/map/949']]);
  expect(suggest.mock.calls[0]?.slice(0, 3)).toEqual(['title', 'heat', 6]);
});

test('nothing near says nothing', async () => {
  provideCatalogue(fakeCatalogue({ suggest: () => Promise.resolve([]) }));
  render(NearTitles, { text: '999999999', lead: 'Perhaps:', screen: 'title' });
  await Promise.resolve();
  expect(screen.queryByText('Perhaps:')).toBeNull();
});
