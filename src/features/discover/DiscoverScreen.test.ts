import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { CatalogueStatus } from '../../client/catalogue.ts';
import { createStore } from '../../client/store.ts';
import type { Card, DiscoverAnswer, DiscoverRequest, WorkRow } from '../../contracts/catalogue.ts';
import { cardOf, fakeCatalogue } from '../catalogue/fakeCatalogue.ts';
import { provideCatalogue } from '../shell/catalogue.ts';
import { navigate, startRouter } from '../shell/router.svelte.ts';
import DiscoverScreen from './DiscoverScreen.svelte';

const titles = ['Alien', 'Aliens', 'Amélie', 'Casablanca', 'Metropolis'];
const cards: readonly Card[] = titles.map((title, row) => cardOf({ id: String(row + 1), title, row: row as WorkRow, year: 1927 + row, platforms: row === 0 ? ['hulu'] : [] }));
const status = createStore<CatalogueStatus>({
  state: 'ready', progress: 1, loadedBytes: 9, totalBytes: 9, restarts: 0, error: null, engine: 'cpu',
  summary: { works: 5, movies: 5, streaming: 1, parts: [], fetchedBytes: 9 },
});
let asked: DiscoverRequest[];

function answerTo(request: DiscoverRequest): DiscoverAnswer {
  const works = cards.filter(({ title, platforms }) => title.toLowerCase().includes(request.text.toLowerCase()) && (!request.platforms || platforms.some((one) => request.platforms?.includes(one))));
  const none = { platforms: { hulu: 1 }, types: { movie: works.length }, genres: {}, decades: {}, languages: {}, countries: {}, ratings: {} };
  return { works: Int32Array.from(works, ({ row }) => row), fuzzy: request.text === 'fuzzy', facets: none, complete: true, tookMs: 1 };
}

// Compiled once here, so that no test waits for it.
beforeAll(() => Promise.all([import('./filterParts.ts'), import('./ResultLine.svelte')]).then(() => undefined));

beforeEach(() => {
  asked = [];
  window.scrollTo = vi.fn();
  window.location.hash = '#/';
  provideCatalogue(fakeCatalogue({
    status,
    discover: (request) => {
      asked.push(request);
      return Promise.resolve(answerTo(request));
    },
    cards: (rows) => Promise.resolve([...rows].flatMap((row) => cards[row] ?? [])),
    suggest: () => Promise.resolve([{ value: 'Tom Hanks', label: 'Tom Hanks', count: 44 }]),
  }));
  const stop = startRouter();
  return stop;
});
const show = () => render(DiscoverScreen, { params: {} });
const listed = (): string[] => screen.queryAllByRole('listitem').flatMap((line) => (line.dataset['line'] === undefined ? [] : [line.querySelector('.title')?.textContent ?? '…']));

test('typing asks for what was typed and shows it, and the address follows', async () => {
  show();
  await fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'alien' } });
  await waitFor(() => expect(listed()).toEqual(['Alien', 'Aliens']));
  expect(asked.at(-1)).toEqual({ text: 'alien', sort: 'match' });
  expect(window.location.hash).toBe('#/?q=alien');
  expect(screen.getByText('2 of 5 titles', { selector: 'strong' })).toBeTruthy();
});

test('the address alone is enough to restore text, filters and order', async () => {
  navigate('/?q=al&platform=hulu&sort=title', { replace: true });
  show();
  await waitFor(() => expect(listed()).toEqual(['Alien']));
  expect(asked.at(-1)).toEqual({ text: 'al', platforms: ['hulu'], sort: 'title' });
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('al');
  expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: /Hulu/ })).checked).toBe(true);
});

test('choosing a filter is undone by removing its chip', async () => {
  show();
  await fireEvent.click(await screen.findByRole('checkbox', { name: /Hulu/ }));
  await waitFor(() => expect(listed()).toEqual(['Alien']));
  await fireEvent.click(await screen.findByRole('button', { name: 'Remove filter: Hulu' }));
  await waitFor(() => expect(listed()).toHaveLength(5));
});

test('nothing found offers a way on, people included', async () => {
  navigate('/?q=tom hanks&platform=hulu', { replace: true });
  show();
  expect(await screen.findByRole('heading', { name: 'No title matches' })).toBeTruthy();
  expect((await screen.findByRole('link', { name: /Tom Hanks/ })).getAttribute('href')).toBe('#/person/Tom%20Hanks');
  await fireEvent.click(screen.getByRole('button', { name: 'Search without filters' }));
  await waitFor(() => expect(asked.at(-1)).toEqual({ text: 'tom hanks', sort: 'match' }));
});

test('the arrows move the keyboard along the lines', async () => {
  navigate('/?q=', { replace: true });
  show();
  await waitFor(() => expect(listed()).toHaveLength(5));
  await fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'ArrowDown' });
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Alien'));
  await fireEvent.keyDown(document.activeElement ?? document.body, { key: 'End' });
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Metropolis'));
});

test('a failed answer says what to do and can be retried', async () => {
  let fails = true;
  provideCatalogue(fakeCatalogue({
    status,
    discover: (request) => (fails ? Promise.reject(Object.assign(new Error('data/x: found 3 bytes'), { name: 'ArtefactError' })) : Promise.resolve(answerTo(request))),
    cards: (rows) => Promise.resolve([...rows].flatMap((row) => cards[row] ?? [])),
  }));
  navigate('/?q=metro', { replace: true });
  show();
  expect((await screen.findByRole('alert')).textContent).toContain('A data file did not arrive as it should');
  fails = false;
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(listed()).toEqual(['Metropolis']));
});
