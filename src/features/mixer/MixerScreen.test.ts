import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Suggestion, WorkRow } from '../../contracts/catalogue.ts';
import type { SimilarRequest } from '../../contracts/similarity.ts';
import { ensureMessages, setLanguage } from '../../i18n/i18n.svelte.ts';
import { cardOf, fakeCatalogue } from '../catalogue/fakeCatalogue.ts';
import { provideCatalogue } from '../shell/catalogue.ts';
import { navigate, place, startRouter } from '../shell/router.svelte.ts';
import { provideSimilarity } from '../shell/similarity.ts';
import { fakeSimilarity, similarAnswer, similarTitle } from '../similar/fakeSimilarity.ts';
import MixerScreen from './MixerScreen.svelte';

const cards = ['Alien', 'Casablanca', 'Heat', 'Jaws', 'Ronin', 'Dune'].map((title, index) => cardOf({ id: String(index + 1), row: (index + 10) as WorkRow, title, year: 1970 + index }));
const suggestions: readonly Suggestion[] = cards.map(({ id, title, year }) => ({ id, value: title, label: `${title} (${year})`, count: 9 }));
let asked: SimilarRequest[] = [];
let stopRouter = (): void => undefined;

function open(mix: string): void {
  provideCatalogue(fakeCatalogue({ suggest: (_, text) => Promise.resolve(suggestions.filter(({ label }) => label.toLowerCase().startsWith(text.toLowerCase()))) }));
  provideSimilarity(fakeSimilarity({
    find: (ids) => Promise.resolve(ids.map((id) => cards.find((card) => card.id === id) ?? null)),
    similar: (request) => { asked.push(request); return Promise.resolve(similarAnswer([similarTitle(cardOf({ id: '99', title: 'Blade Runner' }), [{ field: 'genre', name: 'mystery' }])])); },
  }));
  navigate({ path: '/mixer', query: { with: mix } }, { replace: true });
  render(MixerScreen, { params: {} });
}
const field = (): HTMLElement => screen.getByRole('combobox');

beforeAll(async () => { await Promise.all((['mixer', 'similar', 'queries'] as const).map(ensureMessages)); });
beforeEach(() => { asked = []; stopRouter = startRouter(); });
afterEach(async () => { stopRouter(); await setLanguage('en'); });

test('a link with titles and weights asks for what lies between and shows each share', async () => {
  open('1:100,2:-50');
  expect(await screen.findByRole('link', { name: 'Blade Runner' })).toBeTruthy();
  expect(asked).toEqual([{ like: [{ row: 10, weight: 100 }, { row: 11, weight: -50 }], method: 'blend', k: 12 }]);
  const [alien, casablanca] = screen.getAllByRole('slider');
  expect([alien?.getAttribute('aria-label'), alien?.getAttribute('aria-valuetext')]).toEqual(['How much Alien counts', 'like it: 67% of the mix']);
  expect(casablanca?.getAttribute('aria-valuetext')).toBe('unlike it: 33% of the mix');
  expect(screen.getByText('Shares: mystery')).toBeTruthy();
});

test('moving a slider asks anew and writes the weight into the link', async () => {
  open('1:100,2:100');
  await waitFor(() => expect(asked).toHaveLength(1));
  const slider = screen.getByRole<HTMLInputElement>('slider', { name: 'How much Casablanca counts' });
  await fireEvent.input(slider, { target: { value: '25' } });
  expect(slider.getAttribute('aria-valuetext')).toBe('like it: 20% of the mix');
  await waitFor(() => expect(place().query['with']).toBe('1:100,2:25'));
  await waitFor(() => expect(asked.at(-1)?.like).toEqual([{ row: 10, weight: 100 }, { row: 11, weight: 25 }]));
});

test('a title is found by its name, put in with the keyboard and taken out again', async () => {
  open('1:100');
  expect(await screen.findByText(/Put in a second one/)).toBeTruthy();
  await fireEvent.input(field(), { target: { value: 'ca' } });
  await screen.findByRole('option', { name: /Casablanca/ });
  await fireEvent.keyDown(field(), { key: 'ArrowDown' });
  await fireEvent.keyDown(field(), { key: 'Enter' });
  await waitFor(() => expect(place().query['with']).toBe('1:100,2:100'));
  expect(screen.getByText('Casablanca (1971) is in the mix.')).toBeTruthy();
  await fireEvent.click(await screen.findByRole('button', { name: 'Remove Casablanca' }));
  await waitFor(() => expect(place().query['with']).toBe('1:100'));
});

test('Enter without choosing takes the first title of that name, and says when there is none', async () => {
  open('1:100');
  await fireEvent.input(field(), { target: { value: 'heat' } });
  await fireEvent.submit(screen.getByRole('search'));
  await waitFor(() => expect(place().query['with']).toBe('1:100,3:100'));
  await fireEvent.input(field(), { target: { value: 'zzz' } });
  await fireEvent.submit(screen.getByRole('search'));
  expect(await screen.findByText(/No title is called “zzz”/)).toBeTruthy();
});

test('what is wrong in a link is told, and the rest of it answers', async () => {
  open('1:heavy,zz:9,424242:50,2:50');
  const told = await screen.findByRole('alert');
  await waitFor(() => expect([...told.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
    '“heavy” is no weight from −100 to 100; Alien counts in full.',
    '“zz” in the link is no title’s id; the rest is kept.',
    'No title has the id “424242”. It may be mistyped, or missing from the sources; the rest is kept.',
  ]));
  expect(asked.at(-1)?.like).toEqual([{ row: 10, weight: 100 }, { row: 11, weight: 50 }]);
  expect(screen.getAllByRole('slider')).toHaveLength(2);
});

test('with five titles no further one can be put in', async () => {
  open('1:1,2:2,3:3,4:4,5:5');
  await waitFor(() => expect(screen.getAllByRole('slider')).toHaveLength(5));
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(screen.getByText(/Five titles are the most/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Add to the mix/ })).toBeNull();
});

test('a mix of dislikes only asks nothing and says what to do', async () => {
  open('1:-100,2:-5');
  expect(await screen.findByText(/At least one title must be liked/)).toBeTruthy();
  expect(asked).toEqual([]);
});

test('an empty mixer offers examples whose titles are all in the catalogue', async () => {
  provideCatalogue(fakeCatalogue({}));
  provideSimilarity(fakeSimilarity({ find: (ids) => Promise.resolve(ids.map((id) => (id === '949' || id === '194' ? cardOf({ id, title: id === '949' ? 'Heat' : 'Amélie' }) : null))) }));
  navigate({ path: '/mixer', query: {} }, { replace: true });
  render(MixerScreen, { params: {} });
  const list = (await screen.findByRole('region', { name: 'Or start from one of these' })).querySelector('ul');
  if (!list) throw new Error('no examples');
  expect(within(list).getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([['Heat + Amélie', '#/mixer?with=949:100,194:60']]);
});

test('the screen speaks Spanish', async () => {
  await setLanguage('es');
  open('1:100,2:-100');
  expect((await screen.findByRole('slider', { name: 'Cuánto cuenta Alien' })).getAttribute('aria-valuetext')).toMatch(/^como ella: 50\s?% de la mezcla$/);
});
