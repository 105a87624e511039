import type { WorkRow } from '../contracts/catalogue.ts';
import type { SimilarRequest } from '../contracts/similarity.ts';
import { isUnfinished } from '../domain/queries/isUnfinished.ts';
import type { Neighbours, NeighboursNeeded, QueryAnswer, QueryProblem } from '../domain/queries/query.ts';
import type { SimilarTitles } from './similarity.ts';

/**
 * The answer of a query that may rest on similar titles: the catalogue says whose neighbours it needs, the similarity worker finds them, the catalogue tells.
 * @param ask  the same question each time, with what has been found for it
 */
export async function answerQuery(
  ask: (neighbours?: Neighbours) => Promise<QueryAnswer | QueryProblem | NeighboursNeeded>,
  similar: (request: SimilarRequest) => Promise<Pick<SimilarTitles, 'kind' | 'titles'>>,
): Promise<QueryAnswer | QueryProblem> {
  const first = await ask();
  if (!isUnfinished(first)) return first;
  const { row, method, k } = first.needs;
  const { kind, titles } = await similar({ like: [{ row: row as WorkRow, weight: 1 }], method, k });
  const second = await ask({ kind, hits: titles.map(({ card, score }) => ({ row: card.row, score })) });
  if (isUnfinished(second)) throw new Error('a query asked for its neighbours twice');
  return second;
}
