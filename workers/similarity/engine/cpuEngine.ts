import type { QuantisedRows, Ranking, RankRequest, SimilarityEngine } from '../../../src/contracts/similarityEngine.ts';
import { BestRows } from '../../../src/domain/kernels/bestRows.ts';
import { denseDot } from '../../../src/domain/kernels/denseDot.ts';
import { longestRow } from '../../../src/domain/kernels/longestRow.ts';
import { quantiseQuery, scoreMargin } from '../../../src/domain/kernels/quantiseQuery.ts';
import { Shortlist } from '../../../src/domain/kernels/shortlist.ts';
import { surveyRest } from '../../../src/domain/kernels/surveyRest.ts';
import { topK } from '../../../src/domain/kernels/topK.ts';
import { checkRequests, checkRows, refuseRest } from './checkRequests.ts';
import { blockRows, createPlainProducts, maxSlots, type RowProducts } from './rowProducts.ts';
import { createWasmProducts } from './wasmProducts.ts';

/** What `rest` of the requests that are answered together may take. */
const restBytes = 16e6;
/** Fewer rows than this part of all are ranked one by one: 66,231 × 80 take 0.1 µs a row so and 0.01 µs a row together. */
const fewRows = 1 / 16;

/** A request on its way: passes over the rows until its shortlist is complete. */
interface Pass {
  readonly request: RankRequest;
  readonly rest: Float64Array;
  readonly query: Int16Array;
  readonly step: number;
  readonly shortlist: Shortlist;
  readonly blockMost: Float64Array;
  /** No dense part exceeds it. */
  readonly mostDense: number;
}

/**
 * Ranks on this thread, without a device. Whole-number scores (int16 query, int8 rows) with a proven margin leave a few rows, and those are ranked by their float64
 * scores. Requests of a batch pass over the rows together, a block at a time.
 * @param createProducts  the kernel: wasm SIMD where there is one
 */
export function createCpuEngine(rows: QuantisedRows, createProducts: (rows: QuantisedRows) => RowProducts = bestProducts): SimilarityEngine {
  checkRows(rows);
  const { values, scales, d } = rows, longest = longestRow(values, scales, d);
  const together = Math.max(1, Math.min(maxSlots, Math.floor(restBytes / (8 * rows.rows + 1))));
  let products: RowProducts | null = createProducts(rows), rests: Float64Array[] = [];

  const exactScore = ({ dense }: RankRequest, rest: Float64Array, row: number) => denseDot(values, scales[row] as number, row * d, dense) + (rest[row] as number);

  /** Answers what needs no pass; else prepares one. */
  function begin(request: RankRequest, rest: Float64Array, index: number, columns: number): Ranking | Pass {
    const { dense, mask, k } = request;
    request.rest(rest);
    const { largest, allowed, blockMost } = surveyRest(rest, mask, blockRows);
    if (!Number.isFinite(largest)) throw refuseRest(index);
    const query = quantiseQuery(dense, columns);
    if (query.step === 0) return topK(rest, mask, k);
    if (mask !== null && allowed <= rows.rows * fewRows) {
      const best = new BestRows(k);
      for (let row = mask.indexOf(1); row >= 0; row = mask.indexOf(1, row + 1)) best.offer(row, exactScore(request, rest, row));
      return best.take();
    }
    const margin = scoreMargin(query, d, longest, largest), mostDense = query.norm * longest + margin;
    return { request, rest, query: query.values, step: query.step, shortlist: new Shortlist(k, margin), blockMost, mostDense };
  }

  function pass(passes: readonly Pass[], kernel: RowProducts): void {
    kernel.ask(passes.map(({ query }) => query));
    for (let from = 0, block = 0; from < rows.rows; from += blockRows, block++) {
      const count = Math.min(blockRows, rows.rows - from);
      kernel.turnTo(from, count);
      for (let slot = 0; slot < passes.length; slot++) {
        const { request, rest, step, shortlist, blockMost, mostDense } = passes[slot] as Pass;
        if ((blockMost[block] as number) + mostDense < shortlist.limit) continue;
        shortlist.offerBlock({ from, count, dots: kernel.dots(slot), step }, scales, rest, request.mask);
      }
    }
  }

  function finish({ request, rest, shortlist }: Pass): Ranking {
    const best = new BestRows(request.k);
    for (const row of shortlist.take()) best.offer(row, exactScore(request, rest, row));
    return best.take();
  }

  return {
    kind: 'cpu',
    renderer: null,
    async rank(requests) {
      if (products === null) throw new Error('the engine was disposed of');
      checkRequests(rows, requests);
      const answers: Ranking[] = [];
      for (let at = 0; at < requests.length; at += together) {
        const begun: (Ranking | Pass)[] = [];
        for (const request of requests.slice(at, at + together)) begun.push(begin(request, (rests[begun.length] ??= new Float64Array(rows.rows)), at + begun.length, products.columns));
        const passes = begun.filter((one): one is Pass => 'shortlist' in one);
        if (passes.length > 0) pass(passes, products);
        for (const one of begun) answers.push('shortlist' in one ? finish(one) : one);
      }
      return answers;
    },
    memory: () => ({ bytes: (products?.bytes ?? 0) + rests.length * 8 * rows.rows, tensors: 0 }),
    dispose() {
      products = null;
      rests = [];
    },
  };
}

function bestProducts(rows: QuantisedRows): RowProducts {
  return createWasmProducts(rows) ?? createPlainProducts(rows);
}
