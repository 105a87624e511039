import { describe, expect, test } from 'vitest';
import type { WorkRow } from '../../src/contracts/catalogue.ts';
import type { SimilarRequest } from '../../src/contracts/similarity.ts';
import { createBlend } from '../../src/domain/content/blend.ts';
import { denseQuery, encodeVectors } from '../../src/domain/content/vectorsFile.ts';
import { fixture } from '../../src/domain/queries/fixture.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { siteUrl, smallSpace } from './smallSpace.fixture.ts';

const pick = <T>(random: () => number, from: readonly T[], most: number): T[] => from.filter(() => random() < most / from.length);
const random = seededRandom(33);
const genres = ['Action', 'Comedy', 'Drama', 'Crime', 'Horror'], people = Array.from({ length: 30 }, (_, i) => `Person ${i}`), words = ['heat', 'night', 'river', 'ghost', 'train', 'moon'];
const tables = fixture({
  films: Array.from({ length: 120 }, (_, at) => ({
    title: `The ${pick(random, words, 2).join(' ')} ${at}`, released: `${1960 + Math.floor(random() * 60)}-05-01`, voteCount: 1000 - at, voteAverage: 4 + random() * 5, language: random() < 0.7 ? 'en' : 'es',
    genres: pick(random, genres, 2), cast: pick(random, people, 3), directors: pick(random, people, 1), keywords: pick(random, words, 2), popularity: random() * 40,
  })),
  showings: [
    { id: 'ns1', title: 'A quiet village', type: 'series', releaseYear: 2018, listedIn: ['TV Dramas'], cast: people.slice(0, 3) },
    { id: 'ds2', title: 'Two sisters', type: 'series', releaseYear: 2020, listedIn: ['Comedy'] },
    { id: 'hs3', title: 'Zzz', releaseYear: 2001 },
  ],
});
const nothing = 121; // the film of 2001 of which nothing is known
const row = (value: number) => value as WorkRow;
const like = (...rows: number[]) => rows.map((value) => ({ row: row(value), weight: 1 }));
const ask = (given: Partial<SimilarRequest> = {}): SimilarRequest => ({ like: like(3), method: 'blend', k: 10, ...given });

async function opened() {
  const space = smallSpace(tables, [nothing]);
  await space.load();
  const similar = async (given: Partial<SimilarRequest> = {}) => space.api.similar(ask(given));
  const rows = async (given: Partial<SimilarRequest> = {}) => (await similar(given)).hits.map((hit) => Number(hit.row));
  return { ...space, similar, rows };
}

describe('similar titles', () => {
  test('are those that a slow sum of text, facts and votes puts first', async () => {
    const { facts, vectors, similar } = await opened();
    const blend = createBlend(facts);
    for (const asked of [like(3), like(0, 50), [{ row: row(7), weight: 2 }, { row: row(9), weight: -1 }], like(120)]) {
      const dense = denseQuery(vectors, asked), rest = new Float64Array(facts.works);
      blend.rest(asked, rest);
      const scores = Array.from(rest, (part, at) => part + blend.textWeight * dense.reduce((sum, value, j) => sum + value * vectors.values[at * vectors.d + j]! * vectors.scales[at]!, 0));
      const best = scores.map((score, at) => ({ score, at })).filter(({ at }) => !asked.some((one) => one.row === at)).sort((a, b) => b.score - a.score || a.at - b.at).slice(0, 10);
      const { hits, kind } = await similar({ like: asked });
      expect(kind).toBe('similar');
      expect(hits.map((hit) => Number(hit.row))).toEqual(best.map(({ at }) => at));
      hits.forEach((hit, place) => {
        expect(hit.score).toBeCloseTo(best[place]!.score, 5);
        expect(hit.parts!.text + hit.parts!.facts + hit.parts!.votes).toBeCloseTo(hit.score, 9);
      });
    }
  });

  test('share what their reasons say', async () => {
    const { facts, similar } = await opened();
    const termsOf = (work: number) => new Set(facts.terms.subarray(facts.termStarts[work], facts.termStarts[work + 1]));
    const { hits } = await similar();
    expect(hits.flatMap(({ shared }) => shared).length).toBeGreaterThan(10);
    for (const hit of hits) {
      expect(hit.shared.length).toBeLessThanOrEqual(6);
      for (const { term } of hit.shared) expect(termsOf(3).has(term) && termsOf(hit.row).has(term)).toBe(true);
      expect([...hit.shared].sort((a, b) => b.weight - a.weight)).toEqual(hit.shared);
    }
  });

  test('are filtered before they are chosen, and never what was asked about', async () => {
    const { rows, facts } = await opened();
    const all = await rows({ k: 200 });
    expect(all).toHaveLength(facts.works - 1);
    expect(all).not.toContain(3);
    expect((await rows({ filter: { types: ['series'] } })).sort()).toEqual([120, 122]);
    const first = all.slice(0, 5);
    expect(await rows({ k: 5, filter: { exclude: Int32Array.from(first) } })).toEqual(all.slice(5, 10));
    expect(await rows({ filter: { languages: ['xx'] } })).toEqual([]);
  });

  test('come from every method, and the classic file is fetched when it is asked for and once', async () => {
    const { similar, requests } = await opened();
    const files = () => requests.filter((path) => path.startsWith('models/content-tfidf')).length;
    for (const method of ['text', 'knn', 'knn-scaled', 'cosine', 'cosine-scaled'] as const) {
      const { hits } = await similar({ method, k: 5 });
      expect(hits).toHaveLength(5);
      expect(hits.every(({ parts, score }) => parts === null && Number.isFinite(score))).toBe(true);
    }
    expect(files()).toBe(0);
    await Promise.all([similar({ method: 'tfidf' }), similar({ method: 'tfidf' })]);
    expect(files()).toBe(1);
  });

  test('of a batch are those of each alone', async () => {
    const { api, similar } = await opened();
    const requests = Array.from({ length: 60 }, (_, at) => ask({ like: like(at), k: 3, method: at % 7 === 0 ? 'knn' : 'blend' }));
    const answers = await api.similarBatch(requests);
    for (const [at, answer] of answers.entries()) expect(answer.hits).toEqual((await similar(requests[at])).hits);
    await expect(api.similarBatch(Array.from({ length: 257 }, () => ask()))).rejects.toThrow('at most 256');
  });

  test('of a title of which nothing is known are the best-voted of its genre, and the answer says so', async () => {
    const { similar, facts } = await opened();
    for (const method of ['blend', 'text', 'cosine'] as const) {
      const { kind, hits } = await similar({ like: like(nothing), method });
      if (method === 'cosine') expect(kind).toBe('similar'); // its title is a word
      else {
        expect(kind).toBe('featureless');
        expect(hits).toHaveLength(10);
        expect(hits.every((hit) => facts.votes[hit.row]! > 0 && hit.shared.length === 0)).toBe(true);
      }
    }
  });
});

describe('a request that makes no sense is refused in words', () => {
  const wrong: [string, Partial<SimilarRequest>, string][] = [
    ['no work', { like: [] }, 'expected 1–10'],
    ['a row that is none', { like: like(9999) }, 'no work 9999'],
    ['half a row', { like: like(1.5) }, 'no work 1.5'],
    ['a weight of nothing', { like: [{ row: row(1), weight: 0 }] }, 'other than 0'],
    ['a weight that is no number', { like: [{ row: row(1), weight: NaN }] }, 'finite'],
    ['nothing liked', { like: [{ row: row(1), weight: -1 }] }, 'at least one that is liked'],
    ['a work twice', { like: like(1, 1) }, 'twice'],
    ['no titles', { k: 0 }, 'k is 0'],
    ['too many titles', { k: 201 }, '1–200'],
    ['a method that is none', { method: 'astrology' as never }, 'no method astrology'],
    ['an excluded row that is none', { filter: { exclude: Int32Array.of(-1) } }, 'no work -1'],
  ];
  test.each(wrong)('%s', async (_, given, message) => {
    const { similar } = await opened();
    await expect(similar(given)).rejects.toThrow(message);
    await expect(similar(given)).rejects.toMatchObject({ name: 'RangeError' });
  });

  test('asking before loading', async () => {
    const { api } = smallSpace(tables);
    await expect(api.similar(ask())).rejects.toThrow('load was not called');
  });
});

describe('files', () => {
  test('that are damaged on this device are fetched again', async () => {
    const space = smallSpace(tables);
    await space.load();
    const [url] = [...space.caches.stored.keys()].filter((key) => key.includes('content-vectors'));
    space.caches.stored.set(url!, new Uint8Array(7));
    const again = smallSpace(tables);
    for (const [key, bytes] of space.caches.stored) again.caches.stored.set(key, bytes);
    await again.load();
    expect(again.requests.some((path) => path.includes('content-vectors'))).toBe(true);
    expect((await again.api.similar(ask())).hits).toHaveLength(10);
  });

  test('that are damaged at their source are named', async () => {
    const { files, load } = smallSpace(tables);
    const path = [...files.keys()].find((name) => name.includes('content-vectors'))!;
    files.set(path, new Uint8Array(files.get(path)!.length));
    await expect(load()).rejects.toMatchObject({ name: 'ArtefactError', message: expect.stringContaining(path) as unknown });
  });

  test('of other tables are refused rather than believed', async () => {
    const { publish, load, vectors } = smallSpace(tables);
    publish('content/vectors', encodeVectors(vectors, { movies: '00'.repeat(32), streaming: 'cd'.repeat(32) }));
    await expect(load()).rejects.toMatchObject({ name: 'ArtefactError', message: expect.stringContaining('content-vectors') as unknown });
  });

  test('that hold something else are refused with what they hold', async () => {
    const { publish, load } = smallSpace(tables);
    publish('content/vectors', new TextEncoder().encode('<!doctype html>'.repeat(9)));
    await expect(load()).rejects.toMatchObject({ name: 'ArtefactError', message: expect.stringContaining('BTVC') as unknown });
  });

  test('are fetched once however often one asks', async () => {
    const { api, requests } = smallSpace(tables);
    await Promise.all([api.fetchVectors(siteUrl), api.fetchVectors(siteUrl)]);
    await api.fetchVectors(siteUrl);
    expect(requests.filter((path) => path.includes('content-vectors'))).toHaveLength(1);
  });
});

describe('a map', () => {
  test('has the title in its middle and the nearest first', async () => {
    const { api, rows } = await opened();
    const map = await api.map(row(3), 40);
    expect([...map.rows]).toEqual([3, ...(await rows({ k: 40 }))]);
    expect(map.points).toHaveLength(82);
    expect([...map.points.subarray(0, 2)]).toEqual([0, 0]);
    expect([...map.points].every(Number.isFinite)).toBe(true);
    expect(await api.map(row(3), 40)).toEqual(map);
  });

  test('obeys the filter and refuses what makes no sense', async () => {
    const { api } = await opened();
    expect([...(await api.map(row(3), 10, { types: ['series'] })).rows].sort()).toEqual([120, 122, 3]);
    expect([...(await api.map(row(3), 10, { languages: ['xx'] })).rows]).toEqual([3]);
    await expect(api.map(row(3), 2)).rejects.toThrow('3–500');
    await expect(api.map(row(-1), 20)).rejects.toThrow('no work -1');
  });
});

describe('the engine', () => {
  test('is what was chosen, and can be changed between questions', async () => {
    const { api, rows } = await opened();
    expect(await api.engine()).toMatchObject({ kind: 'cpu', choice: 'cpu', because: null });
    const before = await rows();
    expect(await api.useEngine('webgl')).toMatchObject({ choice: 'webgl', kind: 'cpu', because: 'missing' }); // there is no WebGL in Node
    expect(await rows()).toEqual(before);
    expect(await api.loseContext()).toBe(false);
  });
});
