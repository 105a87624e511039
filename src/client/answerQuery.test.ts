import { expect, test } from 'vitest';
import type { Card, WorkRow } from '../contracts/catalogue.ts';
import type { SimilarRequest } from '../contracts/similarity.ts';
import type { Neighbours, QueryAnswer } from '../domain/queries/query.ts';
import { answerQuery } from './answerQuery.ts';

const answer: QueryAnswer = { query: 'recomendacion', params: {}, rows: [], sentence: 'Done.' };
const title = (row: number, score: number) => ({ card: { row: row as WorkRow } as Card, score, parts: null, reasons: [] });
const nobody = () => Promise.reject(new Error('nobody asked for similar titles'));

test('an answer or a problem that needs no neighbours asks nobody else', async () => {
  expect(await answerQuery(() => Promise.resolve(answer), nobody)).toBe(answer);
  const problem = { error: { parameter: 'titulo', message: 'No title.', accepted: [] } };
  expect(await answerQuery(() => Promise.resolve(problem), nobody)).toBe(problem);
});

test('the neighbours asked for are found and handed back, rows and scores in order', async () => {
  const asked: (Neighbours | undefined)[] = [], requests: SimilarRequest[] = [];
  const answered = await answerQuery(
    (neighbours) => { asked.push(neighbours); return Promise.resolve(neighbours ? answer : { needs: { row: 7, method: 'knn', k: 5 } }); },
    (request) => { requests.push(request); return Promise.resolve({ kind: 'similar', titles: [title(9, -0.5), title(3, -2)] }); },
  );
  expect(answered).toBe(answer);
  expect(requests).toEqual([{ like: [{ row: 7, weight: 1 }], method: 'knn', k: 5 }]);
  expect(asked).toEqual([undefined, { kind: 'similar', hits: [{ row: 9, score: -0.5 }, { row: 3, score: -2 }] }]);
});

test('what the similarity worker rejects with is passed on, and a query is not asked for ever', async () => {
  const needs = () => Promise.resolve({ needs: { row: 1, method: 'blend' as const, k: 10 } });
  await expect(answerQuery(needs, () => Promise.reject(new DOMException('stopped', 'AbortError')))).rejects.toThrow('stopped');
  await expect(answerQuery(needs, () => Promise.resolve({ kind: 'similar', titles: [] }))).rejects.toThrow(/twice/);
});
