import { expect, test } from 'vitest';
import type { Card, WorkRow } from '../contracts/catalogue.ts';
import { unsteered, type RecommendRequest, type TasteApi, type TasteExplanation } from '../contracts/taste.ts';
import { createStore } from './store.ts';
import type { SimilarityStatus } from './similarityClient.ts';
import { createTasteClient } from './tasteClient.ts';

const rowOf: Readonly<Record<string, number>> = { '949': 4, '862': 9, ns1: 4, '598': 12 };
const card = (row: number): Card => ({ row, id: Object.keys(rowOf).find((id) => rowOf[id] === row) ?? `row ${row}` }) as unknown as Card;

function clientOf(api: Partial<TasteApi>, checkTables = () => Promise.resolve()) {
  const looked: string[][] = [];
  const client = createTasteClient({
    worker: { status: createStore({} as SimilarityStatus), ask: (job) => job(api as never), checkTables, cancelLoad: () => undefined, killWorker: () => undefined },
    catalogue: {
      find: (ids) => { looked.push([...ids]); return Promise.resolve(ids.map((id) => (id in rowOf ? card(rowOf[id]!) : null))); },
      cards: (rows) => Promise.resolve(Array.from(rows, card)),
      factNames: (terms) => Promise.resolve(Array.from(terms, (term) => ({ field: 'genre', name: String(term) }))),
    },
  });
  return { client, looked };
}

test('a list is asked for by rows and comes back with cards, facts and the stars that a reason speaks of', async () => {
  const asked: RecommendRequest[] = [];
  const { client, looked } = clientOf({
    recommend: (request) => {
      asked.push(request);
      return Promise.resolve({ engine: 'cpu', tookMs: 2, hits: [{ row: 12 as WorkRow, score: 1, steering: { adventure: 0, novelty: 0 }, place: 1, expected: { stars: 4, spread: 0.5 }, because: [{ row: 4, weight: 0.4 }], terms: [{ term: 7, weight: 0.1 }], isCold: false }] });
    },
  });
  const wanted = { ratings: [{ work: '949', stars: 5 }, { work: 'gone', stars: 1 }], steering: unsteered, filter: { types: ['movie'] as const }, exclude: ['862', 'gone'], k: 5 };
  const answer = await client.recommend(wanted);
  expect(asked).toEqual([{ ratings: [{ row: 4, stars: 5 }], steering: unsteered, filter: { types: ['movie'], exclude: Int32Array.of(9) }, k: 5 }]);
  expect(answer).toMatchObject({ rated: 1, engine: 'cpu', titles: [{ card: { id: '598' }, because: [{ card: { row: 4 }, stars: 5, weight: 0.4 }], facts: [{ fact: { field: 'genre', name: '7' }, weight: 0.1 }] }] });
  expect(looked.flat().sort()).toEqual(['862', '949', 'gone']); // each id once

  looked.length = 0;
  await client.recommend({ ...wanted, ratings: [...wanted.ratings, { work: '598', stars: 3 }], among: ['862'] });
  expect(looked).toEqual([]); // a title that was shown is known, whatever is said of it next
  expect(asked[1]).toMatchObject({ ratings: [{ row: 4, stars: 5 }, { row: 12, stars: 3 }], among: Int32Array.of(9) });
});

test('two ids of one work are one rating, the last', async () => {
  const given: unknown[] = [];
  const { client } = clientOf({ expect: (ratings, rows) => { given.push(ratings, rows); return Promise.resolve(Array.from(rows, (row) => ({ stars: row / 4, spread: 0.5 }))); } });
  const expected = await client.expect([{ work: '949', stars: 2 }, { work: 'ns1', stars: 4.5 }], ['598', 'gone', '862']);
  expect(given).toEqual([[{ row: 4, stars: 4.5 }], Int32Array.of(12, 9)]);
  expect([...expected]).toEqual([['598', { stars: 3, spread: 0.5 }], ['862', { stars: 2.25, spread: 0.5 }]]);
});

test('an explanation keeps both views of a score, each of them whole', async () => {
  const explained: TasteExplanation = {
    expected: { stars: 4, spread: 0.5 }, isCold: false, steering: { adventure: 0.25, novelty: 0 },
    ranking: { score: 1.5, base: 0.5, ratings: [{ row: 4, weight: 1 }] }, rankingTerms: { score: 1.5, base: 0.5, own: 0.5, terms: [{ term: 2, weight: 0.25 }], text: 0.25 },
    stars: { score: 4, base: 3.5, ratings: [{ row: 4, weight: 0.5 }] }, starsTerms: { score: 4, base: 3.75, own: 0.25, terms: [], text: 0 },
  };
  const { client } = clientOf({ explainTaste: () => Promise.resolve(explained) });
  const { ranking, stars } = (await client.explain([{ work: '949', stars: 5 }], '598'))!;
  for (const sum of [ranking, stars]) {
    expect(sum.base + sum.ratings.reduce((total, { weight }) => total + weight, 0)).toBeCloseTo(sum.score, 12);
    expect(sum.base + sum.offset + sum.own + sum.facts.reduce((total, { weight }) => total + weight, 0) + sum.text).toBeCloseTo(sum.score, 12);
  }
  expect(stars.offset).toBe(0.25);
  expect(ranking.ratings[0]).toMatchObject({ stars: 5, card: { id: '949' } });
  expect(await client.explain([], 'gone')).toBeNull();
});

test('traits and first picks come with cards', async () => {
  const { client } = clientOf({
    traits: () => Promise.resolve([{ term: 3, lift: 0.4, titles: 2, evidence: [{ row: 9 as WorkRow, stars: 4 }] }]),
    firstPicks: () => Promise.resolve(Int32Array.of(12, 4)),
  });
  expect(await client.traits([])).toEqual([{ fact: { field: 'genre', name: '3' }, lift: 0.4, titles: 2, evidence: [{ card: card(9), stars: 4 }] }]);
  expect((await client.firstPicks()).map(({ id }) => id)).toEqual(['598', '949']);
});

test('an answer of another catalogue is not put into words', async () => {
  const { client } = clientOf({ firstPicks: () => Promise.resolve(Int32Array.of(1)) }, () => Promise.reject(Object.assign(new Error('anew'), { name: 'StaleVersionError' })));
  await expect(client.firstPicks()).rejects.toMatchObject({ name: 'StaleVersionError' });
});
