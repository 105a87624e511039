import { describe, expect, test } from 'vitest';
import type { WorkRow } from '../../src/contracts/catalogue.ts';
import { unsteered, type RecommendRequest, type Steering } from '../../src/contracts/taste.ts';
import { factFields } from '../../src/domain/content/workFacts.ts';
import { fixture } from '../../src/domain/queries/fixture.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { createTaste } from '../../src/domain/taste/createTaste.ts';
import { smallTaste } from '../../src/domain/taste/smallTaste.fixture.ts';
import type { Rated } from '../../src/domain/taste/taste.ts';
import { encodeTaste } from '../../src/domain/taste/tasteFile.ts';
import { smallSpace } from '../similarity/smallSpace.fixture.ts';

const random = seededRandom(11), pick = <T>(from: readonly T[], most: number): T[] => from.filter(() => random() < most / from.length);
const genres = ['Action', 'Comedy', 'Drama', 'Crime', 'Horror'], people = Array.from({ length: 20 }, (_, i) => `Person ${i}`);
const tables = fixture({
  films: Array.from({ length: 400 }, (_, at) => ({
    title: `Film ${at}`, released: `${1950 + Math.floor(random() * 70)}-05-01`, voteCount: 4000 - 10 * at, voteAverage: 4 + random() * 5, language: random() < 0.7 ? 'en' : 'es',
    genres: pick(genres, 2), cast: pick(people, 3), directors: pick(people, 1), runtimeMin: 60 + Math.floor(random() * 120),
  })),
  showings: [{ id: 'ns1', title: 'A quiet village', type: 'series', releaseYear: 2018, listedIn: ['TV Dramas'] }, { id: 'ds2', title: 'Two sisters', type: 'series', releaseYear: 2020, listedIn: ['Comedy'] }],
});
const identity = { movies: 'ab'.repeat(8), streaming: 'cd'.repeat(8) };
const ratings: readonly Rated[] = [{ row: 3, stars: 5 }, { row: 40, stars: 4.5 }, { row: 7, stars: 1 }, { row: 120, stars: 3 }, { row: 200, stars: 4 }];

async function opened() {
  const space = smallSpace(tables), small = smallTaste({ facts: space.facts, vectors: space.vectors, identity });
  space.publish('taste/model', encodeTaste(small.parts));
  await space.load();
  const taste = createTaste(small.parts, small.facts, space.vectors);
  const recommend = async (given: Partial<RecommendRequest> = {}) => space.api.recommend({ ratings, steering: unsteered, filter: {}, k: 20, ...given });
  const rows = async (given: Partial<RecommendRequest> = {}) => (await recommend(given)).hits.map(({ row }) => Number(row));
  return { ...space, taste, parts: small.parts, recommend, rows };
}
const steered = (given: Partial<Steering>): { steering: Steering } => ({ steering: { ...unsteered, ...given } });
const total = (parts: readonly { readonly weight: number }[]): number => parts.reduce((sum, { weight }) => sum + weight, 0);

describe('a recommendation', () => {
  test('is what a slow loop over every work puts first, without what is rated', async () => {
    const { taste, recommend } = await opened(), person = taste.foldIn(ratings);
    const best = Array.from({ length: taste.works }, (_, row) => ({ row, score: person.terms(row, 'ranking').score })).filter(({ row }) => !ratings.some((rated) => rated.row === row)).sort((a, b) => b.score - a.score).slice(0, 20);
    const { hits, engine } = await recommend();
    expect(engine).toBe('cpu');
    expect(hits.map(({ row }) => Number(row))).toEqual(best.map(({ row }) => row));
    hits.forEach(({ score, place, row, isCold, expected }, at) => {
      expect(score).toBeCloseTo(best[at]!.score, 6);
      expect(place).toBe(at + 1);
      expect(isCold).toBe(row % 3 === 2); // as the made-up models have it
      expect(expected).toEqual(person.expect(row));
    });
  });

  test('adds up: what titles, facts and sliders give is the score shown, and the score is what orders the list', async () => {
    const { api, recommend } = await opened();
    for (const steering of [unsteered, { adventure: 0.7, diversity: 0, novelty: -0.4 }, { adventure: -1, diversity: 0.5, novelty: 1 }]) {
      const { hits } = await recommend({ steering });
      for (const hit of hits) {
        const why = await api.explainTaste(ratings, hit.row, steering);
        expect(why.steering).toEqual(hit.steering);
        expect(why.ranking.base + total(why.ranking.ratings) + why.steering.adventure + why.steering.novelty).toBeCloseTo(hit.score, 6);
        expect(why.rankingTerms.base + why.rankingTerms.own + total(why.rankingTerms.terms) + why.rankingTerms.text + why.steering.adventure + why.steering.novelty).toBeCloseTo(hit.score, 6);
        expect(why.stars.base + total(why.stars.ratings)).toBeCloseTo(why.stars.score, 6);
        expect(why.expected.stars).toBeCloseTo(Math.min(5, Math.max(0.5, why.stars.score)), 6);
        expect(why.ranking.ratings.slice(0, hit.because.length)).toEqual(hit.because);
        expect(why.rankingTerms.terms.slice(0, hit.terms.length)).toEqual(hit.terms);
        expect(hit.because.length).toBeLessThanOrEqual(3);
      }
      const byPlace = [...hits].sort((a, b) => a.place - b.place).map(({ score }) => score);
      expect([...byPlace].sort((a, b) => b - a)).toEqual(byPlace);
    }
  });

  test('passes the filters, leaves out what is to be left out, and keeps to the watchlist when told', async () => {
    const { facts, rows } = await opened();
    const all = await rows({ k: 200 });
    expect(all).toHaveLength(200);
    expect((await rows({ filter: { exclude: Int32Array.from(all.slice(0, 5)) }, k: 5 }))).toEqual(all.slice(5, 10));
    expect(await rows({ among: Int32Array.from([...all.slice(6, 9), 3]) })).toEqual(all.slice(6, 9)); // 3 is rated
    expect(await rows({ among: new Int32Array(0) })).toEqual([]);
    const short = await rows({ filter: { runtimeMin: { to: 90 }, languages: ['es'] } });
    expect(short.length).toBeGreaterThan(3);
    for (const row of short) expect(facts.runtimes[row]! <= 90 && facts.languageCodes[facts.languages[row]!] === 'es').toBe(true);
    expect((await rows({ filter: { types: ['series'] } })).sort()).toEqual([400, 401]);
  });

  test('without any rating is what anybody gets', async () => {
    const { taste, rows } = await opened(), nobody = taste.foldIn([]);
    const [first] = await rows({ ratings: [], k: 1 });
    expect(Math.max(...Array.from({ length: taste.works }, (_, row) => nobody.terms(row, 'ranking').score))).toBeCloseTo(nobody.terms(first!, 'ranking').score, 6);
  });
});

describe('steering', () => {
  test('towards the familiar brings better known titles, towards the adventurous lesser known ones', async () => {
    const { rows, facts } = await opened(), mean = (found: readonly number[], of: (row: number) => number) => found.reduce((sum, row) => sum + of(row), 0) / found.length;
    const votes = (found: readonly number[]) => mean(found, (row) => facts.votes[row]!);
    const familiar = votes(await rows(steered({ adventure: -1 }))), plain = votes(await rows()), adventurous = votes(await rows(steered({ adventure: 1 })));
    expect(familiar).toBeGreaterThan(plain);
    expect(plain).toBeGreaterThan(adventurous);
  });

  test('leaves behind what anybody would give few stars, however little known or new', async () => {
    const { rows, taste } = await opened(), anybody = taste.foldIn([]), isPoor = (row: number) => anybody.terms(row, 'stars').score < 3.3;
    const shareOf = (found: readonly number[]) => found.filter(isPoor).length / found.length, ofAll = shareOf([...new Uint8Array(taste.works).keys()]);
    expect(ofAll).toBeGreaterThan(0.1);
    for (const given of [{ adventure: 1 }, { novelty: 1 }, { novelty: -1 }]) expect(shareOf(await rows(steered(given))), JSON.stringify(given)).toBeLessThan(ofAll / 2);
  });

  test('towards the new brings later years', async () => {
    const { rows, facts } = await opened(), year = (found: readonly number[]) => found.reduce((sum, row) => sum + facts.years[row]!, 0) / found.length;
    expect(year(await rows(steered({ novelty: 1 })))).toBeGreaterThan(year(await rows()) + 5);
    expect(year(await rows(steered({ novelty: -1 })))).toBeLessThan(year(await rows()) - 5);
  });

  test('towards the diverse makes the list less alike, and keeps the best title first', async () => {
    const { rows, recommend, vectors: { d, values, scales } } = await opened();
    const cosine = (a: number, b: number) => Array.from({ length: d }, (_, j) => values[a * d + j]! * values[b * d + j]! * scales[a]! * scales[b]!).reduce((sum, part) => sum + part, 0);
    const alike = (found: readonly number[]) => found.flatMap((a, at) => found.slice(at + 1).map((b) => cosine(a, b))).reduce((sum, part) => sum + part, 0) / (found.length * (found.length - 1) / 2);
    const plain = await rows({ k: 12 }), diverse = await rows({ k: 12, ...steered({ diversity: 1 }) });
    expect(alike(diverse)).toBeLessThan(alike(plain) - 0.05);
    expect(diverse[0]).toBe(plain[0]);
    expect(await rows({ k: 12, ...steered({ diversity: 0 }) })).toEqual(plain);
    const { hits } = await recommend({ k: 12, ...steered({ diversity: 1 }) });
    expect(hits.some(({ place }, at) => place !== at + 1)).toBe(true);
  });

  test('chooses as the slow definition of marginal relevance does', async () => {
    const { recommend, vectors: { d, values, scales } } = await opened(), diversity = 0.6, weight = 0.75 * diversity;
    const cosine = (a: number, b: number) => Array.from({ length: d }, (_, j) => values[a * d + j]! * values[b * d + j]!).reduce((sum, part) => sum + part, 0) * scales[a]! * scales[b]!;
    // The pool is of 300, of which a list holds 200 at most.
    const first = (await recommend({ k: 200 })).hits, second = (await recommend({ k: 200, filter: { exclude: Int32Array.from(first, ({ row }) => row) } })).hits;
    const pool = [...first, ...second].slice(0, 300), best = pool[0]!.score, least = pool.at(-1)!.score, chosen: number[] = [];
    const worth = ({ row, score }: { row: number; score: number }) => (1 - weight) * (1 - (best - score) / (best - least)) - weight * chosen.reduce((most, other) => Math.max(most, cosine(row, other)), 0);
    for (const { row } of (await recommend({ k: 8, ...steered({ diversity }) })).hits) {
      expect(row).toBe(pool.filter((one) => !chosen.includes(one.row)).reduce((a, b) => (worth(b) > worth(a) ? b : a)).row);
      chosen.push(row);
    }
  });
});

describe('the models', () => {
  test('are fetched when first asked for, and once', async () => {
    const { api, requests, recommend, manifest } = await opened(), path = manifest.artefacts.find(({ name }) => name === 'taste/model')!.path;
    expect(requests).not.toContain(path);
    await Promise.all([recommend(), recommend({ k: 3 }), api.firstPicks()]);
    expect(requests.filter((request) => request === path)).toHaveLength(1);
  });

  test('of other tables are refused, and so is a site that has none', async () => {
    const other = smallSpace(tables), { parts } = smallTaste({ facts: other.facts, vectors: other.vectors });
    other.publish('taste/model', encodeTaste(parts));
    await other.load();
    await expect(other.api.firstPicks()).rejects.toMatchObject({ name: 'ArtefactError', message: expect.stringContaining('rows of other tables') as string });
    const none = smallSpace(tables);
    await none.load();
    await expect(none.api.firstPicks()).rejects.toMatchObject({ name: 'ArtefactError', message: expect.stringContaining('taste/model') as string });
  });

  test('that are damaged are named', async () => {
    const space = smallSpace(tables);
    space.publish('taste/model', Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13));
    await space.load();
    await expect(space.api.expect([], Int32Array.of(1))).rejects.toMatchObject({ name: 'ArtefactError', message: expect.stringContaining('taste-model') as string });
  });
});

test('expected stars come in the order asked for', async () => {
  const { api, taste } = await opened(), person = taste.foldIn(ratings);
  expect(await api.expect(ratings, Int32Array.of(9, 2, 9))).toEqual([9, 2, 9].map((row) => person.expect(row)));
  expect(await api.firstPicks()).toEqual(taste.firstPicks);
});

test('another person is not taken for the one before', async () => {
  const { api, taste } = await opened(), others: readonly Rated[] = [{ row: 3, stars: 1 }];
  await api.expect(ratings, Int32Array.of(5));
  expect(await api.expect(others, Int32Array.of(5))).toEqual([taste.foldIn(others).expect(5)]);
  expect(await api.expect(ratings, Int32Array.of(5))).toEqual([taste.foldIn(ratings).expect(5)]);
});

test('traits are the shrunk means that a slow count gives, with the titles that say so', async () => {
  const { api, taste, facts } = await opened(), many = Array.from({ length: 30 }, (_, at): Rated => ({ row: at * 9, stars: 0.5 + (at % 10) / 2 }));
  const traits = await api.traits(many), nobody = taste.foldIn([]);
  const apart = many.map(({ row, stars }) => ({ row, stars, by: stars - nobody.terms(row, 'stars').base })), mean = apart.reduce((sum, { by }) => sum + by, 0) / (apart.length + 5);
  expect(traits.length).toBeGreaterThan(5);
  for (const { term, lift, evidence, titles } of traits) {
    const having = apart.filter(({ row }) => facts.terms.subarray(facts.termStarts[row], facts.termStarts[row + 1]).includes(term));
    expect(titles).toBe(having.length);
    expect(lift).toBeCloseTo(having.reduce((sum, { by }) => sum + by - mean, 0) / (having.length + 4), 9);
    expect(evidence.length).toBe(Math.min(5, having.length));
    for (const { row, stars } of evidence) expect(having.find((one) => one.row === row)?.stars).toBe(stars);
    expect(['title', 'company']).not.toContain(factFields[facts.fieldOfTerm[term]!]);
  }
  expect(traits.map(({ lift }) => lift)).toEqual(traits.map(({ lift }) => lift).sort((a, b) => b - a));
  expect(await api.traits([])).toEqual([]);
});

test('what is out of its bounds is refused with what was expected', async () => {
  const { api, recommend } = await opened();
  await expect(recommend({ k: 0 })).rejects.toThrow(/expected 1–200/);
  await expect(recommend(steered({ adventure: 1.5 }))).rejects.toThrow(/adventure is 1.5/);
  await expect(recommend(steered({ diversity: -0.1 }))).rejects.toThrow(/diversity/);
  await expect(recommend(steered({ novelty: NaN }))).rejects.toThrow(/novelty/);
  await expect(recommend({ ratings: [{ row: 3, stars: 7 }] })).rejects.toThrow(RangeError);
  await expect(recommend({ ratings: [{ row: -1, stars: 3 }] })).rejects.toThrow(RangeError);
  await expect(recommend({ among: Int32Array.of(4000) })).rejects.toThrow(/no work 4000/);
  await expect(api.expect(ratings, Int32Array.of(402))).rejects.toThrow(/no work 402/);
  await expect(api.explainTaste(ratings, 402 as WorkRow, unsteered)).rejects.toThrow(RangeError);
});
