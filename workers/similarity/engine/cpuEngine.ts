import type { QuantisedRows, Ranking, RankRequest, SimilarityEngine } from '../../../src/contracts/similarityEngine.ts';
import { denseDot } from '../../../src/domain/kernels/denseDot.ts';
import { topK } from '../../../src/domain/kernels/topK.ts';
import { checkRequests, checkRest, checkRows } from './checkRequests.ts';

/** Ranks on this thread, without a device. */
export function createCpuEngine(rows: QuantisedRows): SimilarityEngine {
  checkRows(rows);
  const { values, scales, d } = rows, scores = new Float64Array(rows.rows);

  function rankOne({ dense, rest, mask, k }: RankRequest, index: number): Ranking {
    rest(scores);
    checkRest(scores, index);
    for (let row = 0; row < scores.length; row++) (scores[row] as number) += denseDot(values, scales[row] as number, row * d, dense);
    return topK(scores, mask, k);
  }

  return {
    kind: 'cpu',
    renderer: null,
    async rank(requests) {
      checkRequests(rows, requests);
      return requests.map(rankOne);
    },
    memory: () => ({ bytes: scores.byteLength, tensors: 0 }),
    dispose: () => undefined,
  };
}
