import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { SimilarityStatus } from '../../client/similarity.ts';
import { createStore } from '../../client/store.ts';
import type { QueryAnswer, QueryProblem } from '../../domain/queries/query.ts';
import { ensureMessages, setLanguage } from '../../i18n/i18n.svelte.ts';
import { fakeCatalogue } from '../catalogue/fakeCatalogue.ts';
import { provideCatalogue } from '../shell/catalogue.ts';
import { navigate, place, startRouter } from '../shell/router.svelte.ts';
import { provideSimilarity } from '../shell/similarity.ts';
import { fakeSimilarity, readyStatus } from '../similar/fakeSimilarity.ts';
import QueryScreen from './QueryScreen.svelte';

vi.mock('../../ui/chart/drawChart.ts', () => ({ drawChart: () => ({ redraw: () => undefined, png: () => Promise.reject(new Error('no canvas')), destroy: () => undefined }) }));

type Asked = readonly [name: string, params: Readonly<Record<string, unknown>>, language: string];
let asked: Asked[] = [];
let stopRouter = (): void => undefined;
const counted = (platform: string, titles: number): QueryAnswer => ({ query: 'get_count_platform', params: { platform }, rows: [{ platform, movies: titles - 1, series: 1, titles }], sentence: `${platform} offers ${titles} titles.` });

function open(name: string, query: Readonly<Record<string, string>>, answer: (params: Readonly<Record<string, unknown>>) => QueryAnswer | QueryProblem | Promise<QueryAnswer>): void {
  provideCatalogue(fakeCatalogue({
    query: (asking, params, language) => { asked.push([asking, params, language]); return Promise.resolve(answer(params)); },
    suggest: (_, text) => Promise.resolve(['Tom Hanks', 'Tom Hardy'].filter((name_) => name_.toLowerCase().startsWith(text.toLowerCase())).map((value, index) => ({ value, label: value, count: 70 - index }))),
  }));
  navigate({ path: `/queries/${name}`, query }, { replace: true });
  render(QueryScreen, { params: { name } });
}

beforeAll(async () => { await ensureMessages('queries'); await ensureMessages('similar'); });
beforeEach(() => { asked = []; stopRouter = startRouter(); });
afterEach(async () => { stopRouter(); await setLanguage('en'); });

test('a link with its parameters asks at once and fills the form', async () => {
  open('get_count_platform', { platform: 'netflix' }, () => counted('netflix', 8807));
  expect(await screen.findByText('netflix offers 8807 titles.')).toBeTruthy();
  expect(asked).toEqual([['get_count_platform', { platform: 'netflix' }, 'en']]);
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Platform' }).value).toBe('netflix');
  expect(screen.getByRole('cell', { name: '8,807' })).toBeTruthy();
  expect(document.title).toContain('Titles on a platform');
});

test('without what it needs nothing is asked until "Run" is pressed, and then the answer says what is missing', async () => {
  open('get_actor_return', {}, () => ({ error: { parameter: 'nombre', message: 'nombre is missing.', accepted: [] } }));
  expect(screen.getByText(/run the example/)).toBeTruthy();
  expect(asked).toEqual([]);
  await fireEvent.submit(screen.getByRole('form'));
  expect((await screen.findByRole('alert')).textContent).toContain('Actor: is missing.');
  const input = screen.getByRole('combobox');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(input.getAttribute('aria-describedby')?.split(' ').map((id) => document.getElementById(id)?.textContent).join(' ')).toContain('Actor: is missing.');
});

test('an accepted value offered by a problem asks again with it', async () => {
  open('get_actor_return', { nombre: 'tom hank' }, ({ nombre }) => (nombre === 'Tom Hanks'
    ? { query: 'get_actor_return', params: { nombre: 'Tom Hanks' }, rows: [{ actor: 'Tom Hanks', films: 71, returnsKnown: 50, totalReturn: 260.5, meanReturn: 5.21 }], sentence: 'Tom Hanks acts in 71 films.' }
    : { error: { parameter: 'nombre', message: "No actor 'tom hank': did you mean Tom Hanks?", accepted: ['Tom Hanks'] } }));
  await fireEvent.click(await screen.findByRole('button', { name: 'Tom Hanks' }));
  expect(await screen.findByText('Tom Hanks acts in 71 films.')).toBeTruthy();
  await waitFor(() => expect(place().query).toEqual({ nombre: 'Tom Hanks' }));
  expect(screen.getByRole('link', { name: 'Tom Hanks' }).getAttribute('href')).toBe('#/person/Tom%20Hanks');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('suggestions are chosen with the keyboard alone, and asking follows', async () => {
  open('get_actor_return', {}, ({ nombre }) => ({ query: 'get_actor_return', params: { nombre: String(nombre) }, rows: [], sentence: `Asked for ${String(nombre)}.` }));
  const input = screen.getByRole<HTMLInputElement>('combobox');
  await fireEvent.input(input, { target: { value: 'tom' } });
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
  expect(input.getAttribute('aria-expanded')).toBe('true');
  await fireEvent.keyDown(input, { key: 'ArrowDown' });
  await fireEvent.keyDown(input, { key: 'ArrowDown' });
  expect(document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent).toContain('Tom Hardy');
  await fireEvent.keyDown(input, { key: 'Enter' });
  expect(input.value).toBe('Tom Hardy');
  expect(screen.queryAllByRole('option')).toHaveLength(0);
  expect(await screen.findByText('Asked for Tom Hardy.')).toBeTruthy();
});

test('Escape closes the suggestions and keeps what was typed', async () => {
  open('get_actor_return', {}, () => counted('x', 1));
  const input = screen.getByRole<HTMLInputElement>('combobox');
  await fireEvent.input(input, { target: { value: 'tom' } });
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
  await fireEvent.keyDown(input, { key: 'Escape' });
  expect([screen.queryAllByRole('option').length, input.value, input.getAttribute('aria-expanded')]).toEqual([0, 'tom', 'false']);
});

test('the example runs, and a name in the link that the query does not know is told', async () => {
  open('get_count_platform', { platfrom: 'hulu' }, (params) => ('platfrom' in params
    ? { error: { parameter: 'platfrom', message: "get_count_platform has no parameter 'platfrom'.", accepted: ['platform'] } }
    : counted(String(params['platform']), 3)));
  expect((await screen.findByRole('alert')).textContent).toContain("no parameter 'platfrom'");
  await fireEvent.click(screen.getByRole('button', { name: 'Run the example' }));
  expect(await screen.findByText('netflix offers 3 titles.')).toBeTruthy();
});

test('a choice of few values lies open, and an optional one may be left out', async () => {
  open('get_max_duration', { duration_type: 'season' }, () => ({ query: 'get_max_duration', params: { duration_type: 'season' }, rows: [], sentence: 'None.' }));
  const group = screen.getByRole('group', { name: /Measured in/ });
  const radios = within(group).getAllByRole<HTMLInputElement>('radio');
  expect(radios.map(({ value, checked }) => [value, checked])).toEqual([['', false], ['min', false], ['season', true]]);
  await fireEvent.click(within(group).getByRole('radio', { name: 'Minutes (films)' }));
  await fireEvent.submit(screen.getByRole('form'));
  await waitFor(() => expect(asked.at(-1)?.[1]).toEqual({ duration_type: 'min' }));
});

test('another language asks again for its own sentence', async () => {
  open('get_count_platform', { platform: 'hulu' }, () => counted('hulu', 3073));
  await screen.findByText('hulu offers 3073 titles.');
  await setLanguage('es');
  await waitFor(() => expect(asked.map(([, , language]) => language)).toEqual(['en', 'es']));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Títulos en una plataforma');
});

test('a query that rests on similar titles shows what is on its way, and can be cancelled and asked again', async () => {
  let fail: (reason: Error) => void = () => undefined, cancelled = 0;
  const status = createStore<SimilarityStatus>({ ...readyStatus, state: 'loading', engine: null, loadedBytes: 1_500_000, totalBytes: 6_000_000 });
  provideSimilarity(fakeSimilarity({ status, cancelLoad: () => { cancelled++; fail(Object.assign(new Error('cancelled'), { name: 'AbortError' })); } }));
  open('recomendacion', { titulo: 'Heat' }, () => new Promise((resolve, reject) => {
    fail = reject;
    if (asked.length > 1) resolve({ query: 'recomendacion', params: { titulo: 'Heat', metodo: 'blend' }, rows: [{ id: '500', title: 'Reservoir Dogs', year: 1992, score: 0.59, genres: ['crime', 'thriller'] }], sentence: 'Most like Heat: Reservoir Dogs.' });
  }));
  expect((await screen.findByRole<HTMLProgressElement>('progressbar')).value).toBeCloseTo(0.25, 9);
  expect(screen.getByText(/1.5 MB of 6.0 MB|1.5 MB of 6 MB/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(cancelled).toBe(1);
  await fireEvent.click(await screen.findByRole('button', { name: 'Load' }));
  expect(await screen.findByText('Most like Heat: Reservoir Dogs.')).toBeTruthy();
  expect(screen.getByRole('cell', { name: 'Crime, Thriller' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Reservoir Dogs' }).getAttribute('href')).toBe('#/title/500');
});

test('an unknown query says so and offers near ones', () => {
  open('get_max_duraton', {}, () => counted('x', 1));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is no query of this name');
  expect(screen.getByRole('link', { name: 'Longest title' }).getAttribute('href')).toBe('#/queries/get_max_duration');
  expect(asked).toEqual([]);
});
