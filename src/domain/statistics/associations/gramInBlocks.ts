import type { AsyncJob } from '../asyncJob.ts';
import type { DenseEngine } from '../denseEngine.ts';

/** Multiplications of one piece of work: about 20 ms of a processor's. */
const mostProducts = 2 ** 24;
const mostRows = 65_536;

/**
 * Correlations of columns that are made up block by block, so that they are never all in memory: each is moved and scaled well enough not to cancel, and what its mean is off by is taken out here.
 * @param write  puts rows `from` … `from + into.length − 1` of column `column` there, finite, of about unit variance
 * @returns [k × k] row-major; NaN where a column does not vary
 */
export async function* gramInBlocks(engine: DenseEngine, k: number, rows: number, write: (column: number, from: number, into: Float64Array) => void): AsyncJob<Float64Array> {
  const all = k + 1, block = Math.min(rows, mostRows, Math.max(256, 256 * Math.floor(mostProducts / (all * all * 256))));
  const buffers = Array.from({ length: all }, () => new Float64Array(block)), sums = new Float64Array(all * all);
  buffers.at(-1)?.fill(1);
  for (let from = 0; from < rows; from += block) {
    const length = Math.min(block, rows - from), columns = buffers.map((buffer) => buffer.subarray(0, length));
    for (let column = 0; column < k; column++) write(column, from, columns[column] as Float64Array);
    const gram = await engine.gram(columns);
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] as number) + (gram[at] as number) * (length / rows);
    if (from + block < rows) yield; // not behind the last: then the engine's kind is that of this answer
  }
  const at = (i: number, j: number): number => sums[i * all + j] as number;
  const covariance = (i: number, j: number): number => at(i, j) - at(i, k) * at(j, k);
  const result = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) result[i * k + j] = Math.max(-1, Math.min(1, covariance(i, j) / Math.sqrt(covariance(i, i) * covariance(j, j))));
  }
  return result;
}
