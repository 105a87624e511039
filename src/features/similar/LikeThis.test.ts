import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { SimilarTitles, SimilarityStatus } from '../../client/similarity.ts';
import { createStore } from '../../client/store.ts';
import type { WorkRow } from '../../contracts/catalogue.ts';
import type { SimilarRequest } from '../../contracts/similarity.ts';
import { ensureMessages, setLanguage } from '../../i18n/i18n.svelte.ts';
import { cardOf, titleOf } from '../catalogue/fakeCatalogue.ts';
import { memoryPersonal } from '../../client/personal/memoryPersonal.fixture.ts';
import { providePersonal } from '../shell/personal.ts';
import { navigate, place, startRouter } from '../shell/router.svelte.ts';
import { provideSimilarity } from '../shell/similarity.ts';
import { fakeSimilarity, readyStatus, similarAnswer, similarTitle } from './fakeSimilarity.ts';
import LikeThis from './LikeThis.svelte';

const row = (value: number): WorkRow => value as WorkRow;
const inception = titleOf({ id: '27205', row: row(1), title: 'Inception', year: 2010, genres: ['action'] });
const heat = cardOf({ id: '949', row: row(2), title: 'Heat', year: 1995, genres: ['crime'], score: 3.9 });
const ronin = cardOf({ id: '8195', row: row(3), title: 'Ronin', year: 1998 });
const all = [inception, heat, ronin];
const two = similarAnswer([similarTitle(heat, [{ field: 'keyword', name: 'heist' }, { field: 'decade', name: '1990' }]), similarTitle(ronin)]);

let asked: SimilarRequest[] = [];
let stopRouter = (): void => undefined;
const loading: SimilarityStatus = { ...readyStatus, state: 'loading', engine: null, loadedBytes: 2_100_000, totalBytes: 6_300_000 };

function open(query: Readonly<Record<string, string>> = {}, answer: (request: SimilarRequest) => Promise<SimilarTitles> = () => Promise.resolve(two), more: Parameters<typeof fakeSimilarity>[0] = {}): void {
  provideSimilarity(fakeSimilarity({
    find: (ids) => Promise.resolve(ids.map((id) => all.find((card) => card.id === id) ?? null)),
    similar: (request) => { asked.push(request); return answer(request); },
    ...more,
  }));
  navigate({ path: '/title/27205', query }, { replace: true });
  render(LikeThis, { id: '27205', facts: inception });
}
const titles = (): (string | null)[] => within(screen.getByRole('list', { name: 'Similar titles' })).getAllByRole('link').map((link) => link.textContent);

beforeAll(() => ensureMessages('similar'));
beforeEach(() => { asked = []; stopRouter = startRouter(); });
afterEach(async () => { stopRouter(); await setLanguage('en'); });

test('similar titles come with the reason in words, and a word where nothing is shared', async () => {
  open();
  await waitFor(() => expect(titles()).toEqual(['Heat', 'Ronin']));
  expect(screen.getByText('Shares: heist, 1990s')).toBeTruthy();
  expect(screen.getByText('A similar story, told in other facts')).toBeTruthy();
  expect(asked).toEqual([{ like: [{ row: 1, weight: 1 }], method: 'blend', k: 12 }]);
  expect(screen.getByText('Compared on cpu in 7.4 ms')).toBeTruthy();
});

test('the page speaks Spanish', async () => {
  await setLanguage('es');
  open();
  expect(await screen.findByText('En común: heist, años 1990')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Parecidas a esta' })).toBeTruthy();
});

test('an address with method, filters and added titles asks with all of them', async () => {
  open({ method: 'text', platform: 'netflix', from: '1990', like: '949', unlike: '8195', show: '24' });
  await waitFor(() => expect(asked).toEqual([{
    like: [{ row: 1, weight: 1 }, { row: 2, weight: 1 }, { row: 3, weight: -0.5 }], method: 'text', k: 24, filter: { platforms: ['netflix'], years: { from: 1990 } },
  }]));
  expect(await screen.findByRole('button', { name: 'Remove: like Heat' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Remove: unlike Ronin' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Remove: Netflix' })).toBeTruthy();
});

test('"more like this" adds the title to the question, shows it, and can be undone', async () => {
  open();
  await fireEvent.click(await screen.findByRole('button', { name: 'More like Heat' }));
  await waitFor(() => expect(asked.at(-1)?.like).toEqual([{ row: 1, weight: 1 }, { row: 2, weight: 1 }]));
  expect(place().query['like']).toBe('949');
  expect(screen.getByText(/leans towards Heat/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(asked.at(-1)?.like).toEqual([{ row: 1, weight: 1 }]));
  expect(screen.queryByRole('button', { name: 'Remove: like Heat' })).toBeNull();
  expect(screen.queryByText(/leans towards Heat/)).toBeNull();
});

test('a classic method asks for its five best and offers no more', async () => {
  open({ method: 'tfidf' });
  await waitFor(() => expect(asked[0]?.k).toBe(5));
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  expect(screen.getByText(/first actor and first director, the five best/)).toBeTruthy();
});

test('choosing a method asks by it', async () => {
  open();
  await fireEvent.click(screen.getByRole('button', { name: /Compare by/ }));
  await fireEvent.click(screen.getByRole('radio', { name: /Text only/ }));
  await waitFor(() => expect(asked.at(-1)?.method).toBe('text'));
  expect(place().query['method']).toBe('text');
});

test('while the next answer is on its way the previous one stays, and only the newest counts', async () => {
  const waiting: ((answer: SimilarTitles) => void)[] = [];
  let first = true;
  open({}, () => {
    if (first) { first = false; return Promise.resolve(two); }
    return new Promise((resolve) => waiting.push(resolve));
  });
  await waitFor(() => expect(titles()).toEqual(['Heat', 'Ronin']));
  navigate({ path: '/title/27205', query: { method: 'text' } }, { replace: true });
  await waitFor(() => expect(waiting).toHaveLength(1));
  expect(titles()).toEqual(['Heat', 'Ronin']);
  navigate({ path: '/title/27205', query: {} }, { replace: true });
  await waitFor(() => expect(waiting).toHaveLength(2));
  waiting[1]?.(similarAnswer([similarTitle(ronin)]));
  await waitFor(() => expect(titles()).toEqual(['Ronin']));
  waiting[0]?.(similarAnswer([similarTitle(heat)]));
  await new Promise((resolve) => setTimeout(resolve));
  expect(titles()).toEqual(['Ronin']);
});

test('the first load shows its bytes, can be cancelled and begun again', async () => {
  const status = createStore(loading);
  let refuse: (reason: Error) => void = () => undefined;
  const cancelLoad = vi.fn(() => refuse(new DOMException('cancelled', 'AbortError')));
  open({}, () => new Promise((_, reject) => { refuse = reject; }), { status, cancelLoad });
  expect(await screen.findByText('2.1 MB of 6.3 MB have arrived. Afterwards they stay on this device.')).toBeTruthy();
  await waitFor(() => expect(asked).toHaveLength(1));
  await fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(cancelLoad).toHaveBeenCalledOnce();
  await fireEvent.click(await screen.findByRole('button', { name: 'Load' }));
  await waitFor(() => expect(asked).toHaveLength(2));
});

test('a failure says why and can be tried again', async () => {
  let fails = true;
  open({}, () => (fails ? Promise.reject(Object.assign(new Error('content-vectors.bin is 3 bytes short'), { name: 'ArtefactError' })) : Promise.resolve(two)));
  expect((await screen.findByRole('alert')).textContent).toContain('content-vectors.bin is 3 bytes short');
  fails = false;
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(titles()).toEqual(['Heat', 'Ronin']));
});

test('a title that cannot be compared says so and names the genre whose best are listed', async () => {
  open({}, () => Promise.resolve(similarAnswer([similarTitle(heat)], { kind: 'featureless' })));
  expect(await screen.findByText('Too little is known about Inception to compare it. These are the best-voted titles of its genre, Action.')).toBeTruthy();
  expect(screen.queryByText(/A similar story/)).toBeNull();
});

test('filters that nothing passes can be cleared in one press', async () => {
  open({ genre: 'western' }, ({ filter }) => Promise.resolve(filter ? similarAnswer([]) : two));
  const none = (await screen.findByText('No title passes these filters.')).parentElement;
  if (!none) throw new Error('no note');
  await fireEvent.click(within(none).getByRole('button', { name: 'Clear all filters' }));
  await waitFor(() => expect(titles()).toEqual(['Heat', 'Ronin']));
});

test('it asks before the facts of the page have come', async () => {
  provideSimilarity(fakeSimilarity({ find: (ids) => Promise.resolve(ids.map(() => inception)), similar: (request) => { asked.push(request); return Promise.resolve(two); } }));
  navigate({ path: '/title/27205', query: {} }, { replace: true });
  render(LikeThis, { id: '27205', facts: null });
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(screen.queryByRole('heading')).toBeNull();
});

test('what was seen is left out, and rating a title takes it off the list', async () => {
  const own = memoryPersonal();
  providePersonal(own);
  await own.markSeen('949', true);
  open({ unseen: '1' });
  await waitFor(() => expect(asked.at(-1)?.filter).toEqual({ exclude: Int32Array.of(2) }));
  await own.rate('8195', 4);
  await waitFor(() => expect(asked.at(-1)?.filter).toEqual({ exclude: Int32Array.of(2, 3) }));
  const before = asked.length;
  await own.setNote('27205', 'dreams');
  await new Promise((done) => setTimeout(done, 20));
  expect(asked).toHaveLength(before);
});

test('the platforms that a person has narrow the list once they are said', async () => {
  const own = memoryPersonal();
  providePersonal(own);
  open({ mine: '1' });
  await waitFor(() => expect(asked).not.toHaveLength(0));
  expect(asked.at(-1)?.filter).toBeUndefined();
  await fireEvent.click(screen.getByRole('button', { name: /Filters/ }));
  expect(screen.getByText(/Choose the platforms you have/)).toBeTruthy();
  await fireEvent.click(within(screen.getByRole('group', { name: 'My platforms' })).getByRole('checkbox', { name: 'Hulu' }));
  await waitFor(() => expect(asked.at(-1)?.filter).toEqual({ platforms: ['hulu'] }));
  expect(own.state.get().settings.platforms).toEqual(['hulu']);
});
