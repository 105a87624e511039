import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { PersonFacts } from '../../contracts/catalogue.ts';
import { ensureMessages } from '../../i18n/i18n.svelte.ts';
import { cardOf, creditOf, fakeCatalogue } from '../catalogue/fakeCatalogue.ts';
import { provideCatalogue } from '../shell/catalogue.ts';
import { navigate, startRouter } from '../shell/router.svelte.ts';
import PersonScreen from './PersonScreen.svelte';

vi.mock('../../ui/chart/drawChart.ts', () => ({ drawChart: () => ({ redraw: () => undefined, png: () => Promise.reject(new Error('no canvas')), destroy: () => undefined }) }));

const unforgiven = cardOf({ id: '33', title: 'Unforgiven', year: 1992, votes: 1150, score: 3.85 });
const bird = cardOf({ id: '15764', title: 'Bird', year: 1988 });
const clint: PersonFacts = {
  name: 'Clint Eastwood',
  roles: [
    { name: 'Clint Eastwood', role: 'actor', works: 1, returnsKnown: 1, totalReturn: 11.4, meanReturn: 11.4, meanScore: 3.85 },
    { name: 'Clint Eastwood', role: 'director', works: 2, returnsKnown: 0, totalReturn: null, meanReturn: null, meanScore: null },
  ],
  credits: [creditOf(unforgiven, 'actor', 11.4), creditOf(unforgiven, 'director', 11.4), creditOf(bird, 'director')],
  worksWith: [{ name: 'Morgan Freeman', shared: 3 }],
};

beforeAll(() => ensureMessages('person'));
beforeEach(() => {
  const stop = startRouter();
  navigate({ path: '/person/Clint%20Eastwood', query: {} }, { replace: true });
  return stop;
});

function open(name: string, person: PersonFacts | null): void {
  provideCatalogue(fakeCatalogue({ person: () => Promise.resolve(person), suggest: (kind) => Promise.resolve(kind === 'person' ? [{ value: 'Tom Hanks', label: 'Tom Hanks', count: 71 }] : []) }));
  render(PersonScreen, { params: { name } });
}
const titles = (): string[] => screen.getAllByRole('rowheader').map((cell) => cell.textContent.trim());

test('a person’s films are listed once each, with both roles, and a role narrows them', async () => {
  open('Clint Eastwood', clint);
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Clint Eastwood');
  expect(titles()).toEqual(['Unforgiven', 'Bird']);
  expect(screen.getByRole('cell', { name: 'Actor, Director' })).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Actor' }));
  await waitFor(() => expect(titles()).toEqual(['Unforgiven']));
});

test('the summary tells returns with their number of films, and unknown as unknown', async () => {
  open('Clint Eastwood', clint);
  expect(await screen.findByText('over 1 film whose return is known')).toBeTruthy();
  const directing = document.querySelector('dl[aria-label="Director"]');
  expect(directing?.textContent).toContain('Unknown');
  expect(directing?.textContent).not.toContain('0×');
  expect(screen.getByRole('link', { name: 'Morgan Freeman' }).getAttribute('href')).toBe('#/person/Morgan%20Freeman');
});

test('nobody of that name: near names are offered', async () => {
  open('tom hank', null);
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Nobody has this name here');
  expect(screen.getByRole('link', { name: 'Tom Hanks' }).getAttribute('href')).toBe('#/person/Tom%20Hanks');
});
