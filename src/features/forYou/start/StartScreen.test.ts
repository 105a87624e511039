import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { memoryPersonal } from '../../../client/personal/memoryPersonal.fixture.ts';
import type { PersonalClient } from '../../../client/personal/personal.ts';
import type { TasteClient, WantedTitles } from '../../../client/taste.ts';
import { ensureMessages, setLanguage } from '../../../i18n/i18n.svelte.ts';
import { hideMessage } from '../../../ui/toastHost.svelte.ts';
import { cardOf, fakeCatalogue } from '../../catalogue/fakeCatalogue.ts';
import { provideCatalogue } from '../../shell/catalogue.ts';
import { providePersonal } from '../../shell/personal.ts';
import { provideTaste } from '../../shell/taste.ts';
import { fakeTaste, recommendation, recommended } from '../fakeTaste.ts';
import { setPicks, unskip } from './picks.svelte.ts';
import StartScreen from './StartScreen.svelte';

const cards = ['Heat', 'Alien', 'Amélie', 'Clueless'].map((title, at) => cardOf({ id: String(at + 1), title, year: 1990 + at }));
const metropolis = cardOf({ id: '19', title: 'Metropolis', year: 1927 });
let own: PersonalClient;
let asked: WantedTitles[] = [];

beforeAll(() => Promise.all((['start', 'forYou', 'rating', 'similar', 'queries'] as const).map(ensureMessages)).then(() => undefined));
beforeEach(() => {
  asked = [];
  own = memoryPersonal();
  providePersonal(own);
  provideCatalogue(fakeCatalogue({
    find: (ids) => Promise.resolve(ids.map((id) => [...cards, metropolis].find((card) => card.id === id) ?? null)),
    suggest: (_, text) => Promise.resolve(text.startsWith('metro') ? [{ value: 'Metropolis', label: 'Metropolis (1927)', id: '19', count: 5 }] : []),
  }));
  provideTaste(taste());
});
afterEach(async () => {
  hideMessage();
  setPicks([]);
  unskip();
  await setLanguage('en');
});
const taste = (given: Partial<TasteClient> = {}): TasteClient => fakeTaste({
  firstPicks: () => Promise.resolve(cards),
  recommend: (wanted) => { asked.push(wanted); return Promise.resolve(recommendation([recommended(metropolis)])); },
  expect: (ratings, works) => Promise.resolve(new Map(works.map((work) => [work, { stars: 3.5, spread: 1 / (1 + ratings.length) }]))),
  ...given,
});
const stars = (name: string): Promise<HTMLElement> => screen.findByRole('slider', { name: `Your rating of ${name}` });
const rate = async (name: string, key: string): Promise<void> => { await fireEvent.keyDown(await stars(name), { key }); };

test('three picks make a good list, and each one shows what comes of it', async () => {
  render(StartScreen, { params: {} });
  expect(await screen.findByText('3 ratings make a good list.')).toBeTruthy();
  await rate('Heat', '5');
  expect(await screen.findByText('1 of 3 ratings for a good list.')).toBeTruthy();
  expect(await screen.findByText(/within ± 0\.50 stars .* without your ratings ± 1\.00/)).toBeTruthy();
  await rate('Alien', '4');
  await rate('Clueless', '1');
  expect(await screen.findByText(/3 ratings: a good list/)).toBeTruthy();
  await waitFor(() => expect(asked.at(-1)?.ratings).toEqual([{ work: '1', stars: 5 }, { work: '2', stars: 4 }, { work: '4', stars: 1 }]));
  expect(screen.getByRole('link', { name: /Metropolis 1927/ })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'See your list' }).getAttribute('href')).toBe('#/for-you');
});

test('nothing is asked of the models before there is a rating', async () => {
  render(StartScreen, { params: {} });
  await stars('Heat');
  expect(asked).toEqual([]);
});

test('a skipped title makes room, the keyboard goes on, and it can be had back', async () => {
  render(StartScreen, { params: {} });
  await fireEvent.click(await screen.findByRole('button', { name: 'Skip Alien' }));
  await waitFor(() => expect(screen.queryByRole('slider', { name: 'Your rating of Alien' })).toBeNull());
  expect(document.activeElement).toBe(await stars('Amélie'));
  await fireEvent.click(screen.getByRole('button', { name: 'Show the skipped title again' }));
  expect(document.activeElement).toBe(await stars('Alien'));
});

test('a favourite that is not proposed is searched for and gets its stars', async () => {
  render(StartScreen, { params: {} });
  await fireEvent.input(screen.getByRole('combobox', { name: 'Search for a favourite' }), { target: { value: 'metropolis' } });
  await fireEvent.submit(screen.getByRole('search'));
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Your rating of Metropolis'));
  await rate('Metropolis', '5');
  await waitFor(() => expect(own.state.get().notes.get('19')?.stars).toBe(5));
  await fireEvent.input(screen.getByRole('combobox'), { target: { value: 'nothing' } });
  await fireEvent.submit(screen.getByRole('search'));
  expect(await screen.findByText('No title is called “nothing”.')).toBeTruthy();
});

test('what was rated is listed, is changed there, and a removed rating comes back', async () => {
  await own.rate('19', 3.5);
  render(StartScreen, { params: {} });
  const list = within(await screen.findByRole('region', { name: 'Rated so far: 1' }));
  await list.findByText('Metropolis');
  await fireEvent.keyDown(list.getByRole('slider'), { key: '2' });
  await waitFor(() => expect(own.state.get().notes.get('19')?.stars).toBe(2));
  await fireEvent.click(list.getByRole('button', { name: 'Remove your rating of Metropolis' }));
  await waitFor(() => expect(own.state.get().notes.size).toBe(0));
  await fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(own.state.get().notes.get('19')?.stars).toBe(2));
});

test('picks that cannot be had say so and can be asked for again, the search stays', async () => {
  let fails = true;
  provideTaste(taste({ firstPicks: () => (fails ? Promise.reject(Object.assign(new Error('models/taste: 404'), { name: 'ArtefactError' })) : Promise.resolve(cards)) }));
  render(StartScreen, { params: {} });
  expect((await screen.findByRole('alert')).textContent).toContain('models/taste: 404');
  expect(screen.getByRole('combobox')).toBeTruthy();
  fails = false;
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await stars('Heat')).toBeTruthy();
});

test('the screen speaks Spanish', async () => {
  await setLanguage('es');
  render(StartScreen, { params: {} });
  expect(await screen.findByRole('heading', { level: 1, name: '¿Qué te gusta?' })).toBeTruthy();
  expect(await screen.findByRole('slider', { name: 'Tu nota para Heat' })).toBeTruthy();
  expect(screen.getByText('Con 3 notas ya sale una buena lista.')).toBeTruthy();
});
