import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Card, WorkRow } from '../../contracts/catalogue.ts';
import { ensureMessages, setLanguage } from '../../i18n/i18n.svelte.ts';
import { cardOf, fakeCatalogue } from '../catalogue/fakeCatalogue.ts';
import { provideCatalogue } from '../shell/catalogue.ts';
import { navigate, startRouter } from '../shell/router.svelte.ts';
import { provideSimilarity } from '../shell/similarity.ts';
import { fakeSimilarity, similarAnswer } from '../similar/fakeSimilarity.ts';
import MapScreen from './MapScreen.svelte';

vi.mock('../../ui/map/drawMap.ts', () => ({ drawMap: () => ({ redraw: () => undefined, destroy: () => undefined }) }));

const cards: readonly Card[] = [
  cardOf({ id: '949', row: 5 as WorkRow, title: 'Heat', year: 1995, genres: ['crime'] }), cardOf({ id: '1', title: 'East', genres: ['crime', 'drama'], platforms: ['hulu'] }),
  cardOf({ id: '2', title: 'West', genres: ['war'] }), cardOf({ id: '3', title: 'North', score: 4.1 }), cardOf({ id: '4', title: 'South' }),
];
const points = Float32Array.from([0, 0, 1, 0, -1, 0, 0, 1, 0, -1]);
let asked: unknown[] = [];
let stopRouter = (): void => undefined;

function open(id: string, query: Readonly<Record<string, string>> = {}, kind: 'similar' | 'featureless' = 'similar'): void {
  provideCatalogue(fakeCatalogue({ suggest: (_, text) => Promise.resolve(text.startsWith('Hea') ? [{ id: '949', value: 'Heat', label: 'Heat (1995)', count: 9 }] : []) }));
  provideSimilarity(fakeSimilarity({
    find: (ids) => Promise.resolve(ids.map((one) => cards.find((card) => card.id === one) ?? null)),
    map: (row, count) => { asked.push([row, count]); return Promise.resolve({ cards, points }); },
    similar: () => Promise.resolve(similarAnswer([], { kind })),
  }));
  navigate({ path: `/map/${id}`, query }, { replace: true });
  render(MapScreen, { params: { id } });
}
const press = async (key: string, more: KeyboardEventInit = {}): Promise<void> => { await fireEvent.keyDown(screen.getByRole('application'), { key, ...more }); };
const said = (): string => screen.getAllByRole('status').map((one) => one.textContent).join('|');

beforeAll(async () => { await Promise.all((['map', 'similar', 'queries'] as const).map(ensureMessages)); });
beforeEach(() => { asked = []; stopRouter = startRouter(); });
afterEach(async () => { stopRouter(); await setLanguage('en'); });

test('the map asks for two hundred neighbours and lists them, nearest first, with links', async () => {
  open('949');
  expect(await screen.findByRole('heading', { level: 1, name: 'Around Heat' })).toBeTruthy();
  expect(asked).toEqual([[5, 200]]);
  const table = within(screen.getByRole('table'));
  expect(table.getAllByRole('rowheader').map((cell) => cell.textContent.trim())).toEqual(['East', 'West', 'North', 'South']);
  expect(table.getByRole('link', { name: 'West' }).getAttribute('href')).toBe('#/title/2');
});

test('a title that nothing is known of is not said to have neighbours', async () => {
  open('949', {}, 'featureless');
  expect(await screen.findByText(/Too little is known about Heat to compare it. These are the best-voted titles of its genre, Crime/)).toBeTruthy();
  expect(screen.queryByText(/nearest titles\. What is alike/)).toBeNull();
});

test('arrow keys lead to the point that lies there, and each is said aloud', async () => {
  open('949');
  await screen.findByRole('application', { name: 'Map of the 4 titles nearest to Heat' });
  await press('Home');
  expect(said()).toContain('Heat (1995), Crime. The middle of the map.');
  await press('ArrowRight');
  expect(said()).toContain('East, Crime, Drama, Hulu. Number 1 of 4 by nearness.');
  await press('ArrowLeft');
  await press('ArrowUp');
  expect(said()).toContain('North');
  await press('PageDown');
  expect(said()).toContain('South');
});

test('Enter opens the title, Shift+Enter makes it the middle, Escape lets go', async () => {
  open('949');
  await screen.findByRole('application');
  await press('ArrowLeft');
  await press('Escape');
  expect(said()).not.toContain('West');
  await press('ArrowLeft');
  await press('Enter', { shiftKey: true });
  await waitFor(() => expect(window.location.hash).toBe('#/map/2'));
  await press('Enter');
  await waitFor(() => expect(window.location.hash).toBe('#/title/2'));
});

test('what a point is and where it leads stands below the map, a link to recentre included', async () => {
  open('949');
  await screen.findByRole('application');
  await press('ArrowRight');
  expect(screen.getByRole('link', { name: 'Open East' }).getAttribute('href')).toBe('#/title/1');
  expect(screen.getByRole('link', { name: 'Map around East' }).getAttribute('href')).toBe('#/map/1');
});

test('colours follow genre or platform, each with its line in the legend', async () => {
  open('949');
  const legend = await screen.findByRole('list', { name: 'Legend' });
  expect(within(legend).getAllByRole('listitem').map((one) => one.textContent)).toEqual(['Crime', 'War', 'Other genres']);
  await fireEvent.click(screen.getByRole('radio', { name: 'Platform' }));
  await waitFor(() => expect(within(legend).getAllByRole('listitem').map((one) => one.textContent)).toEqual(['Hulu', 'On none of the four']));
  expect(window.location.hash).toBe('#/map/949?by=platform');
});

test('an unknown title says so and offers titles with a name like it', async () => {
  open('Heat');
  expect(await screen.findByRole('heading', { level: 1, name: 'No title has this address' })).toBeTruthy();
  expect((await screen.findByRole('link', { name: 'Heat (1995)' })).getAttribute('href')).toBe('#/map/949');
});
