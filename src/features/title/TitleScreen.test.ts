import { render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { daysFromIso } from '../../domain/date.ts';
import { ensureMessages, setLanguage } from '../../i18n/i18n.svelte.ts';
import { cardOf, fakeCatalogue, titleOf } from '../catalogue/fakeCatalogue.ts';
import { provideCatalogue } from '../shell/catalogue.ts';
import { provideSimilarity } from '../shell/similarity.ts';
import { fakeSimilarity } from '../similar/fakeSimilarity.ts';
import { identifiersOf } from './identifiers.ts';
import TitleScreen from './TitleScreen.svelte';

const toyStory = titleOf({
  id: '862', title: 'Toy Story', year: 1995, genres: ['animation', 'comedy'], language: 'en', runtimeMin: 81, votes: 5415, voteAverage: 7.7, score: 3.85, votesAsOf: daysFromIso('2017-07-01'),
  tmdbId: 862, imdbId: 'tt0114709', releaseDate: daysFromIso('1995-10-30'), countries: ['US'], companies: ['Pixar Animation Studios'], directors: ['John Lasseter'], cast: ['Tom Hanks', 'Tim Allen'],
  budgetUsd: 30e6, revenueUsd: 373_554_033, return: 12.4518, popularity: 21.9, keywords: ['toy'],
  collection: { name: 'Toy Story Collection', films: [cardOf({ id: '862', title: 'Toy Story', year: 1995 }), cardOf({ id: '863', title: 'Toy Story 2', year: 1999 })] },
  showings: [{ id: 'ds1378', platform: 'disney', title: 'Toy Story', dateAdded: daysFromIso('2019-11-12'), rating: 'G', listedIn: ['Animation', 'Buddy'], durationInt: 83, durationType: 'min' }],
});

beforeAll(() => ensureMessages('title'));
afterEach(() => setLanguage('en'));

function open(id: string, facts: typeof toyStory | null): void {
  provideSimilarity(fakeSimilarity({ find: () => new Promise(() => undefined) }));
  provideCatalogue(fakeCatalogue({ title: () => Promise.resolve(facts) }));
  render(TitleScreen, { params: { id } });
}

test('a film shows its facts, people, money, votes with their date, platform and collection', async () => {
  open('862', toyStory);
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Toy Story');
  expect(document.title).toBe('Toy Story (1995) · Butaca');
  expect(screen.getByText('7.7 out of 10 on TMDB, from 5,415 votes, as of July 2017')).toBeTruthy();
  expect(screen.getByText('3.9 of 5')).toBeTruthy();
  expect(screen.getByText('30 October 1995')).toBeTruthy();
  expect(screen.getByText('$30,000,000')).toBeTruthy();
  expect(screen.getByText('12.5×')).toBeTruthy();
  expect(screen.getByText('Added on 12 November 2019')).toBeTruthy();
  expect(['Animation', 'English', 'United States'].map((name) => screen.getByRole('link', { name }).getAttribute('href'))).toEqual(['#/?genre=animation', '#/?language=en', '#/?country=US']);
  expect(screen.getByRole('link', { name: 'Tom Hanks' }).getAttribute('href')).toBe('#/person/Tom%20Hanks');
  const films = within(screen.getByRole('region', { name: 'Toy Story Collection' })).getAllByRole('link');
  expect(films.map((link) => [link.getAttribute('href'), link.getAttribute('aria-current')])).toEqual([['#/title/862', 'page'], ['#/title/863', null]]);
});

test('links to other sites do not tell where a person comes from', async () => {
  open('862', toyStory);
  await screen.findByRole('heading', { level: 1 });
  const outbound = [...screen.getByRole('article').querySelectorAll('a[href^="http"]')];
  expect(outbound.map((link) => link.getAttribute('href'))).toEqual(['https://www.themoviedb.org/movie/862', 'https://www.imdb.com/title/tt0114709/']);
  for (const link of outbound) expect(link.getAttribute('rel')?.split(' ')).toEqual(expect.arrayContaining(['noreferrer', 'noopener']));
});

test('what is not known is said to be unknown, never zero', async () => {
  open('1', titleOf({ id: '1', title: 'Lost Film', tmdbId: 1 }));
  const facts = (await screen.findByRole('heading', { name: 'Facts' })).closest('section');
  const cells = [...(facts?.querySelectorAll('dd') ?? [])].map((cell) => cell.textContent.trim());
  expect(cells).toEqual(Array.from({ length: 8 }, () => 'Unknown'));
  expect(screen.getByText('No audience votes are known.')).toBeTruthy();
  expect(screen.getByText(/None of the four platforms/)).toBeTruthy();
});

test('a handful of votes gives no score, and says so', async () => {
  open('2', titleOf({ id: '2', title: 'Rare Film', tmdbId: 2, votes: 3, voteAverage: 9, votesAsOf: daysFromIso('2017-07-01') }));
  expect(await screen.findByText('Too few votes for a score:')).toBeTruthy();
  expect(screen.getByText('9.0 out of 10 on TMDB, from 3 votes, as of July 2017')).toBeTruthy();
});

test('a series shows its seasons and no money', async () => {
  open('ns1', titleOf({ id: 'ns1', title: 'Series', type: 'series', seasons: 3, year: 2019, showings: [{ id: 'ns1', platform: 'netflix', title: 'Series', dateAdded: null, rating: null, listedIn: [], durationInt: 3, durationType: 'season' }] }));
  expect((await screen.findAllByText(/3 seasons/)).length).toBeGreaterThan(0);
  expect(screen.queryByText('Budget')).toBeNull();
});

test('the page speaks Spanish', async () => {
  await setLanguage('es');
  open('862', toyStory);
  expect(await screen.findByText('7,7 de 10 en TMDB, con 5.415 votos, a fecha de julio de 2017')).toBeTruthy();
  expect(screen.getByText('Estados Unidos')).toBeTruthy();
  expect(screen.getByText('Inglés')).toBeTruthy();
  expect(screen.getByText('Animación')).toBeTruthy();
});

test('an unknown id says so and leads to the search', async () => {
  open('zzz', null);
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('No title has this address');
  expect(screen.getByText(/“zzz”/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Search the catalogue' }).getAttribute('href')).toBe('#/');
});

test('ids elsewhere are TMDB, IMDb and one a platform', () => {
  expect(identifiersOf(toyStory).map(({ of, id }) => [of, id])).toEqual([['TMDB', '862'], ['IMDb', 'tt0114709'], ['disney', 'ds1378']]);
  expect(identifiersOf({ tmdbId: null, imdbId: null, showings: [] })).toEqual([]);
});
