import { beforeEach, describe, expect, test } from 'vitest';
import type { CatalogueApi, DiscoverRequest } from '../../src/contracts/catalogue.ts';
import { buffersOf } from '../../src/domain/content/workFacts.ts';
import { fixture } from '../../src/domain/queries/fixture.ts';
import { siteUrl, smallSite } from './smallSite.fixture.ts';

const tables = fixture({
  films: [
    { tmdbId: 949, title: 'Heat', released: '1995-12-15', voteCount: 900, voteAverage: 8, language: 'en', runtimeMin: 170, genres: ['Action', 'Crime'], cast: ['Al Pacino', 'Robert De Niro'], directors: ['Michael Mann'], budgetUsd: 60e6, revenueUsd: 180e6, countries: ['US'] },
    { tmdbId: 10, title: 'Amélie', released: '2001-04-25', voteCount: 800, voteAverage: 7, language: 'fr', runtimeMin: 122, genres: ['Comedy'], originalTitle: 'Le Fabuleux Destin', cast: ['Audrey Tautou'], directors: ['Jean-Pierre Jeunet'], countries: ['FR'] },
    { tmdbId: 11, title: 'The Matrix', released: '1999-03-30', voteCount: 700, voteAverage: 8.5, language: 'en', runtimeMin: 136, genres: ['Action'], collection: 'The Matrix Collection', budgetUsd: 60e6, revenueUsd: 120e6, cast: ['Keanu Reeves', 'Al PACINO'] },
    { tmdbId: 12, title: 'The Matrix Reloaded', released: '2003-05-15', voteCount: 600, voteAverage: 7, language: 'en', runtimeMin: 138, genres: ['Action'], collection: 'The Matrix Collection' },
    { tmdbId: 13, title: 'Recent', voteCount: 5, voteAverage: 9, genres: null },
  ],
  showings: [
    { id: 'as1', title: 'Heat', tmdbId: 949, rating: 'R', releaseYear: 1995, durationInt: 170, durationType: 'min', listedIn: ['Action'] },
    { id: 'ns1', title: 'Heat (Director’s Cut)', tmdbId: 949, rating: 'R', releaseYear: 1995, countries: ['US'] },
    { id: 'ns2', title: 'Quiet Village', type: 'series', releaseYear: 2020, durationInt: 3, durationType: 'season', rating: 'TV-14', listedIn: ['TV Dramas'], cast: ['Robert de Niro'], countries: ['ES'] },
    { id: 'hs3', title: 'QUIET VILLAGE', type: 'series', releaseYear: 2020, durationInt: 2, durationType: 'season' },
    { id: 'ds4', title: 'Recent', tmdbId: 13, releaseYear: 2024, durationInt: 95, durationType: 'min', listedIn: ['Comedy'] },
  ],
});
let site = smallSite(tables);
let api: CatalogueApi = site.api;
beforeEach(async () => {
  site = smallSite(tables);
  api = site.api;
  await api.load(siteUrl);
});
const ask = (request: Partial<DiscoverRequest> = {}) => api.discover({ text: '', sort: 'match', ...request });
const ids = async (request: Partial<DiscoverRequest> = {}) => (await api.cards((await ask(request)).works)).map(({ id }) => id);

describe('loading', () => {
  test('fetches what the first screen needs and nothing else, once', async () => {
    expect(await api.load(siteUrl)).toMatchObject({ movies: 5, streaming: 5, works: 6, parts: expect.arrayContaining(['movies/search', 'streaming/search']) as unknown });
    await ask();
    expect(site.requests.filter((path) => path !== 'manifest.json').map((path) => path.split('.')[0]).sort()).toEqual(['data/movies-search', 'data/streaming-search']);
  });

  test('a site never loaded is said to be so', async () => {
    await expect(smallSite(tables).api.discover({ text: '', sort: 'match' })).rejects.toThrow('load was not called');
  });

  test('without network what is kept answers and what is not is OfflineError; it heals when the network is back', async () => {
    site.network.isUp = false;
    expect(await ids()).toHaveLength(6);
    await expect(api.title('949')).rejects.toMatchObject({ name: 'OfflineError' });
    site.network.isUp = true;
    expect((await api.title('949'))?.title).toBe('Heat');
  });

  test('keeping fetches without decoding and lists what is kept', async () => {
    const kept = await api.keep(['movies/facts', 'report']);
    expect(kept.filter((file) => file.kept).map(({ name }) => name).sort()).toEqual(['movies/facts', 'movies/search', 'report', 'streaming/search']);
    expect((await api.load(siteUrl)).parts).not.toContain('movies/facts');
    await api.forget();
    expect((await api.kept()).some((file) => file.kept)).toBe(false);
  });
});

describe('the manifest', () => {
  const put = (manifest: unknown) => site.files.set('manifest.json', new TextEncoder().encode(typeof manifest === 'string' ? manifest : JSON.stringify(manifest)));
  const fresh = () => {
    site = smallSite(tables);
    return site.api.load(siteUrl);
  };

  test.each([
    ['a page', '<!doctype html>', 'ArtefactError'], ['cut short', '{"schemaVersion":1,"artefacts":[{', 'ArtefactError'], ['null', null, 'ArtefactError'],
    ['entries that are none', { schemaVersion: 1, artefacts: [null, 5] }, 'ArtefactError'], ['a newer schema', { schemaVersion: 99, artefacts: [] }, 'StaleVersionError'],
  ])('that is %s is told by name', async (_, manifest, name) => {
    site = smallSite(tables);
    put(manifest);
    await expect(site.api.load(siteUrl)).rejects.toMatchObject({ name });
  });

  test('kept last stands in when something else answers in its place', async () => {
    await fresh();
    const again = smallSite(tables, site.caches);
    again.files.set('manifest.json', new TextEncoder().encode('<!doctype html>Please log in'));
    expect(await again.api.load(siteUrl)).toMatchObject({ movies: 5 });
  });
});

describe('works', () => {
  test('a matched title appears once with its platforms; one title on two platforms is one work', async () => {
    const cards = await api.cards((await ask()).works);
    expect(cards.map(({ title, platforms }) => [title, platforms])).toEqual([
      ['Heat', ['amazon', 'netflix']], ['Amélie', []], ['The Matrix', []], ['The Matrix Reloaded', []], ['Recent', ['disney']], ['QUIET VILLAGE', ['hulu', 'netflix']],
    ]);
    expect(cards[5]).toMatchObject({ id: 'hs3', type: 'series', seasons: 3, year: 2020, genres: ['drama'], score: null, votes: null, runtimeMin: null });
  });

  test('what TMDB does not know of a recent film, its platform may; a mean of few votes is no score', async () => {
    const [card] = await api.cards((await ask({ text: 'recent' })).works);
    expect(card).toMatchObject({ year: 2024, runtimeMin: 95, genres: ['comedy'], score: null, votes: 5, language: null });
  });

  test('a row that does not exist is refused', async () => {
    await expect(api.cards(Int32Array.of(99))).rejects.toThrow('no work 99');
  });
});

describe('searching', () => {
  test('by title, by the title a platform gives, and by original title once facts are there', async () => {
    expect(await ids({ text: 'matrix' })).toEqual(['11', '12']);
    expect((await ids({ text: 'directors cut' }))[0]).toBe('949');
    expect(await ids({ text: 'fabuleux' })).toEqual([]);
    await api.warm(['movies/facts']);
    expect(await ids({ text: 'fabuleux' })).toEqual(['10']);
  });

  test('says when near spellings answered', async () => {
    expect(await ask({ text: 'matirx' })).toMatchObject({ fuzzy: true });
    expect(await ids({ text: 'matirx' })).toEqual(['11', '12']);
  });
});

describe('filtering', () => {
  test('values of a facet are alternatives, facets combine, unknown is a value', async () => {
    expect(await ids({ genres: ['crime', 'comedy'] })).toEqual(['949', '10', '13']);
    expect(await ids({ genres: ['crime', 'comedy'], languages: ['fr', 'unknown'] })).toEqual(['10', '13']);
    expect(await ids({ decades: [1990] })).toEqual(['949', '11']);
    expect(await ids({ platforms: ['netflix'], types: ['series'] })).toEqual(['hs3']);
    expect(await ids({ ratings: ['R'] })).toEqual(['949']);
  });

  test('ranges drop unknowns; runtime drops series', async () => {
    expect(await ids({ runtimeMin: { from: 95, to: 136 } })).toEqual(['10', '11', '13']);
    expect(await ids({ scoreFrom: 4 })).toEqual(['949', '11']);
  });

  test('a facet counts under all other choices but not its own', async () => {
    const { facets, works } = await ask({ genres: ['action'], languages: ['en'] });
    expect(works).toHaveLength(3);
    expect(facets.genres).toEqual({ action: 3, crime: 1 });
    expect(facets.languages).toEqual({ en: 3 });
    expect((await ask({ genres: ['comedy'] })).facets.genres).toEqual({ action: 3, crime: 1, comedy: 2, drama: 1 });
    expect((await ask({ scoreFrom: 4 })).facets.decades).toEqual({ 1990: 2 });
  });

  test('countries are counted once their facts are there, and asking for one fetches them', async () => {
    expect(await ask()).toMatchObject({ complete: false, facets: { countries: {} } });
    expect(await ids({ countries: ['ES', 'FR'] })).toEqual(['10', 'hs3']);
    expect(await ask()).toMatchObject({ complete: true, facets: { countries: { US: 1, FR: 1, ES: 1, unknown: 3 } } });
  });

  test('agrees with filtering every card by hand', async () => {
    const all = await api.cards((await ask()).works);
    for (const platform of ['amazon', 'disney', 'hulu', 'netflix'] as const) {
      expect(await ids({ platforms: [platform] })).toEqual(all.filter((card) => card.platforms.includes(platform)).map(({ id }) => id));
      expect((await ask()).facets.platforms[platform]).toBe(all.filter((card) => card.platforms.includes(platform)).length);
    }
  });
});

test('every sort puts unknowns last', async () => {
  expect(await ids({ sort: 'score' })).toEqual(['11', '949', '12', '10', '13', 'hs3']); // of two equal scores below the mean, the one with more votes is the surer to be low
  expect(await ids({ sort: 'newest' })).toEqual(['13', 'hs3', '12', '10', '11', '949']);
  expect(await ids({ sort: 'oldest' })).toEqual(['949', '11', '10', '12', 'hs3', '13']);
  expect(await ids({ sort: 'title' })).toEqual(['10', '949', 'hs3', '13', '11', '12']);
  expect(await ids({ sort: 'runtime' })).toEqual(['949', '12', '11', '10', '13', 'hs3']);
});

describe('title and person', () => {
  test('a streaming id gives the film it is; nothing has a made-up id', async () => {
    expect(await api.title('ns1')).toMatchObject({ id: '949', showings: [{ id: 'as1' }, { id: 'ns1', title: 'Heat (Director’s Cut)' }], return: 3, cast: ['Al Pacino', 'Robert De Niro'] });
    expect(await api.title('ns2')).toMatchObject({ id: 'hs3', tmdbId: null, cast: ['Robert de Niro'], countries: ['ES'], releaseDate: null });
    expect(await api.title('999999')).toBeNull();
    expect(await api.title('zz')).toBeNull();
  });

  test('a collection lists its films by date', async () => {
    expect((await api.title('12'))?.collection).toMatchObject({ name: 'The Matrix Collection', films: [{ id: '11' }, { id: '12' }] });
  });

  test('spellings that fold alike are one person, with returns summed over films where they are known', async () => {
    const person = await api.person('al pacino');
    expect(person?.roles).toMatchObject([{ name: 'Al Pacino', role: 'actor', works: 2, returnsKnown: 2, totalReturn: 5, meanReturn: 2.5 }]);
    expect(person?.credits.map(({ card }) => card.id)).toEqual(['11', '949']);
    expect(person?.worksWith.map(({ name }) => name).sort()).toEqual(['Keanu Reeves', 'Michael Mann', 'Robert De Niro']);
    expect((await api.person('robert de niro'))?.credits.map(({ card }) => card.id)).toEqual(['hs3', '949']);
    expect(await api.person('nobody')).toBeNull();
  });

  test('people rank by works, and by returns among those with enough of them', async () => {
    expect((await api.people({ role: 'actor', by: 'works', minReturns: 1, limit: 2 })).map(({ name }) => name)).toEqual(['Al Pacino', 'Robert De Niro']);
    expect((await api.people({ role: 'actor', by: 'meanReturn', minReturns: 1, limit: 9 })).map(({ name, meanReturn }) => [name, meanReturn])).toEqual([['Robert De Niro', 3], ['Al Pacino', 2.5], ['Keanu Reeves', 2]]);
    expect((await api.people({ role: 'actor', by: 'meanReturn', minReturns: 2, limit: 9 })).map(({ name }) => name)).toEqual(['Al Pacino']);
    expect((await api.people({ role: 'director', by: 'totalReturn', minReturns: 1, limit: 9 })).map(({ name }) => name)).toEqual(['Michael Mann']);
  });
});

test('suggestions come from the list asked for, best first', async () => {
  expect(await api.suggest('actor', 'ro', 5, 'en')).toMatchObject([{ value: 'Robert De Niro', count: 2 }]);
  expect(await api.suggest('director', 'robert', 5, 'en')).toEqual([]);
  expect(await api.suggest('person', 'pacinoo', 5, 'en')).toMatchObject([{ value: 'Al Pacino' }]);
  expect(await api.suggest('language', 'fran', 5, 'es')).toMatchObject([{ value: 'fr', count: 1 }]);
  expect(await api.suggest('collection', 'matrix', 5, 'en')).toEqual([{ value: 'The Matrix Collection', label: 'The Matrix Collection', count: 2 }]);
  expect(await api.suggest('title', 'heat', 5, 'en')).toEqual([{ value: 'Heat', label: 'Heat (1995)', count: 900, id: '949' }]);
});

test('a named query is answered with the parts it needs, a bad one with the problem', async () => {
  expect(await api.query('get_max_duration', { platform: 'netflix' }, 'en')).toMatchObject({ query: 'get_max_duration', rows: expect.any(Array) as unknown });
  expect(await api.query('get_nothing', {}, 'en')).toMatchObject({ error: { parameter: 'query' } });
});

test('the report is read from its file', async () => {
  expect(await api.report()).toMatchObject({ schemaVersion: 1 });
});

test('a site without a model card says so', async () => {
  expect(await api.modelCard()).toBeNull();
  expect(await api.tasteCard()).toBeNull();
});

describe('facts for the similarity worker', () => {
  test('stay named here after their arrays were handed over, and can be built again', async () => {
    for (let time = 0; time < 2; time++) {
      const facts = await api.similarityFacts();
      const there = structuredClone(facts, { transfer: buffersOf(facts) });
      const heat = (await api.find(['949']))[0]?.row ?? -1;
      const named = await api.factNames(there.terms.slice(there.termStarts[heat], there.termStarts[heat + 1]));
      expect(named).toEqual(expect.arrayContaining([{ field: 'genre', name: 'crime' }, { field: 'cast', name: 'Al Pacino' }, { field: 'director', name: 'Michael Mann' }, { field: 'decade', name: '1990' }]) as unknown);
      expect((await api.discover({ text: 'heat', sort: 'match', decades: [1990] })).works).toHaveLength(1); // the works kept their own years
    }
  });

  test('are named by a worker that did not build them', async () => {
    const facts = await api.similarityFacts();
    const other = smallSite(tables);
    await other.api.load(siteUrl);
    expect(await other.api.factNames(facts.terms.slice(0, 3))).toEqual(await api.factNames(facts.terms.slice(0, 3)));
  });

  test('works are found by their ids, in their order, unknown ones as null', async () => {
    expect((await api.find(['ns2', 'nothing', '949', 'as1'])).map((card) => card?.title ?? null)).toEqual(['QUIET VILLAGE', null, 'Heat', 'Heat']);
  });
});
