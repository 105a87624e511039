import type { QuantisedRows, RankRequest, Ranking } from '../../../src/contracts/similarityEngine.ts';
import { BestRows } from '../../../src/domain/kernels/bestRows.ts';
import { denseDot } from '../../../src/domain/kernels/denseDot.ts';
import { topK } from '../../../src/domain/kernels/topK.ts';
import { checkRest } from './checkRequests.ts';
import { EngineFailedError } from './engineErrors.ts';

/** Products of a batch of queries with a part of the rows: query q with row `start + i` is `values[q · stride + i]`, before the row's scale. */
export interface Products {
  readonly start: number;
  readonly rows: number;
  readonly stride: number;
  readonly values: Float32Array;
}

/** [rows] each, overwritten by every ranking. */
export interface Scratch {
  readonly rest: Float64Array;
  readonly approximate: Float64Array;
}

/** Rows looked at in float64 for every query, whether they rank or not: a device that is wrong shows. */
const audited = 16;

/**
 * Ranks by float64 scores though the products are float32: whatever lies within twice the products' error of the k-th best is scored anew.
 * @param q  which query of the batch
 * @param index  of the request, for errors
 * @throws RangeError when `rest` writes what is not finite, EngineFailedError when a product is further from float64 than float32 explains:
 * a device that is broken or imprecise
 */
export function rankProducts(
  vectors: QuantisedRows, products: readonly Products[], q: number, { dense, rest, mask, k }: RankRequest, scratch: Scratch, index = q,
): Ranking {
  const { rows, d, values, scales } = vectors, { approximate } = scratch, error = productError(dense);
  rest(scratch.rest);
  checkRest(scratch.rest, index);
  let sum = 0;
  for (const part of products) {
    const { start, values: dots } = part, added = scratch.rest, shift = q * part.stride - start, to = start + part.rows;
    for (let row = start; row < to; row++) {
      const product = (dots[row + shift] as number) * (scales[row] as number);
      sum += product;
      approximate[row] = product + (added[row] as number);
    }
  }
  if (!Number.isFinite(sum)) throw new EngineFailedError('the graphics device gave a product that is no number');
  /** The product with a row in float64, once it is clear that the device's is near it. */
  const checked = (row: number): number => {
    const product = denseDot(values, scales[row] as number, row * d, dense), added = scratch.rest[row] as number, off = Math.abs(product - ((approximate[row] as number) - added));
    // What was added was rounded to when it was added, and when it is taken away again.
    if (!(off <= error + 2 ** -51 * Math.abs(added))) throw new EngineFailedError(`the graphics device is off by ${off}; at most ${error} was expected`);
    return product;
  };
  for (let i = 0; i < audited && rows > 0; i++) checked(Math.floor(((i + 0.5) / audited) * rows));

  const { scores } = topK(approximate, mask, k), worst = scores[k - 1] ?? -Infinity;
  const least = worst === -Infinity ? worst : worst - 2 * error - 2 ** -50 * Math.abs(worst);
  const best = new BestRows(k);
  for (let row = 0; row < rows; row++) {
    if (!((approximate[row] as number) >= least) || (mask !== null && mask[row] !== 1)) continue;
    best.offer(row, checked(row) + (scratch.rest[row] as number));
  }
  return best.take();
}

/**
 * What a float32 product with a unit row may be off by, at most: by Cauchy's inequality |Σ q·v| terms sum to no more than the query's norm, and each of the
 * d products and additions rounds by 2⁻²⁴, or by twice that where a device does not round to nearest.
 */
export function productError(dense: Float32Array): number {
  let squares = 0;
  for (const entry of dense) squares += entry * entry;
  return (dense.length + 8) * 2 ** -23 * Math.sqrt(squares) * (1 + 1e-6);
}
