import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createStore } from '../../client/store.ts';
import type { CatalogueStatus } from '../../client/catalogue.ts';
import { memoryPersonal } from '../../client/personal/memoryPersonal.fixture.ts';
import type { ExplainedTitle, TasteClient, WantedTitles } from '../../client/taste.ts';
import type { PersonalClient } from '../../client/personal/personal.ts';
import { ensureMessages, setLanguage } from '../../i18n/i18n.svelte.ts';
import { cardOf, fakeCatalogue } from '../catalogue/fakeCatalogue.ts';
import { provideCatalogue } from '../shell/catalogue.ts';
import { providePersonal } from '../shell/personal.ts';
import { navigate, place, startRouter } from '../shell/router.svelte.ts';
import { provideTaste } from '../shell/taste.ts';
import { fakeTaste, recommendation, recommended } from './fakeTaste.ts';
import ForYouScreen from './ForYouScreen.svelte';

const heat = cardOf({ id: '949', title: 'Heat', year: 1995 }), films = ['Ronin', 'Collateral', 'Thief'].map((title, at) => cardOf({ id: String(at + 1), title, year: 1990 + at, genres: ['crime'] }));
let asked: WantedTitles[] = [], own: PersonalClient, stopRouter = (): void => undefined;

/** Everything that may be recommended, best first, as a worker would. */
const recommend: TasteClient['recommend'] = (wanted) => {
  asked.push(wanted);
  const left = films.filter(({ id }) => !wanted.exclude?.includes(id) && (wanted.among?.includes(id) ?? true));
  return Promise.resolve(recommendation(left.map((card, at) => recommended(card, { place: at + 1, because: [{ card: heat, stars: 5, weight: 0.42 }], facts: [{ fact: { field: 'genre', name: 'crime' }, weight: 0.1 }] }))));
};
function open(hash: Record<string, string> = {}, given: Partial<TasteClient> = {}): void {
  provideCatalogue(fakeCatalogue({ status: createStore({ summary: { works: 66_500 } } as unknown as CatalogueStatus) }));
  provideTaste(fakeTaste({ recommend, ...given }));
  navigate({ path: '/for-you', query: hash }, { replace: true });
  render(ForYouScreen, { params: {} });
}
const titles = (): string[] => within(screen.getByRole('list', { name: 'Recommendations' })).getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent ?? '');

beforeAll(async () => { await Promise.all((['forYou', 'similar', 'rating'] as const).map(ensureMessages)); });
beforeEach(() => {
  asked = [];
  own = memoryPersonal();
  providePersonal(own);
  stopRouter = startRouter();
});
afterEach(async () => { stopRouter(); await setLanguage('en'); });

test('without a rating it leads to first picks and asks nothing', async () => {
  open();
  expect((await screen.findByRole('link', { name: 'Pick favourites' })).getAttribute('href')).toBe('#/for-you/start');
  expect(asked).toEqual([]);
});

test('one rating makes a list, with the stars expected and the reasons in words', async () => {
  await own.rate('949', 5);
  open();
  await screen.findByRole('list', { name: 'Recommendations' });
  expect(titles()).toEqual(['Ronin', 'Collateral', 'Thief']);
  expect(asked[0]).toMatchObject({ ratings: [{ work: '949', stars: 5 }], exclude: ['949'], k: 20 });
  const [first] = screen.getAllByRole('article');
  expect(first?.textContent).toMatch(/Because you gave Heat 5 ★: \+42\.0/);
  expect(first?.textContent).toMatch(/What it is: crime \+10\.0/);
  expect(first?.textContent).toMatch(/4\.2\s*± 0\.6/);
  expect(screen.getByText('66,500 titles scored on cpu in 12 ms')).toBeTruthy();
});

test('rating a title of the list moves the list on at once, and can be taken back', async () => {
  await own.rate('949', 5);
  open();
  await screen.findByRole('list', { name: 'Recommendations' });
  await own.rate('1', 4.5);
  await waitFor(() => expect(titles()).toEqual(['Collateral', 'Thief']));
  expect(asked.at(-1)?.ratings).toEqual([{ work: '949', stars: 5 }, { work: '1', stars: 4.5 }]);
  await fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(titles()).toEqual(['Ronin', 'Collateral', 'Thief']));
  expect(own.state.get().notes.has('1')).toBe(false);
});

test('“not interested” takes a title out, and what it was left out by stands in the question', async () => {
  await own.rate('949', 5);
  open();
  await fireEvent.click(await screen.findByRole('button', { name: /not interested.*Collateral|Collateral.*not interested/i }));
  await waitFor(() => expect(titles()).toEqual(['Ronin', 'Thief']));
  expect(asked.at(-1)?.exclude).toContain('2');
});

test('a slider steers the question and stands in the address', async () => {
  await own.rate('949', 5);
  open();
  const steer = await screen.findByRole('button', { name: 'Steer' });
  if (steer.getAttribute('aria-expanded') === 'false') await fireEvent.click(steer);
  await fireEvent.input(screen.getByRole('slider', { name: 'Familiar or adventurous' }), { target: { value: '0.5' } });
  await waitFor(() => expect(asked.at(-1)?.steering.adventure).toBe(0.5));
  expect(screen.getByRole('slider', { name: 'Familiar or adventurous' }).getAttribute('aria-valuetext')).toBe('50% towards adventurous');
  await waitFor(() => expect(place().query['adventure']).toBe('50'));
});

test('the address of a filtered list asks the same question', async () => {
  await own.rate('949', 5);
  await own.want('3', true);
  open({ watchlist: 'only', genre: 'crime', shorter: '120', diversity: '40' });
  await waitFor(() => expect(titles()).toEqual(['Thief']));
  expect(asked.at(-1)).toMatchObject({ among: ['3'], filter: { genres: ['crime'], runtimeMin: { to: 120 } }, steering: { diversity: 0.4 } });
  await fireEvent.click(screen.getByRole('button', { name: 'Filters (3)' }));
  await fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
  await waitFor(() => expect(titles()).toHaveLength(3));
  expect(place().query).toEqual({ diversity: '40' });
});

test('the whole sum adds up as it is read, in every view', async () => {
  const explained: ExplainedTitle = {
    expected: { stars: 4.2, spread: 0.6 }, isCold: false, steering: { adventure: 0.107, novelty: 0 },
    ranking: { score: 1.234, base: 0.8, ratings: [{ card: heat, stars: 5, weight: 0.434 }], offset: 0, own: 0.3, facts: [{ fact: { field: 'director', name: 'Michael Mann' }, weight: 0.104 }], text: 0.03 },
    stars: { score: 4.216, base: 3.5, ratings: [{ card: heat, stars: 5, weight: 0.716 }], offset: 0.2, own: 0.3, facts: [{ fact: { field: 'director', name: 'Michael Mann' }, weight: 0.2 }], text: 0.016 },
  };
  await own.rate('949', 5);
  open({}, { explain: () => Promise.resolve(explained) });
  await fireEvent.click((await screen.findAllByRole('button', { name: /The whole sum/ }))[0]!);
  const read = (): { parts: number; total: number } => {
    const numbers = within(screen.getByRole('table')).getAllByRole('cell').map((cell) => Number((cell.textContent ?? '').replace('−', '-')));
    return { parts: numbers.slice(0, -1).reduce((sum, value) => sum + value, 0), total: numbers.at(-1)! };
  };
  await screen.findByRole('table');
  expect(read().total).toBeCloseTo(134.1, 9); // in points, steering included
  expect(read().parts).toBeCloseTo(read().total, 9);
  await fireEvent.click(screen.getByRole('radio', { name: 'what it is' }));
  expect(screen.getByRole('rowheader', { name: 'director: Michael Mann' })).toBeTruthy();
  expect(read().parts).toBeCloseTo(read().total, 9);
  await fireEvent.click(screen.getByRole('radio', { name: 'Your 4.2 ★' }));
  expect(read().total).toBeCloseTo(4.22, 9);
  expect(read().parts).toBeCloseTo(4.22, 9);
});

test('a failure is told and asked again on request', async () => {
  await own.rate('949', 5);
  let isBroken = true;
  open({}, { recommend: (wanted, signal) => (isBroken ? Promise.reject(Object.assign(new Error('taste-model: found x, expected y'), { name: 'ArtefactError' })) : recommend(wanted, signal)) });
  await screen.findByText(/taste-model/);
  isBroken = false;
  await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(titles()).toHaveLength(3));
});
