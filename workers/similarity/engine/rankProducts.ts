import type { QuantisedRows, RankRequest, Ranking } from '../../../src/contracts/similarityEngine.ts';
import { BestRows } from '../../../src/domain/kernels/bestRows.ts';
import { denseDot } from '../../../src/domain/kernels/denseDot.ts';
import { Shortlist } from '../../../src/domain/kernels/shortlist.ts';
import { topK } from '../../../src/domain/kernels/topK.ts';
import { checkRest } from './checkRequests.ts';
import { EngineFailedError } from '../../graphics/engineErrors.ts';

/** Products of a batch of queries with a part of the rows: query q with row `start + i` is `values[q · stride + i]`, before the row's scale. */
export interface Products {
  readonly start: number;
  readonly rows: number;
  /** Of every part, the last included; the parts follow one another. */
  readonly stride: number;
  readonly values: Float32Array;
}

/** What all rankings of an engine share. */
export interface RankingRoom {
  /** [rows], overwritten by every ranking. */
  readonly rest: Float64Array;
  /** The largest norm of a row: 1, up to rounding. */
  readonly longest: number;
}

/** Rows looked at in float64 for every query, whether they rank or not: a device that is wrong shows. */
const audited = 16;

/**
 * Ranks by float64 scores though the products are float32: whatever may be among the best within the products' error is scored anew.
 * @param q  which query of the batch
 * @param index  of the request, for errors
 * @throws RangeError when `rest` writes what is not finite, EngineFailedError when a product is further from float64 than float32 explains:
 * a device that is broken or imprecise
 */
export function rankProducts(
  vectors: QuantisedRows, products: readonly Products[], q: number, { dense, rest: writeRest, mask, k }: RankRequest, { rest, longest }: RankingRoom, index = q,
): Ranking {
  const { rows, d, values, scales } = vectors, error = productError(dense) * longest;
  writeRest(rest);
  const largest = checkRest(rest, index);
  const exact = (row: number) => denseDot(values, scales[row] as number, row * d, dense);
  const checked = (row: number): number => {
    const product = exact(row), part = products[Math.floor(row / (products[0]?.stride ?? 1))];
    const said = part === undefined ? NaN : (part.values[q * part.stride + row - part.start] as number) * (scales[row] as number);
    if (!(Math.abs(product - said) <= error)) throw new EngineFailedError(`the graphics device says ${said} instead of ${product}; it may be off by ${error}`);
    return product;
  };
  for (let i = 0; i < audited && rows > 0; i++) checked(Math.floor(((i + 0.5) / audited) * rows));

  // Rows that are best without their dense part are good ones: what k of them reach rules most others out from the start.
  const good = largest === 0 ? null : topK(rest, mask, k).rows;
  const floor = good === null || good.length < k ? -Infinity : good.reduce((least, row) => Math.min(least, exact(row) + (rest[row] as number)), Infinity);
  const shortlist = new Shortlist(k, error + 2 ** -50 * (largest + error), floor);
  let limit = shortlist.limit; // a local: hot loop
  for (const { start, rows: count, stride, values: dots } of products) {
    const shift = q * stride - start, end = start + count;
    for (let row = start; row < end; row++) {
      const score = (dots[row + shift] as number) * (scales[row] as number) + (rest[row] as number);
      if (score < limit || (mask !== null && mask[row] !== 1)) continue;
      checked(row); // NaN comes here too
      shortlist.offer(row, score);
      limit = shortlist.limit;
    }
  }
  const best = new BestRows(k);
  for (const row of shortlist.take()) best.offer(row, exact(row) + (rest[row] as number));
  return best.take();
}

/**
 * What a float32 product with a row of norm 1 may be off by, at most: by Cauchy's inequality the terms |q·v| sum to no more than the query's norm, and each of the
 * d products and additions rounds by 2⁻²⁴, or by twice that where a device does not round to nearest.
 */
export function productError(dense: Float32Array): number {
  let squares = 0;
  for (const entry of dense) squares += entry * entry;
  return (dense.length + 8) * 2 ** -23 * Math.sqrt(squares) * (1 + 1e-6);
}
