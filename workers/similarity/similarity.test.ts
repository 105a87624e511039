import { describe, expect, test } from 'vitest';
import type { WorkRow } from '../../src/contracts/catalogue.ts';
import type { SimilarRequest } from '../../src/contracts/similarity.ts';
import type { EngineStatus } from '../../src/contracts/similarityEngine.ts';
import { createBlend } from '../../src/domain/content/blend.ts';
import { methodNames } from '../../src/domain/content/methods.ts';
import { denseQuery, encodeVectors } from '../../src/domain/content/vectorsFile.ts';
import type { WorkFacts } from '../../src/domain/content/workFacts.ts';
import { fixture } from '../../src/domain/queries/fixture.ts';
import { seededRandom } from '../../src/domain/random.ts';
import { createCpuEngine } from './engine/cpuEngine.ts';
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
    expect(await rows({ k: 200, filter: { exclude: Int32Array.from({ length: facts.works }, (_, at) => at) } })).toEqual([]);
  });

  test.each(methodNames)('are filtered so by %s too', async (method) => {
    const { rows } = await opened();
    const all = await rows({ method, k: 200 });
    expect(all).not.toContain(3);
    expect(all).toHaveLength(122);
    expect((await rows({ method, k: 50, filter: { types: ['series'] } })).sort()).toEqual([120, 122]);
    expect(await rows({ method, k: 5, filter: { exclude: Int32Array.from(all.slice(0, 5)) } })).toEqual(all.slice(5, 10));
  });

  test('depend on the proportion of weights alone, however large or small, and on no work that weighs next to nothing', async () => {
    const { similar } = await opened();
    const weighed = (...weights: [number, number][]) => similar({ like: weights.map(([work, weight]) => ({ row: row(work), weight })) });
    const expected = (await weighed([3, 1], [9, -0.5])).hits;
    for (const size of [1e-300, 1e-12, 3, 1e160, 1.7e308]) {
      const { hits } = await weighed([3, size], [9, -size / 2]);
      expect(hits.map((hit) => hit.row)).toEqual(expected.map((hit) => hit.row));
      hits.forEach((hit, at) => expect(hit.score).toBeCloseTo(expected[at]!.score, 9));
    }
    expect((await weighed([3, 1e300], [9, -1e-300])).hits).toEqual((await weighed([3, 1])).hits);
  });

  test('of a work named twice, as a film and as a title on a platform, are those of both weights together', async () => {
    const { similar } = await opened();
    const weighed = async (...weights: [number, number][]) => (await similar({ like: weights.map(([work, weight]) => ({ row: row(work), weight })) })).hits;
    expect(await weighed([3, 1], [9, 2], [3, 1])).toEqual(await weighed([3, 2], [9, 2]));
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
    ['nothing liked', { like: [{ row: row(1), weight: -1 }] }, 'liked on balance'],
    ['a work liked as much as unlike', { like: [{ row: row(1), weight: 2 }, { row: row(1), weight: -2 }, { row: row(5), weight: -1 }] }, 'liked on balance'],
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

  test('of fewer works than there are, are refused too', async () => {
    const { publish, load, vectors: { rows, d, values, scales } } = smallSpace(tables);
    publish('content/vectors', encodeVectors({ rows: rows - 1, d, values: values.subarray(d), scales: scales.subarray(1) }, { movies: 'ab'.repeat(32), streaming: 'cd'.repeat(32) }));
    await expect(load()).rejects.toMatchObject({ name: 'ArtefactError', message: expect.stringContaining('122 rows') as unknown });
  });

  test('that hold something else are refused with what they hold', async () => {
    const { publish, load } = smallSpace(tables);
    publish('content/vectors', new TextEncoder().encode('<!doctype html>'.repeat(9)));
    await expect(load()).rejects.toMatchObject({ name: 'ArtefactError', message: expect.stringContaining('BTVC') as unknown });
  });

  test('are fetched once however often one asks', async () => {
    const { api, manifest, requests } = smallSpace(tables);
    await Promise.all([api.fetchVectors(siteUrl, manifest), api.fetchVectors(siteUrl, manifest)]);
    await api.fetchVectors(siteUrl, manifest);
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
    const { api, load, rows } = await opened();
    expect(await load()).toMatchObject({ kind: 'cpu', choice: 'cpu', because: null });
    const before = await rows();
    expect(await api.useEngine('webgl')).toMatchObject({ choice: 'webgl', kind: 'cpu', because: 'missing' }); // there is no WebGL in Node
    expect(await rows()).toEqual(before);
    expect(await api.loseContext()).toBe(false);
  });

  test('chosen last answers, however long the one chosen before takes to get ready', async () => {
    const { api, made } = await withEngines();
    const waiting = Promise.all([api.useEngine('webgl'), api.useEngine('cpu')]);
    await settled();
    made[2]?.come(); // not begun yet, or the second choice would be the first to be ready
    await settled();
    made[1]!.come();
    await settled();
    made[2]!.come();
    expect((await waiting).map(({ choice }) => choice)).toEqual(['webgl', 'cpu']);
    expect((await api.load(made[0]!.facts, 'auto')).choice).toBe('cpu');
    expect(made.map(({ disposed }) => disposed)).toEqual([true, true, false]);
  });

  test('answers what is under way before it is put away', async () => {
    const { api, made } = await withEngines();
    let answer: () => void = () => undefined;
    made[0]!.hold(new Promise((resolve) => { answer = resolve; }));
    const asked = api.similar(ask()), waiting = api.useEngine('cpu');
    await settled();
    made[1]!.come();
    await settled();
    expect(made[0]!.disposed).toBe(false);
    expect((await api.similar(ask({ k: 3 }))).hits).toHaveLength(3); // by the next engine already
    answer();
    expect((await asked).hits).toHaveLength(10);
    await waiting;
    expect(made[0]!.disposed).toBe(true);
  });

  test('answers what a method’s file held up while engines were switched', async () => {
    const { api, made, caches } = await withEngines(), open = caches.open.bind(caches);
    let arrive: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => { arrive = resolve; });
    caches.open = async (name) => { await arrived; return open(name); };
    const asked = api.similarBatch([ask(), ask({ method: 'tfidf' })]), waiting = api.useEngine('cpu');
    await settled();
    made[1]!.come();
    await waiting;
    expect(made[0]!.disposed).toBe(true);
    arrive();
    expect((await asked).map(({ hits }) => hits.length)).toEqual([10, 10]);
  });

  test('is made once however often one loads', async () => {
    const { api, made } = await withEngines();
    await Promise.all([api.load(made[0]!.facts, 'auto'), api.load(made[0]!.facts, 'auto')]);
    expect(made).toHaveLength(1);
  });

  test('that changes by itself is told of', async () => {
    const { made, told } = await withEngines();
    const lost: EngineStatus = { choice: 'auto', kind: 'cpu', renderer: 'Card 9000', because: 'lost' };
    made[0]!.change(lost);
    expect(told).toEqual([lost]);
  });
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A space whose engines come when a test lets them; the first is there. */
async function withEngines() {
  const made: { come(): void; disposed: boolean; readonly facts: WorkFacts; change(status: EngineStatus): void; hold(until: Promise<void>): void }[] = [], told: EngineStatus[] = [];
  const space = smallSpace(tables, [], async (vectors, choice) => {
    let come: () => void = () => undefined, listen: (status: EngineStatus) => void = () => undefined;
    const ready = new Promise<void>((resolve) => { come = resolve; }), cpu = createCpuEngine(vectors);
    let held = Promise.resolve();
    const one = { come, disposed: false, facts: space.facts, change: (status: EngineStatus) => listen(status), hold: (until: Promise<void>) => { held = until; } };
    made.push(one);
    if (made.length > 1) await ready;
    return {
      engine: { ...cpu, rank: async (requests) => { await held; return cpu.rank(requests); }, dispose: () => { one.disposed = true; cpu.dispose(); } },
      status: () => ({ choice, kind: 'cpu' as const, renderer: null, because: null }),
      onChange: (listener) => { listen = listener; return () => undefined; },
      loseContext: () => false,
    };
  });
  await space.api.fetchVectors(siteUrl, space.manifest);
  await space.api.load(space.facts, 'auto', (status) => told.push(status));
  return { ...space, made, told };
}
