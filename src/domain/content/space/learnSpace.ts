import { timesDense } from '../../kernels/sparseRows.ts';
import { seededRandom } from '../../random.ts';
import type { Documents } from './documents.ts';
import { truncatedSvd } from './truncatedSvd.ts';

export const spaceSeed = 2024;
const oversample = 12;
const iterations = 5;

/** A learnt space: where works and terms lie in it. */
export interface Space {
  readonly d: number;
  /** Row-major [works × d], norm 1; zeros for a work without terms. */
  readonly rows: Float32Array;
  /** Row-major [columns × d]: a document's vector is the sum of its terms' vectors by weight, then scaled to norm 1. */
  readonly columns: Float64Array;
  /** Largest first. */
  readonly sigma: Float64Array;
}

/** Truncated SVD of the documents; each direction keeps sigma^sigmaPower of its length. */
export function learnSpace({ matrix }: Documents, d: number, sigmaPower: number, onIteration?: (done: number) => void): Space {
  const svd = truncatedSvd(matrix, { d, oversample, iterations, random: seededRandom(spaceSeed), ...(onIteration ? { onIteration } : {}) });
  const columns = svd.v.slice();
  for (let column = 0; column < matrix.columns; column++) {
    for (let j = 0; j < svd.d; j++) {
      const sigma = svd.sigma[j] as number;
      (columns[column * svd.d + j] as number) *= sigma > 0 ? sigma ** (sigmaPower - 1) : 0;
    }
  }
  const rows = Float32Array.from(timesDense(matrix, columns, svd.d));
  for (let base = 0; base < rows.length; base += svd.d) {
    let square = 0;
    for (let j = 0; j < svd.d; j++) square += (rows[base + j] as number) ** 2;
    if (square > 0) for (let j = 0; j < svd.d; j++) (rows[base + j] as number) /= Math.sqrt(square);
  }
  return { d: svd.d, rows, columns, sigma: svd.sigma };
}
