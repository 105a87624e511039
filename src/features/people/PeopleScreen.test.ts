import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, beforeAll, expect, test, vi } from 'vitest';
import type { PeopleRequest } from '../../contracts/catalogue.ts';
import { ensureMessages } from '../../i18n/i18n.svelte.ts';
import { fakeCatalogue } from '../catalogue/fakeCatalogue.ts';
import { provideCatalogue } from '../shell/catalogue.ts';
import { navigate, place, startRouter } from '../shell/router.svelte.ts';
import PeopleScreen from './PeopleScreen.svelte';

vi.mock('../../ui/chart/drawChart.ts', () => ({ drawChart: () => ({ redraw: () => undefined, png: () => Promise.reject(new Error('no canvas')), destroy: () => undefined }) }));
beforeAll(() => ensureMessages('people'));
beforeEach(() => startRouter());

test('the address chooses the ranking, and choosing changes the address; Back undoes it', async () => {
  const asked: PeopleRequest[] = [];
  provideCatalogue(fakeCatalogue({
    people: (request) => {
      asked.push(request);
      return Promise.resolve([{ name: 'James Wan', role: request.role, works: 10, returnsKnown: 9, totalReturn: 210.5, meanReturn: 23.4, meanScore: 3.4 }, { name: 'Other', role: request.role, works: 9, returnsKnown: 0, totalReturn: null, meanReturn: null, meanScore: null }]);
    },
  }));
  navigate({ path: '/people', query: { role: 'director', by: 'meanReturn', min: '5' } }, { replace: true });
  render(PeopleScreen, { params: {} });
  expect(await screen.findByRole('link', { name: 'James Wan' })).toBeTruthy();
  expect(asked).toEqual([{ role: 'director', by: 'meanReturn', minReturns: 5, limit: 100 }]);
  expect(screen.getByRole('button', { name: 'Directors' }).getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('5');

  await fireEvent.click(screen.getByRole('button', { name: 'Films', pressed: false }));
  await waitFor(() => expect(asked.at(-1)).toEqual({ role: 'director', by: 'works', minReturns: 5, limit: 100 }));
  expect(place().query['by'] ?? '').toBe('');
  expect(screen.queryByRole('combobox')).toBeNull();

  history.back();
  await waitFor(() => expect(place().query['by']).toBe('meanReturn'));
});
