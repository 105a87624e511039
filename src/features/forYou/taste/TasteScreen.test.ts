import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { memoryPersonal } from '../../../client/personal/memoryPersonal.fixture.ts';
import type { PersonalClient } from '../../../client/personal/personal.ts';
import type { RatedWork, Trait } from '../../../client/taste.ts';
import { ensureMessages, setLanguage } from '../../../i18n/i18n.svelte.ts';
import { hideMessage } from '../../../ui/toastHost.svelte.ts';
import { cardOf, fakeCatalogue } from '../../catalogue/fakeCatalogue.ts';
import { provideCatalogue } from '../../shell/catalogue.ts';
import { providePersonal } from '../../shell/personal.ts';
import { provideTaste } from '../../shell/taste.ts';
import { fakeTaste, recommendation, recommended } from '../fakeTaste.ts';
import TasteScreen from './TasteScreen.svelte';

const heat = cardOf({ id: '949', title: 'Heat', year: 1995 }), amelie = cardOf({ id: '194', title: 'Amélie', year: 2001 }), ronin = cardOf({ id: '8195', title: 'Ronin' });
const traits: readonly Trait[] = [
  { fact: { field: 'director', name: 'Michael Mann' }, lift: 0.61, titles: 2, evidence: [{ card: heat, stars: 5 }] },
  { fact: { field: 'genre', name: 'crime' }, lift: 0.5, titles: 7, evidence: [{ card: heat, stars: 5 }] },
  { fact: { field: 'genre', name: 'romance' }, lift: -0.4, titles: 3, evidence: [{ card: amelie, stars: 2 }] },
];
let own: PersonalClient;
let asked: (readonly RatedWork[])[] = [];

beforeAll(() => Promise.all((['tasteTraits', 'forYou', 'rating', 'similar'] as const).map(ensureMessages)).then(() => undefined));
beforeEach(() => {
  asked = [];
  own = memoryPersonal();
  providePersonal(own);
  provideCatalogue(fakeCatalogue({ find: (ids) => Promise.resolve(ids.map((id) => [heat, amelie].find((card) => card.id === id) ?? null)) }));
  provideTaste(fakeTaste({
    traits: (ratings) => { asked.push(ratings); return Promise.resolve(traits); },
    recommend: () => Promise.resolve(recommendation([recommended(ronin, { because: [{ card: heat, stars: 5, weight: 0.4 }, { card: amelie, stars: 2, weight: -0.1 }] }), recommended(ronin, { because: [{ card: heat, stars: 5, weight: 0.2 }] })])),
  }));
});
afterEach(async () => {
  hideMessage();
  await setLanguage('en');
});
async function open(): Promise<void> {
  await own.rate('949', 5);
  await own.rate('194', 2);
  render(TasteScreen, { params: {} });
  await screen.findByRole('region', { name: 'Genres' });
  await rows();
}
const rows = async (): Promise<(string | undefined)[]> => (await within(screen.getByRole('list', { name: 'Rated titles' })).findAllByRole('listitem')).map((row) => row.querySelector('a')?.textContent ?? undefined);

test('likes and dislikes are named with the titles that say so', async () => {
  await open();
  const genres = within(screen.getByRole('region', { name: 'Genres' }));
  expect(genres.getAllByRole('listitem').map((line) => line.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
    'Crime +0.50 ★0.5 stars more than otherwise From 7 titles: Heat 5 ★…', 'Romance −0.40 ★0.4 stars less than otherwise From 3 titles: Amélie 2 ★…',
  ]);
  expect(screen.getByRole('link', { name: 'Michael Mann' }).getAttribute('href')).toBe('#/person/Michael%20Mann');
  expect(screen.getByText('Michael Mann, crime')).toBeTruthy();
  expect(screen.getByText('romance')).toBeTruthy();
});

test('every rated title says what it does to the list, and is found and ordered', async () => {
  await open();
  expect(await rows()).toEqual(['Amélie', 'Heat']);
  expect(screen.getByText('Speaks for 2 of the first 2')).toBeTruthy();
  expect(screen.getByText('against 1')).toBeTruthy();
  await fireEvent.change(screen.getByRole('combobox', { name: 'Sort by' }), { target: { value: 'highest' } });
  expect(await rows()).toEqual(['Heat', 'Amélie']);
  await fireEvent.input(screen.getByRole('searchbox', { name: 'Find a title' }), { target: { value: 'amel' } });
  expect(await rows()).toEqual(['Amélie']);
});

test('a title left out keeps its stars and no longer counts, until it is let back in', async () => {
  await open();
  await fireEvent.click(screen.getByRole('switch', { name: 'Amélie counts for recommendations' }));
  await waitFor(() => expect(asked.at(-1)).toEqual([{ work: '949', stars: 5 }]));
  expect(screen.getByText('Left out')).toBeTruthy();
  expect(own.state.get().notes.get('194')?.stars).toBe(2);
  await fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(asked.at(-1)).toHaveLength(2));
});

test('a rating is changed and removed in place, and the keyboard stays in the list', async () => {
  await open();
  await fireEvent.keyDown(screen.getByRole('slider', { name: 'Your rating of Heat' }), { key: '4' });
  await waitFor(() => expect(own.state.get().notes.get('949')?.stars).toBe(4));
  await fireEvent.click(screen.getByRole('button', { name: 'Remove your rating of Amélie' }));
  await waitFor(async () => expect(await rows()).toEqual(['Heat']));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Heat'));
});

test('without ratings the way to the first picks is shown, and all left out is said', async () => {
  render(TasteScreen, { params: {} });
  expect((await screen.findByRole('link', { name: 'Pick favourites' })).getAttribute('href')).toBe('#/for-you/start');
  await own.rate('949', 5);
  await own.ignore('949', true);
  expect(await screen.findByText(/All your ratings are left out below/)).toBeTruthy();
});

test('the screen speaks Spanish', async () => {
  await setLanguage('es');
  await own.rate('949', 4.5);
  render(TasteScreen, { params: {} });
  expect(await screen.findByRole('heading', { level: 2, name: 'Géneros' })).toBeTruthy();
  expect(screen.getByText('+0,61 ★')).toBeTruthy();
  expect(await screen.findByRole('switch', { name: 'Heat cuenta para las recomendaciones' })).toBeTruthy();
});
