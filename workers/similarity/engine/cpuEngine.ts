import type { QuantisedRows, Ranking, RankRequest, SimilarityEngine } from '../../../src/contracts/similarityEngine.ts';
import { BestRows } from '../../../src/domain/kernels/bestRows.ts';
import { denseDot } from '../../../src/domain/kernels/denseDot.ts';
import { listPromising } from '../../../src/domain/kernels/listPromising.ts';
import { longestRow } from '../../../src/domain/kernels/longestRow.ts';
import { quantiseQuery, scoreMargin } from '../../../src/domain/kernels/quantiseQuery.ts';
import { Shortlist } from '../../../src/domain/kernels/shortlist.ts';
import { topK } from '../../../src/domain/kernels/topK.ts';
import { checkRequests, checkRest, checkRows } from './checkRequests.ts';
import { blockRows, createPlainProducts, maxSlots, type RowProducts } from './rowProducts.ts';
import { createWasmProducts } from './wasmProducts.ts';

/** What `rest` of the requests that are answered together may take. */
const restBytes = 40e6;
/** Where fewer rows of a block than this may still rank, they are scored one by one: a row costs eight times as much so as with its block. */
const fewRows = blockRows / 8;

/** A request on its way: passes over the rows until its shortlist is complete. */
interface Pass {
  readonly request: RankRequest;
  readonly rest: Float64Array;
  readonly query: Int16Array;
  readonly step: number;
  readonly shortlist: Shortlist;
  /** No dense part exceeds it, computed either way. */
  readonly mostDense: number;
  /** No allowed row has less beside its dense part; −∞ where a mask leaves rows out. */
  readonly leastRest: number;
}

/**
 * Ranks on this thread, without a device. Whole-number scores (int16 query, int8 rows) with a proven margin leave a few rows, and those are ranked by their float64
 * scores. A row's dense part is at most the product of both norms, so that rows whose `rest` is too low for it need none. Requests of a batch pass over the rows
 * together, a block at a time.
 * @param createProducts  the kernel: wasm SIMD where there is one
 */
export function createCpuEngine(rows: QuantisedRows, createProducts: (rows: QuantisedRows) => RowProducts = bestProducts): SimilarityEngine {
  checkRows(rows);
  const { values, scales, d } = rows, longest = longestRow(values, scales, d);
  const together = Math.max(1, Math.min(maxSlots, Math.floor(restBytes / (8 * rows.rows + 1))));
  const promising = new Int32Array(blockRows);
  let products: RowProducts | null = createProducts(rows), rests: Float64Array[] = [];

  const exactScore = ({ dense }: RankRequest, rest: Float64Array, row: number) => denseDot(values, scales[row] as number, row * d, dense) + (rest[row] as number);

  /** A score that k rows reach: rows that are best without their dense part are good ones, and rule most others out from the start. */
  function floorOf(request: RankRequest, rest: Float64Array): number {
    const { rows: best } = topK(rest, request.mask, request.k);
    return best.length < request.k ? -Infinity : best.reduce((worst, row) => Math.min(worst, exactScore(request, rest, row)), Infinity);
  }

  /** Answers what needs no dense product; else prepares a pass. */
  function begin(request: RankRequest, rest: Float64Array, index: number, columns: number): Ranking | Pass {
    const { dense, mask, k } = request;
    request.rest(rest);
    const largest = checkRest(rest, index), query = quantiseQuery(dense, columns);
    if (query.step === 0) return topK(rest, mask, k);
    const margin = scoreMargin(query, d, longest, largest), floor = largest === 0 ? -Infinity : floorOf(request, rest);
    return { request, rest, query: query.values, step: query.step, shortlist: new Shortlist(k, margin, floor), mostDense: query.norm * longest + margin, leastRest: mask === null ? -largest : -Infinity };
  }

  function pass(passes: readonly Pass[], kernel: RowProducts): void {
    kernel.ask(passes.map(({ query }) => query));
    for (let from = 0; from < rows.rows; from += blockRows) {
      const count = Math.min(blockRows, rows.rows - from);
      let isTurned = false;
      for (let slot = 0; slot < passes.length; slot++) {
        const { request, rest, step, shortlist, mostDense, leastRest } = passes[slot] as Pass, bound = shortlist.limit - mostDense;
        const found = leastRest >= bound ? blockRows : listPromising(rest, request.mask, from, count, bound, promising);
        if (found < fewRows) {
          for (let i = 0; i < found; i++) shortlist.offer(promising[i] as number, exactScore(request, rest, promising[i] as number));
          continue;
        }
        if (!isTurned) kernel.turnTo(from, count);
        isTurned = true;
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
